/** The words of a stakeholder communication, as far as a plan needs them: a draft with three answers per audience. */

export const COMMUNICATION_KINDS = ["announcement", "progress", "results", "decision"] as const;
export type CommunicationKind = (typeof COMMUNICATION_KINDS)[number];

/** What somebody can begin by hand about a plan; what a decision says is begun by the decision. */
export const PLAN_MESSAGE_KINDS = ["announcement", "progress", "results"] as const;

export const COMMUNICATION_KIND_LABELS: Record<CommunicationKind, string> = {
  announcement: "Announcement",
  progress: "Progress",
  results: "Results",
  decision: "Decision",
};

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
};

/** What a new message about a plan is called until somebody writes it. */
export const draftSubject = (planTitle: string, kind: CommunicationKind): string =>
  `${SUBJECT_LEADS[kind]} “${planTitle}”`.slice(0, 200);
