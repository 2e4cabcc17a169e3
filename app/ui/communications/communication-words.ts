import type { AnswerField, CommunicationKind } from "~/domain/communications/communication";
import type { StatusKind } from "../controls/status-pill";

export const COMMUNICATION_KIND_HINTS: Record<CommunicationKind, string> = {
  announcement: "What will change for the people the plan affects, before it starts.",
  progress: "How far the work has come, and what was learned on the way.",
  results: "What came of it: the wins, the misses, and what changes because of them.",
  decision: "What was decided about a pilot, why, and what follows for whom.",
  callForVolunteers: "Who wants to try something first, what it asks of them and until when.",
  annualReport: "A year of the program: its figures, what worked, what did not, what comes next.",
  pressRelease: "News for the public, with figures that the records show.",
  reportCard: "A quarter's figures for customers, partners and prospects, on a page with a link.",
  webcast: "An invitation with its day and hour, and a file for the calendar.",
  correction: "Figures that were told and have changed since, to those who were told them.",
};

const STATUSES: Record<string, { kind: StatusKind; label: string }> = {
  draft: { kind: "todo", label: "Draft" },
  inReview: { kind: "active", label: "In review" },
  returned: { kind: "todo", label: "Returned" },
  approved: { kind: "active", label: "Approved" },
  scheduled: { kind: "active", label: "Scheduled" },
  sending: { kind: "active", label: "Sending" },
  sent: { kind: "done", label: "Sent" },
  closed: { kind: "done", label: "Closed" },
  cancelled: { kind: "ended", label: "Cancelled" },
};

export const communicationStatus = (status: string): { kind: StatusKind; label: string } =>
  STATUSES[status] ?? { kind: "todo", label: status };

/** What a good answer sounds like, for somebody who writes one for the first time. */
export const ANSWER_EXAMPLES: Record<AnswerField, string> = {
  benefit: "Fewer calls from customers who look for their contact: about two hours a week for each team.",
  change: "One hand-over call of 20 minutes for every new customer; its checklist replaces two forms.",
  link: "You are the first voice a new customer hears. Who knows their story saves them from telling it twice.",
};
