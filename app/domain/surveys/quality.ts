import { countOf } from "./survey";

/**
 * What is looked for in every file before anything counts. Some of it can never count; about the rest a person
 * decides, with a reason that stays on record.
 */
export const SURE_CHECKS = ["duplicateId", "impossibleDate", "futureDate", "outOfScale"] as const;
export type SureCheck = (typeof SURE_CHECKS)[number];
export const OPEN_CHECKS = ["sameContent", "straightLine", "burst", "otherScale"] as const;
export type OpenCheck = (typeof OPEN_CHECKS)[number];
export type QualityCheck = SureCheck | OpenCheck;
export const QUALITY_CHECKS: readonly QualityCheck[] = [...SURE_CHECKS, ...OPEN_CHECKS];

export const isOpenCheck = (check: string): check is OpenCheck =>
  (OPEN_CHECKS as readonly string[]).includes(check);

/** Response ids are written by the survey tool, dates by a clock: what repeats or cannot be is no matter of taste. */
export const CHECK_LABELS: Record<QualityCheck, string> = {
  duplicateId: "The same response twice",
  impossibleDate: "Impossible dates",
  futureDate: "Dates in the future",
  outOfScale: "Answers outside their scale",
  sameContent: "The same answers under another id",
  straightLine: "Straight-lining",
  burst: "Bursts from one source",
  otherScale: "Another scale among these answers",
};

export const CHECK_MEANINGS: Record<QualityCheck, string> = {
  duplicateId: "A response id that an earlier row of the file bears already.",
  impossibleDate: "Days that do not exist, cannot be read, or lie before 1990.",
  futureDate: "Nobody has answered tomorrow yet.",
  outOfScale: "A level that the question did not offer.",
  sameContent: "Same contact, same day, same answers: most often one form sent twice.",
  straightLine:
    "The same level for every question, four or more of them, or against the words written beside it.",
  burst: "Ten answers or more within a minute from one source, or five on one day from one contact.",
  otherScale: "A run of rows answered 0–10 where 1–5 was asked: its low values would pass for 1–5.",
};

/** Proposed as the reason; a person may write another. */
export const CHECK_REASONS: Record<OpenCheck, string> = {
  sameContent: "sent twice by the same contact",
  straightLine: "straight-lining",
  burst: "burst from one source",
  otherScale: "answered on another scale than 1–5",
};

export interface QualitySample {
  row: number;
  detail: string;
}

/** One line of the quality list, as it is kept with the import. */
export interface QualityFinding {
  check: QualityCheck;
  rows: number;
  sample: QualitySample[];
  /** What the figures of this very file say about it. */
  explanation: string;
  /** Null: not decided yet, or nothing to decide. */
  setAside: boolean | null;
  reason: string;
}

export const emptyFinding = (check: QualityCheck): QualityFinding => ({
  check,
  rows: 0,
  sample: [],
  explanation: "",
  setAside: null,
  reason: "",
});

export interface QualityDecision {
  setAside: boolean;
  reason: string;
}
export type QualityDecisions = Partial<Record<OpenCheck, QualityDecision>>;

/** The checks of a file that wait for a person's decision. */
export const openFindings = (quality: readonly QualityFinding[]): (QualityFinding & { check: OpenCheck })[] =>
  quality.filter(
    (finding): finding is QualityFinding & { check: OpenCheck } =>
      isOpenCheck(finding.check) && finding.rows > 0,
  );

/** What is missing from the decisions, by the field of the form. */
export function decisionErrors(
  quality: readonly QualityFinding[],
  decisions: QualityDecisions,
): Record<string, string[]> {
  const errors: Record<string, string[]> = {};
  for (const { check, rows } of openFindings(quality)) {
    const decision = decisions[check];
    if (!decision) {
      errors[`quality.${check}.choice`] = [
        `${countOf(rows, "row")}. Say whether they count or are set aside.`,
      ];
    } else if (decision.setAside && decision.reason.trim() === "") {
      errors[`quality.${check}.reason`] = ["Say why they are set aside; the reason stays with each answer."];
    }
  }
  return errors;
}

export const decide = (quality: readonly QualityFinding[], decisions: QualityDecisions): QualityFinding[] =>
  quality.map((finding) => {
    const decision = isOpenCheck(finding.check) && finding.rows > 0 ? decisions[finding.check] : undefined;
    return decision
      ? {
          ...finding,
          setAside: decision.setAside,
          reason: decision.setAside ? decision.reason.trim() : "",
        }
      : finding;
  });

/** "rows 5, 6, 7 and 11 more" */
export function sampleText({ rows, sample }: Pick<QualityFinding, "rows" | "sample">): string {
  const shown = sample.slice(0, 3).map((one) => one.row);
  if (shown.length === 0) return "";
  const more = rows - shown.length;
  return `${shown.length === 1 && more <= 0 ? "row" : "rows"} ${shown.join(", ")}${more > 0 ? ` and ${more.toLocaleString("en-US")} more` : ""}`;
}
