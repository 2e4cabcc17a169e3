import type { FieldGroup } from "../form/record-form";
import { peopleOptions } from "../form/record-form";

/** The inputs of a rollout, new or edited. */
export const rolloutFields = (people: readonly { id: string; name: string }[]): FieldGroup[] => [
  {
    columns: 2,
    fields: [
      { name: "businessUnit", label: "Business unit", required: true },
      {
        name: "ownerId",
        label: "Who answers for it there",
        kind: "choice",
        placeholder: "Nobody yet",
        options: peopleOptions(people),
      },
      {
        name: "people",
        label: "People who have to work the new way",
        kind: "number",
        unit: "people",
      },
      {
        name: "adoptedFrom",
        label: "Counts as adopted from",
        kind: "number",
        unit: "%",
        hint: "80 % where nothing is said.",
      },
      { name: "dueOn", label: "Adopted by", kind: "day" },
      {
        name: "plan",
        label: "Part of the plan",
        placeholder: "CAP-011",
        hint: "The code of the plan that rolls it out, if there is one.",
      },
    ],
  },
];

/** A share as its field shows it. */
export const percentOf = (share: string): string => String(Number((Number(share) * 100).toFixed(1)));
