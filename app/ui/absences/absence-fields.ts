import { type FieldGroup, peopleOptions } from "../form/record-form";

type People = readonly { id: string; name: string }[];

/** `who` is left out where an absence changes: another person's absence is another record. */
export const absenceGroups = (who: People | null, deputies: People): FieldGroup[] => [
  ...(who
    ? [
        {
          fields: [
            {
              name: "personId",
              label: "Who is away",
              kind: "choice" as const,
              required: true,
              placeholder: "Choose a person",
              options: peopleOptions(who),
            },
          ],
        },
      ]
    : []),
  {
    columns: 2,
    fields: [
      { name: "fromDay", label: "First day away", kind: "day", required: true },
      { name: "toDay", label: "Last day away", kind: "day", required: true },
    ],
  },
  {
    fields: [
      {
        name: "deputyId",
        label: "Deputy",
        hint: "May approve, verify and work in their place on these days, and nothing nobody may: their own plans stay closed to them.",
        kind: "choice",
        required: true,
        placeholder: "Choose who stands in",
        options: peopleOptions(deputies),
      },
      { name: "note", label: "Note", hint: "Everybody who works here can read it.", kind: "words", rows: 2 },
    ],
  },
];
