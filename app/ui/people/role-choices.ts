import { ROLE_CHOICE_HINTS, ROLE_CHOICE_LABELS, ROLE_CHOICES } from "~/domain/people/role-choice";
import type { RadioOption } from "../form/choices";

export const roleOptions: RadioOption[] = ROLE_CHOICES.map((value) => ({
  value,
  label: ROLE_CHOICE_LABELS[value],
  hint: ROLE_CHOICE_HINTS[value],
}));
