import { type FieldGroup, peopleOptions } from "../form/record-form";

export const stageGroups = (people: readonly { id: string; name: string }[]): FieldGroup[] => [
  {
    columns: 2,
    fields: [
      { name: "name", label: "Name", required: true },
      {
        name: "businessFunction",
        label: "Business function",
        placeholder: "Marketing, Sales, Support …",
      },
    ],
  },
  {
    fields: [
      {
        name: "ownerId",
        label: "Owner",
        hint: "One person who answers for the stage as a whole, and for handing the customer over.",
        kind: "choice",
        placeholder: "Nobody yet",
        options: peopleOptions(people),
      },
      {
        name: "success",
        label: "Definition of success",
        hint: "What a customer can do or say when this stage went well. Something that can be seen.",
        kind: "words",
      },
      {
        name: "handOver",
        label: "Hand-over to the next stage",
        hint: "What must hold before the customer is handed on.",
        kind: "words",
      },
    ],
  },
];
