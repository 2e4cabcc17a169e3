import { isContactLevel, LEVEL_LABELS } from "~/domain/accounts/account";
import { CONTACT_LABELS } from "~/domain/accounts/contact.schema";
import type { StaleField } from "../form/stale-notice";

const FIELDS = ["name", "email", "jobTitle", "phone", "level", "quarantinedUntil", "bouncedOn"] as const;

const levelWord = (value: string) => (isContactLevel(value) ? LEVEL_LABELS[value].one : "not known");

/** Both versions of every field, in words where the value is none. */
export function staleContactFields(
  yours: Record<string, string | string[]>,
  theirs: Record<string, string>,
): StaleField[] {
  return FIELDS.map((name) => {
    const mine = ([yours[name] ?? ""].flat()[0] ?? "").trim();
    const other = theirs[name] ?? "";
    return {
      name,
      label: CONTACT_LABELS[name] ?? name,
      yours: mine,
      theirs: other,
      yoursShown: name === "level" ? levelWord(mine) : undefined,
      theirsShown: name === "level" ? levelWord(other) : undefined,
    };
  });
}
