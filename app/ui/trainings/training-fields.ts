import type { FieldSpec } from "../form/record-form";

export const TRAINING_FIELDS: FieldSpec[] = [
  { kind: "line", name: "title", label: "Training", required: true },
  { kind: "words", name: "about", label: "What people can do after it", rows: 3 },
  {
    kind: "check",
    name: "customerRelations",
    label: "Counts for the Summit list",
    says: "It is about relations with customers",
  },
  { kind: "day", name: "dueOn", label: "To be completed by", hint: "Empty: no date is set." },
];
