import type { ChangeEvent } from "react";

/** Of the boxes that end in one name only one stays ticked; without scripts the gate says so after saving. */
export const onlyOne = (suffix: string) => (event: ChangeEvent<HTMLInputElement>) => {
  const { form, checked, name } = event.currentTarget;
  if (!checked || !form) return;
  for (const box of form.querySelectorAll<HTMLInputElement>(`input[type=checkbox][name$=".${suffix}"]`))
    if (box.name !== name) box.checked = false;
};
