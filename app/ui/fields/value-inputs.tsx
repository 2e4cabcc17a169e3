import { type CustomField, type CustomValues, inputName, inputText } from "~/domain/fields/custom-field";
import type { FieldSpec } from "../form/record-form";

export interface ValueContext {
  currency: string;
  people: readonly { id: string; name: string }[];
}

/** Fields of the workspace's own as inputs of a record's form. What is retired is not asked for. */
export function valueFields(
  fields: readonly CustomField[],
  values: CustomValues,
  context: ValueContext,
): FieldSpec[] {
  return fields
    .filter((field) => !field.retired)
    .map((field) => specOf(field, values[field.id] ?? "", context));
}

function specOf(field: CustomField, present: string, { currency, people }: ValueContext): FieldSpec {
  const around = { name: inputName(field.id), label: field.name, hint: field.help || undefined };
  switch (field.kind) {
    case "words":
      return { ...around, kind: "words", rows: 2 };
    case "number":
      return { ...around, kind: "line", inputMode: "numeric" };
    case "money":
      return {
        ...around,
        kind: "line",
        inputMode: "numeric",
        hint: field.help ? `${field.help} In ${currency}.` : `In ${currency}`,
      };
    case "day":
      return { ...around, kind: "day" };
    case "choice":
      return {
        ...around,
        kind: "choice",
        placeholder: "Nothing chosen",
        options: withPresent(
          field.choices.map((value) => ({ value, label: value })),
          present,
          `${present} (offered no longer)`,
        ),
      };
    case "yesNo":
      return {
        ...around,
        kind: "choice",
        placeholder: "Not said",
        options: [
          { value: "yes", label: "Yes" },
          { value: "no", label: "No" },
        ],
      };
    case "person":
      return {
        ...around,
        kind: "choice",
        placeholder: "Nobody",
        options: withPresent(
          people.map(({ id, name }) => ({ value: id, label: name })),
          present,
          "Somebody who left",
        ),
      };
  }
}

/** What was once chosen can stay, whatever is offered today. */
const withPresent = (options: { value: string; label: string }[], present: string, label: string) =>
  present === "" || options.some(({ value }) => value === present)
    ? options
    : [...options, { value: present, label }];

/** What is written, as the inputs show it. */
export const valueTexts = (
  fields: readonly CustomField[],
  values: CustomValues,
  currency: string,
): Record<string, string> =>
  Object.fromEntries(
    fields.map((field) => [inputName(field.id), inputText(field, values[field.id] ?? "", currency)]),
  );
