import { GRADES, PARTNER_CRITERIA } from "~/domain/partners/partner";
import { COMPONENTS } from "~/domain/playbook/playbook";
import type { FieldSpec } from "../form/record-form";

export const partnerFields = (people: readonly { id: string; name: string }[]): FieldSpec[] => [
  { kind: "line", name: "name", label: "Partner", required: true },
  { kind: "words", name: "does", label: "What they do for our customers", rows: 3 },
  {
    kind: "choice",
    name: "ownerId",
    label: "Who looks after them",
    options: people.map(({ id, name }) => ({ value: id, label: name })),
    placeholder: "Nobody yet",
  },
  {
    kind: "choice",
    name: "component",
    label: "Component they work on with us",
    hint: "Their link opens the evidence of that one too, for them to attach to the award.",
    options: COMPONENTS.map(({ slug, label }) => ({ value: slug, label })),
    placeholder: "None",
  },
  { kind: "line", name: "contactName", label: "Their contact" },
  { kind: "line", name: "contactEmail", label: "E-mail of their contact", inputMode: "email" },
];

export const SCORE_FIELDS: FieldSpec[] = [
  { kind: "day", name: "day", label: "Day of the evaluation", required: true },
  ...PARTNER_CRITERIA.flatMap(({ name, label, hint }): FieldSpec[] => [
    {
      kind: "choice",
      name: `${name}Grade`,
      label,
      hint,
      options: GRADES.map(({ grade, label: words }) => ({ value: String(grade), label: words })),
      placeholder: "Not judged",
    },
    { kind: "words", name: `${name}Evidence`, label: `What this rests on: ${label.toLowerCase()}`, rows: 2 },
  ]),
  { kind: "words", name: "summary", label: "What is agreed now", rows: 3 },
];
