import { KIND_LABELS, QUESTION_KINDS, type QuestionKind } from "./survey";

/** What a column of a file is used for. Whatever is no fact and no question can be a segment or stay out. */
export const FACT_ROLES = ["responseId", "date", "account", "contact", "stage", "channel", "region"] as const;
export type FactRole = (typeof FACT_ROLES)[number];
export const COLUMN_ROLES = [...FACT_ROLES, ...QUESTION_KINDS, "attribute", "none"] as const;
export type ColumnRole = (typeof COLUMN_ROLES)[number];

export const ROLE_LABELS: Record<ColumnRole, string> = {
  responseId: "Response id",
  date: "Date of the answer",
  account: "Account (name)",
  contact: "Contact (e-mail)",
  stage: "Journey stage",
  channel: "Channel",
  region: "Region",
  ...KIND_LABELS,
  attribute: "Attribute (a segment)",
  none: "Leave out",
};

export const isQuestionRole = (role: ColumnRole): role is QuestionKind =>
  (QUESTION_KINDS as readonly string[]).includes(role);
export const isFactRole = (role: ColumnRole): role is FactRole =>
  (FACT_ROLES as readonly string[]).includes(role);

export interface ColumnUse {
  header: string;
  role: ColumnRole;
  /** How the question is called on screen; the column's name where empty. */
  label: string;
  /** Codes that stand for "not applicable" or "not answered". */
  notApplicable: number[];
}

/** How a file is read; kept with the import, and with the survey for the next file. */
export interface Mapping {
  dateOrder: "dmy" | "mdy" | null;
  columns: ColumnUse[];
}
