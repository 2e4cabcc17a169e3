import { ROLE_LABELS, ROLES } from "~/domain/viewer";
import { SHARES, sayShare } from "~/domain/views/saved-view";
import type { FieldSpec } from "../form/record-form";

export const newViewFields = (): FieldSpec[] => [
  { name: "name", label: "Name", required: true },
  {
    name: "sharedWith",
    label: "Who sees it",
    hint: "Whoever has its address sees the list it describes; sharing puts it among their tabs.",
    required: true,
    kind: "choice",
    options: SHARES.map((value) => ({ value, label: sayShare(value) })),
  },
];

/** With the roles for which the list opens with it, for those who decide that. */
export const viewFields = (mayDefault: boolean): FieldSpec[] => [
  ...newViewFields(),
  ...(mayDefault
    ? ROLES.map(
        (role, at): FieldSpec => ({
          name: `opens.${role}`,
          label: at === 0 ? "The list opens with it for" : ROLE_LABELS[role],
          kind: "check",
          says: `${ROLE_LABELS[role]}s`,
        }),
      )
    : []),
];
