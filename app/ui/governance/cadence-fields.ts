import { RHYTHM_LABELS, RHYTHMS } from "~/domain/governance/cadence";
import { type FieldGroup, peopleOptions } from "../form/record-form";

export const cadenceGroups = (people: readonly { id: string; name: string }[]): FieldGroup[] => [
  {
    fields: [
      { name: "title", label: "What is done", placeholder: "Monthly index review", required: true },
      {
        name: "purpose",
        label: "What for",
        hint: "What is known or settled afterwards.",
        kind: "words",
        rows: 2,
      },
    ],
  },
  {
    columns: 3,
    fields: [
      {
        name: "rhythm",
        label: "How often",
        kind: "choice",
        required: true,
        placeholder: "Choose",
        options: RHYTHMS.map((value) => ({ value, label: RHYTHM_LABELS[value] })),
      },
      { name: "firstOn", label: "First day", kind: "day", required: true },
      {
        name: "ownerId",
        label: "Owner",
        kind: "choice",
        placeholder: "Nobody yet",
        options: peopleOptions(people),
      },
    ],
  },
  {
    fields: [
      {
        name: "href",
        label: "Where it is done",
        hint: "A page of Capstan, for example /triage or /index. A date that is no working day moves to the next one within its month.",
      },
    ],
  },
];
