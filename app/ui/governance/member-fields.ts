import { TEAM_PART_WORDS, TEAM_PARTS } from "~/domain/governance/team";
import { type FieldGroup, peopleOptions } from "../form/record-form";

export const memberGroups = (people: readonly { id: string; name: string }[]): FieldGroup[] => [
  {
    columns: 2,
    fields: [
      {
        name: "part",
        label: "Part",
        kind: "choice",
        required: true,
        placeholder: "Choose",
        options: TEAM_PARTS.map((value) => ({ value, label: TEAM_PART_WORDS[value].label })),
      },
      {
        name: "personId",
        label: "Person",
        kind: "choice",
        placeholder: "Somebody without an account",
        options: peopleOptions(people),
      },
      { name: "name", label: "Name, without an account", hint: "Only where nobody is chosen." },
      { name: "sharePercent", label: "Share of their time", kind: "number", unit: "%" },
      { name: "fromDay", label: "From", kind: "day", required: true },
      { name: "toDay", label: "Until", kind: "day" },
    ],
  },
  { fields: [{ name: "duty", label: "What they do here", kind: "words", rows: 3 }] },
];
