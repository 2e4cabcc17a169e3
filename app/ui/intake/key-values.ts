import { SCOPE_LABELS, type Scope, SHAPE_LABELS, type Shape } from "~/domain/intake/key";
import type { StaleField } from "../form/stale-notice";
import { KEY_LABELS } from "./key-fields";

type Named = readonly { id: string; name: string }[];

/** Both versions of a key's form, in words where the value is none. */
export function staleKeyFields(
  yours: Record<string, string | string[]>,
  theirs: Record<string, string>,
  names: { surveys: Named; systems: Named },
): StaleField[] {
  const nameIn = (list: Named, id: string): string => list.find((one) => one.id === id)?.name ?? "none";
  const shown: Record<string, (value: string) => string> = {
    scopes: (value) =>
      value
        .split(",")
        .map((scope) => SCOPE_LABELS[scope as Scope] ?? scope)
        .join(", "),
    shape: (value) => SHAPE_LABELS[value as Shape] ?? value,
    surveyId: (value) => nameIn(names.surveys, value),
    systemId: (value) => nameIn(names.systems, value),
    expiresOn: (value) => value || "no end",
  };
  return Object.entries(KEY_LABELS).map(([name, label]) => {
    const given = [yours[name] ?? ""].flat();
    const value = name === "scopes" ? [...given].sort().join(",") : (given[0] ?? "").trim();
    const other = theirs[name] ?? "";
    return {
      name,
      label,
      yours: value,
      theirs: other,
      yoursShown: shown[name]?.(value),
      theirsShown: shown[name]?.(other),
    };
  });
}
