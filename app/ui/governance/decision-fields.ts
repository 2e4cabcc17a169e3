import { type FieldGroup, peopleOptions } from "../form/record-form";

export const decisionGroups = (people: readonly { id: string; name: string }[]): FieldGroup[] => [
  {
    fields: [
      { name: "title", label: "Title", hint: "So that it is found again in a year.", required: true },
      { name: "decision", label: "What was decided", kind: "words", required: true },
      {
        name: "rationale",
        label: "Why",
        hint: "What spoke for it, with the figures that were known.",
        kind: "words",
      },
      { name: "alternatives", label: "What was not chosen", hint: "And why not.", kind: "words" },
    ],
  },
  {
    columns: 3,
    fields: [
      { name: "day", label: "Decided on", kind: "day", required: true },
      {
        name: "decidedById",
        label: "Decided by",
        kind: "choice",
        required: true,
        placeholder: "Choose",
        options: peopleOptions(people),
      },
      { name: "reviewOn", label: "Look at it again on", kind: "day" },
    ],
  },
  {
    columns: 2,
    fields: [
      { name: "about", label: "What it is about", placeholder: "The stage Use, a plan, the award …" },
      {
        name: "href",
        label: "Its page in Capstan",
        hint: "A code such as CAP-003 or F-2, or the address of a page here.",
      },
    ],
  },
];
