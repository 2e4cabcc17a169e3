/** The words of stakeholder communications: kinds, states, the three answers. */

export const COMMUNICATION_KINDS = [
  "announcement",
  "progress",
  "results",
  "decision",
  "callForVolunteers",
  "annualReport",
  "pressRelease",
  "reportCard",
  "webcast",
  "correction",
] as const;
export type CommunicationKind = (typeof COMMUNICATION_KINDS)[number];

export const COMMUNICATION_KIND_LABELS: Record<CommunicationKind, string> = {
  announcement: "Announcement",
  progress: "Progress",
  results: "Results",
  decision: "Decision",
  callForVolunteers: "Call for volunteers",
  annualReport: "Annual report",
  pressRelease: "Press release",
  reportCard: "Report card",
  webcast: "Webcast invitation",
  correction: "Correction",
};

/** Kinds that leave the house: somebody else approves them, and every number in them is a live figure or has its source. */
export const PUBLIC_KINDS: readonly CommunicationKind[] = [
  "annualReport",
  "pressRelease",
  "reportCard",
  "webcast",
];

/**
 * The way of one audience's version. `returned` is a draft that somebody sent back, or whose approval fell; `sent`:
 * every letter has its answer from the mail server; `closed`: nobody waits for its acknowledgements any more.
 */
export const MESSAGE_STATES = [
  "draft",
  "returned",
  "inReview",
  "approved",
  "scheduled",
  "sending",
  "sent",
  "closed",
  "cancelled",
] as const;
export type MessageState = (typeof MESSAGE_STATES)[number];

export const MESSAGE_STATE_LABELS: Record<MessageState, string> = {
  draft: "Draft",
  returned: "Returned",
  inReview: "In review",
  approved: "Approved",
  scheduled: "Scheduled",
  sending: "Being sent",
  sent: "Sent",
  closed: "Closed",
  cancelled: "Cancelled",
};

/** Its letters leave, have left, or never will: nothing of it is written any more. */
export const isOver = (status: MessageState): boolean =>
  status === "sending" || status === "sent" || status === "closed" || status === "cancelled";

/** Whoever got it was told; a version that is stopped half way counts for those who have it. */
export const TOLD_STATES: readonly MessageState[] = ["sent", "closed"];

/**
 * The message shows the least advanced of its versions, cancelled ones aside: told is only who was told. Without a
 * version it is a draft; where all are cancelled, so is it.
 */
export function messageState(versions: readonly MessageState[]): MessageState {
  if (versions.length === 0) return "draft";
  // The states stand in their order; being cancelled is the last of them.
  return MESSAGE_STATES.find((state) => versions.includes(state)) ?? "draft";
}

/** The three questions people ask, by the field that answers them. */
export const ANSWER_FIELDS = ["benefit", "change", "link"] as const;
export type AnswerField = (typeof ANSWER_FIELDS)[number];
export const ANSWER_QUESTIONS: Record<AnswerField, string> = {
  benefit: "How do I or my team benefit?",
  change: "What do I do differently, and what does it cost me in time and effort?",
  link: "How does my role link to what customers experience?",
};

export interface AudienceAnswers {
  audience: string;
  benefit: string;
  change: string;
  link: string;
}

/** What a new draft starts with; people name their teams instead. */
export const FIRST_AUDIENCE = "Employees it affects";

/** The announcement of CAP-006 is A-006, that of CAP-002R is A-002R. */
export const announcementCode = (planCode: string): string => planCode.replace(/^CAP-/, "A-");

export const missingAnswers = (audience: AudienceAnswers): AnswerField[] =>
  ANSWER_FIELDS.filter((field) => audience[field].trim() === "");

const SUBJECT_LEADS: Record<CommunicationKind, string> = {
  announcement: "What changes with",
  progress: "Where we are with",
  results: "What came of",
  decision: "What was decided about",
  callForVolunteers: "Who wants to try",
  annualReport: "The year of",
  pressRelease: "About",
  reportCard: "Report card:",
  webcast: "Join us:",
  correction: "Corrected figures:",
};

/** What a new message about a plan is called until somebody writes it. */
export const draftSubject = (planTitle: string, kind: CommunicationKind): string =>
  `${SUBJECT_LEADS[kind]} “${planTitle}”`.slice(0, 200);
