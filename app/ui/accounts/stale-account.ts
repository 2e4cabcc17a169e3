import { ACCOUNT_LABELS } from "~/domain/accounts/account.schema";
import type { StaleField } from "../form/stale-notice";

const FIELDS = [
  "name",
  "externalId",
  "segment",
  "region",
  "ownerId",
  "revenue",
  "contract",
  "renewsOn",
  "customerSince",
  "strategic",
  "potential",
  "strategicNote",
  "notes",
] as const;

const TICKED = { on: "yes", "": "no" } as Record<string, string>;

/** Both versions of every field, in words where the value is none. */
export function staleAccountFields(
  yours: Record<string, string | string[]>,
  theirs: Record<string, string>,
  owners: readonly { id: string; name: string }[],
): StaleField[] {
  const nameOf = (id: string) =>
    id === "" ? "nobody" : (owners.find((owner) => owner.id === id)?.name ?? id);
  return FIELDS.map((name) => {
    const mine = ([yours[name] ?? ""].flat().at(-1) ?? "").replace(/\r\n/g, "\n").trim();
    const other = theirs[name] ?? "";
    const isTick = name === "strategic" || name === "potential";
    const shown = (value: string) =>
      name === "ownerId" ? nameOf(value) : isTick ? (TICKED[value] ?? value) : undefined;
    return {
      name,
      label: ACCOUNT_LABELS[name] ?? name,
      yours: mine,
      theirs: other,
      yoursShown: shown(mine),
      theirsShown: shown(other),
    };
  });
}
