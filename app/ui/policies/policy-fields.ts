import type { FieldSpec } from "../form/record-form";

export const policyFields = (people: readonly { id: string; name: string }[]): FieldSpec[] => [
  {
    kind: "line",
    name: "name",
    label: "Policy",
    hint: "As people call it: late fee, returns, credit check.",
    required: true,
  },
  {
    kind: "words",
    name: "text",
    label: "What it says",
    hint: "In the words a customer would be told.",
    rows: 4,
  },
  {
    kind: "choice",
    name: "ownerId",
    label: "Owner",
    hint: "Who may change it.",
    options: people.map(({ id, name }) => ({ value: id, label: name })),
    placeholder: "Nobody yet",
  },
  {
    kind: "words",
    name: "controls",
    label: "Controls to keep",
    hint: "What must stay whatever changes: law, audit, fraud.",
    rows: 3,
  },
  {
    kind: "line",
    name: "words",
    label: "Words customers use for it",
    hint: "Separated by commas. Comments with one of these words are shown beside the policy.",
  },
];

export const reviewFields: FieldSpec[] = [
  {
    kind: "radio",
    name: "feelsGood",
    label: "Would a customer feel good about this policy?",
    required: true,
    options: [
      { value: "yes", label: "Yes" },
      { value: "no", label: "No", hint: "It comes before the weekly triage and proposes a plan." },
    ],
  },
  {
    kind: "words",
    name: "why",
    label: "Why",
    hint: "For a no: what a customer would not feel good about.",
    rows: 4,
  },
  {
    kind: "day",
    name: "nextReviewOn",
    label: "Ask again on",
    hint: "A year from now unless another day is set.",
  },
];
