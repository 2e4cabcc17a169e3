import { FIELD_KIND_LABELS, FIELD_KINDS, FIELD_NOUN_LABELS, FIELD_NOUNS } from "~/domain/fields/custom-field";
import type { FieldSpec } from "../form/record-form";

/** The form of a field itself. On what it stands is fixed once it exists; what it holds, once something is written. */
export const fieldSpecs = (isNew: boolean, used = 0): FieldSpec[] => [
  ...(isNew
    ? [
        {
          name: "noun",
          label: "On",
          required: true,
          kind: "radio" as const,
          inline: true,
          options: FIELD_NOUNS.map((value) => ({ value, label: FIELD_NOUN_LABELS[value] })),
        },
      ]
    : []),
  { name: "name", label: "Name", required: true },
  {
    name: "kind",
    label: "What it holds",
    required: true,
    kind: "radio",
    hint:
      used > 0
        ? `${used} ${used === 1 ? "record holds" : "records hold"} a value: what it holds cannot be changed any more.`
        : undefined,
    options: FIELD_KINDS.map((value) => ({ value, label: FIELD_KIND_LABELS[value] })),
  },
  {
    name: "choices",
    label: "Choices",
    kind: "words",
    rows: 5,
    hint: "One a line; asked for where one of some choices is held. A choice taken away stays where it was chosen.",
  },
  {
    name: "help",
    label: "Help",
    kind: "words",
    rows: 2,
    hint: "A sentence beside the input: what belongs there, and why.",
  },
];
