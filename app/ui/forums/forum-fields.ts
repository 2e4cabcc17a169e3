import { FORUM_SECTIONS } from "~/domain/forums/forum";
import type { FieldSpec } from "../form/record-form";

type People = readonly { id: string; name: string }[];

export const whoFields = (people: People): FieldSpec[] => {
  const options = people.map(({ id, name }) => ({ value: id, label: name }));
  return [
    { kind: "line", name: "name", label: "Community", required: true },
    {
      kind: "choice",
      name: "ownerId",
      label: "Owner",
      hint: "Writes the agreements.",
      options,
      placeholder: "Nobody yet",
    },
    {
      kind: "choice",
      name: "approverId",
      label: "Approver",
      hint: "Somebody else than the owner.",
      options,
      placeholder: "Nobody yet",
    },
  ];
};

export const forumFields = (people: People): FieldSpec[] => [
  ...whoFields(people),
  ...FORUM_SECTIONS.map(
    ({ name, label, hint }): FieldSpec => ({ kind: "words", name, label, hint, rows: 5 }),
  ),
  { kind: "day", name: "nextReviewOn", label: "Look at it again on" },
];
