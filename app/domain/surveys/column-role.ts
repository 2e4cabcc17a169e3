import { type ConvertsTo, KIND_LABELS, QUESTION_KINDS, type QuestionKind, type ScaleEnds } from "./survey";

/** What a column of a file is used for. Whatever is no fact and no question can be a segment or stay out. */
export const FACT_ROLES = [
  "responseId",
  "date",
  "account",
  "contact",
  "stage",
  "channel",
  "region",
  "source",
] as const;
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
  source: "Sent from (IP address or device), for the check alone",
  ...KIND_LABELS,
  attribute: "Attribute (a segment)",
  none: "Leave out",
};

export const isQuestionRole = (role: ColumnRole): role is QuestionKind =>
  (QUESTION_KINDS as readonly string[]).includes(role);
export const isFactRole = (role: ColumnRole): role is FactRole =>
  (FACT_ROLES as readonly string[]).includes(role);

export interface ColumnUse extends ScaleEnds {
  header: string;
  role: ColumnRole;
  /** How the question is called on screen; the column's name where empty. */
  label: string;
  /** Codes that stand for "not applicable" or "not answered". */
  notApplicable: number[];
  /** A high value is a bad one. */
  reversed?: boolean;
  /** The index that this scale is converted into, where a person chose so; "" or absent while it stands alone. */
  convertsTo?: ConvertsTo | "";
}

/** How a file is read; kept with the import, and with the survey for the next file. */
export interface Mapping {
  dateOrder: "dmy" | "mdy" | null;
  columns: ColumnUse[];
  /** The saved mapping that was laid over the columns, where one was. */
  savedName?: string;
}

/** Answers to such a question move the ladder of an account. */
export const hasPerception = (mapping: Pick<Mapping, "columns">): boolean =>
  mapping.columns.some((column) => column.role === "perception");
