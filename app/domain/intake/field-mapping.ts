import { type ColumnUse, isFactRole, isQuestionRole, type Mapping } from "../surveys/column-role";
import type { KnownQuestion } from "../surveys/guess-mapping";
import { hasMappingProblems, type MappingProblems, mappingProblems } from "../surveys/mapping.rules";
import { INTAKE_LIMITS } from "./key";
import type { SentResponse } from "./sent-response";

/**
 * What a field of a sent response is used for: a column of a file with the path at which it stands. Its header is
 * the name it has here: of the question, of the attribute; of a fact the path itself.
 */
export interface FieldUse extends ColumnUse {
  path: string;
}

export interface FieldMapping extends Mapping {
  columns: FieldUse[];
}

export const NO_MAPPING: FieldMapping = { dateOrder: null, columns: [] };

export const hasMapping = (mapping: FieldMapping): boolean =>
  mapping.columns.some(({ role }) => role === "responseId") &&
  mapping.columns.some(({ role }) => role === "date") &&
  mapping.columns.some(({ role }) => isQuestionRole(role));

/** The fields a person chose, those left out dropped; facts are known by their path. */
export const usedFields = ({ dateOrder, columns }: FieldMapping): FieldMapping => ({
  dateOrder,
  columns: columns
    .filter(({ role }) => role !== "none")
    .map((field) => ({ ...field, header: headerOf(field) })),
});

const headerOf = (field: FieldUse): string => {
  const given = field.header.trim();
  return isFactRole(field.role) || given === "" ? field.path : given;
};

/** Everything that keeps a mapping of fields from being used; the rules are those of a file's columns. */
export function fieldProblems(
  mapping: FieldMapping,
  questions: readonly (KnownQuestion & { hasAnswers: boolean })[],
): MappingProblems {
  const found = mappingProblems(mapping, questions, () => undefined);
  const { columns } = mapping;
  const formErrors = [
    ...(columns.some(({ role }) => role === "responseId")
      ? []
      : ["No field is the response id. Without it the same response sent twice would count twice."]),
    ...(columns.some(({ role }) => role === "date")
      ? []
      : ["No field is the date of the answer. Choose one, so that every answer has its month."]),
    ...(columns.some(({ role }) => isQuestionRole(role))
      ? []
      : ["No field is a question. Choose at least one with levels, 0–10 or a comment."]),
  ];
  const fieldErrors = { ...found.fieldErrors };
  const names = new Map<string, string>();
  for (const [index, field] of columns.entries()) {
    if (field.role !== "attribute" && !isQuestionRole(field.role)) continue;
    const name = field.header.toLowerCase();
    const first = names.get(name);
    if (first === undefined) names.set(name, field.path);
    else fieldErrors[`columns.${index}.header`] = [`“${field.header}” is the name of ${first} already.`];
  }
  return { formErrors, fieldErrors };
}

export const hasFieldProblems = hasMappingProblems;

const UNIX_SECONDS = /^\d{10}$/;
const UNIX_MILLIS = /^\d{13}$/;

/** The moment that a number of seconds or milliseconds since 1970 means, as other dates are written. */
const dateText = (value: string): string => {
  const text = value.trim();
  if (UNIX_SECONDS.test(text)) return new Date(Number(text) * 1000).toISOString();
  return UNIX_MILLIS.test(text) ? new Date(Number(text)).toISOString() : text;
};

/** A sent response as the cells of a row, in the order of the mapping's columns. */
export function cellsOf(response: SentResponse, mapping: FieldMapping): string[] {
  const byPath = new Map(response.fields.map((field) => [field.path, field.value]));
  return mapping.columns.map(({ path, role }) => {
    const value = byPath.get(path) ?? "";
    return role === "date" ? dateText(value) : value;
  });
}

/** What is kept of a mapping, read back from where it is stored; anything else counts as none. */
export function readMapping(stored: unknown): FieldMapping {
  if (typeof stored !== "object" || stored === null || Array.isArray(stored)) return NO_MAPPING;
  const { dateOrder, columns } = stored as Partial<FieldMapping>;
  if (!Array.isArray(columns)) return NO_MAPPING;
  return { dateOrder: dateOrder ?? null, columns: columns.slice(0, INTAKE_LIMITS.fields) };
}
