import { type DateTally, findDateOrder } from "./answer-date";
import type { ColumnProfile } from "./column-profile";
import { type ColumnUse, isFactRole, isQuestionRole, type Mapping, ROLE_LABELS } from "./column-role";
import { finishedNps, finishedNpsReason } from "./finished-nps";
import type { KnownQuestion } from "./guess-mapping";
import { endsProblem, hasOwnEnds, KIND_SHORT_LABELS, SINGLE_KINDS, scaleOf } from "./survey";

export interface MappingProblems {
  formErrors: string[];
  fieldErrors: Record<string, string[]>;
}

/** Everything that keeps a mapping from being used, said at once and beside the columns concerned. */
export function mappingProblems(
  mapping: Mapping,
  questions: readonly (KnownQuestion & { hasAnswers: boolean })[],
  datesOf: (header: string) => DateTally | undefined,
  profileOf: (header: string) => ColumnProfile | undefined = () => undefined,
): MappingProblems {
  const found: MappingProblems = { formErrors: [], fieldErrors: {} };
  const at = (index: number, part: string, words: string) => {
    const field = `columns.${index}.${part}`;
    found.fieldErrors[field] = [...(found.fieldErrors[field] ?? []), words];
  };
  const { columns } = mapping;
  if (!columns.some((one) => one.role === "responseId")) {
    found.formErrors.push(
      "No column is the response id. Without it the same file imported twice would count twice: choose the column that numbers the responses, or add one to the file.",
    );
  }
  if (!columns.some((one) => one.role === "date")) {
    found.formErrors.push(
      "No column is the date of the answer. Choose one, so that every answer has its month.",
    );
  }
  if (!columns.some((one) => isQuestionRole(one.role))) {
    found.formErrors.push(
      "No column is a question. Choose at least one column with levels 1–5, 0–10 or comments. A single figure such as an NPS of 42 is a result, not answers: without the answers behind it, it cannot be used.",
    );
  }
  for (const [index, column] of columns.entries()) {
    checkOnce(column, index, columns, at);
    checkQuestion(column, index, questions, at);
    checkScale(column, index, columns, questions, at);
    const profile = profileOf(column.header);
    if (isQuestionRole(column.role) && column.role !== "verbatim" && profile && finishedNps(profile))
      at(index, "role", finishedNpsReason(profile));
  }
  const date = columns.find((one) => one.role === "date");
  const tally = date ? datesOf(date.header) : undefined;
  if (tally && !mapping.dateOrder && findDateOrder(tally).kind !== "not-needed") {
    found.fieldErrors.dateOrder = [
      "Say whether the day or the month comes first: the dates of this file can be read both ways.",
    ];
  }
  return found;
}

type At = (index: number, part: string, words: string) => void;

function checkOnce(column: ColumnUse, index: number, columns: readonly ColumnUse[], at: At): void {
  const isSingle =
    isFactRole(column.role) || (isQuestionRole(column.role) && SINGLE_KINDS.includes(column.role));
  if (!isSingle) return;
  const first = columns.findIndex((one) => one.role === column.role);
  if (first === index) return;
  const name = columns[first]?.header ?? "";
  at(
    index,
    "role",
    `“${name}” is “${ROLE_LABELS[column.role]}” already; one column only, or every customer counts twice.`,
  );
}

function checkQuestion(
  column: ColumnUse,
  index: number,
  questions: readonly (KnownQuestion & { hasAnswers: boolean })[],
  at: At,
): void {
  if (!isQuestionRole(column.role)) return;
  const { role } = column;
  const before = questions.find((one) => one.key.toLowerCase() === column.header.toLowerCase());
  if (before?.hasAnswers && before.kind !== role) {
    at(
      index,
      "role",
      `This survey has answers to it as “${KIND_SHORT_LABELS[before.kind]}”. Keep it so, or import into another survey.`,
    );
  }
  const other = questions.find(
    (one) =>
      one.hasAnswers &&
      one.kind === role &&
      SINGLE_KINDS.includes(role) &&
      one.key.toLowerCase() !== column.header.toLowerCase(),
  );
  if (other) {
    at(
      index,
      "role",
      `This survey's question for it is “${other.key}”. A second one would count every customer twice: use “Rating of one aspect”, or another survey.`,
    );
  }
  const scale = scaleOf(role, column);
  const onScale = scale ? column.notApplicable.filter((code) => code >= scale[0] && code <= scale[1]) : [];
  if (scale && onScale.length > 0) {
    at(
      index,
      "notApplicable",
      `${onScale.join(", ")} is a level of the scale ${scale[0]}–${scale[1]} and cannot mean “not applicable” as well.`,
    );
  }
}

/** Ends that make a scale, the same as those its answers were read by, and a conversion that mixes with nothing. */
function checkScale(
  column: ColumnUse,
  index: number,
  columns: readonly ColumnUse[],
  questions: readonly (KnownQuestion & { hasAnswers: boolean })[],
  at: At,
): void {
  if (!isQuestionRole(column.role) || !hasOwnEnds(column.role)) return;
  const ends = scaleOf(column.role, column);
  if (column.role === "scale" && (column.scaleMin == null || column.scaleMax == null)) {
    at(index, "scaleMin", "Say the lowest and the highest value that could be chosen.");
    return;
  }
  const problem = ends ? endsProblem(ends) : null;
  if (problem) at(index, "scaleMin", problem);
  const before = questions.find((one) => one.key.toLowerCase() === column.header.toLowerCase());
  const asked = before?.hasAnswers && before.kind === column.role ? scaleOf(before.kind, before) : null;
  if (ends && asked && (asked[0] !== ends[0] || asked[1] !== ends[1])) {
    at(
      index,
      "scaleMin",
      `This survey has answers to it on ${asked[0]} to ${asked[1]}. Keep these ends, or import into another survey.`,
    );
  }
  const { convertsTo } = column;
  if (column.role !== "scale" || !convertsTo) return;
  const twin =
    columns.find(
      (one, other) => other !== index && (one.role === convertsTo || one.convertsTo === convertsTo),
    )?.header ??
    questions.find(
      (one) =>
        one.hasAnswers &&
        (one.kind === convertsTo || one.convertsTo === convertsTo) &&
        one.key.toLowerCase() !== column.header.toLowerCase(),
    )?.key;
  if (twin) {
    at(
      index,
      "convertsTo",
      `“${twin}” is read as ${KIND_SHORT_LABELS[convertsTo].toLowerCase()} already; two would count every customer twice. Let this one stand alone.`,
    );
  }
}

export const hasMappingProblems = (problems: MappingProblems): boolean =>
  problems.formErrors.length > 0 || Object.keys(problems.fieldErrors).length > 0;
