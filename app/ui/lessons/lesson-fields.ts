import { LESSON_KIND_LABELS, LESSON_KINDS } from "~/domain/lessons/lesson";
import type { FieldSpec } from "../form/record-form";

const HINTS: Record<(typeof LESSON_KINDS)[number], string> = {
  worked: "Do it again, and under which conditions.",
  didNotWork: "What was tried in earnest, and why it failed.",
  method: "How to try, count or persuade next time.",
};

/** The inputs of a lesson; a new one says where it comes from as well. */
export function lessonFields(stages: readonly string[], isNew: boolean): FieldSpec[] {
  return [
    {
      name: "text",
      label: "The lesson",
      hint: "For somebody who was not there: what was done, what came of it, what to do next time.",
      kind: "words",
      rows: 6,
      required: true,
    },
    {
      name: "kind",
      label: "What kind of lesson",
      kind: "radio",
      required: true,
      options: LESSON_KINDS.map((value) => ({
        value,
        label: LESSON_KIND_LABELS[value],
        hint: HINTS[value],
      })),
    },
    {
      name: "stage",
      label: "Journey stage",
      hint: "Whoever begins a pilot at this stage is shown it.",
      kind: "choice",
      placeholder: "No stage",
      options: stages.map((value) => ({ value, label: value })),
    },
    ...(isNew
      ? [
          {
            name: "from",
            label: "Learned from",
            hint: "The code of a pilot or plan, if one taught it.",
            placeholder: "PIL-A or CAP-003",
          } satisfies FieldSpec,
        ]
      : []),
  ];
}
