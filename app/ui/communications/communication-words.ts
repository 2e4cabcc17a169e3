import type { AnswerField } from "~/domain/communications/communication";
import type { StatusKind } from "../controls/status-pill";

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
