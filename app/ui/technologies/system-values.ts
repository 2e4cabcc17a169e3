import {
  INTEGRATION_LABELS,
  type Integration,
  QUALITY_LABELS,
  SYSTEM_KIND_LABELS,
  type SystemKind,
} from "~/domain/technologies/system";
import type { StaleField } from "../form/stale-notice";
import { SYSTEM_LABELS } from "./system-fields";

const wordOf = (words: Record<string, string>, value: string): string => words[value] ?? value;

/** Both versions of every field, in words where the value is none. */
export function staleSystemFields(
  yours: Record<string, string | string[]>,
  theirs: Record<string, string>,
  names: {
    owners: readonly { id: string; name: string }[];
    surveys: readonly { id: string; name: string }[];
  },
): StaleField[] {
  const byId = (list: readonly { id: string; name: string }[]) =>
    Object.fromEntries(list.map(({ id, name }) => [id, name]));
  const shown: Record<string, (value: string) => string> = {
    kind: (value) => wordOf(SYSTEM_KIND_LABELS, value as SystemKind),
    integration: (value) => wordOf(INTEGRATION_LABELS, value as Integration),
    quality: (value) => (value === "" ? "not graded" : (QUALITY_LABELS[Number(value)] ?? value)),
    ownerId: (value) => (value === "" ? "nobody" : wordOf(byId(names.owners), value)),
    surveyIds: (value) =>
      value === ""
        ? "none"
        : value
            .split(",")
            .map((id) => wordOf(byId(names.surveys), id))
            .join(", "),
  };
  return Object.entries(SYSTEM_LABELS).map(([name, label]) => {
    const mine = [yours[name] ?? ""].flat();
    const value = (name === "surveyIds" ? [...mine].sort().join(",") : (mine[0] ?? ""))
      .replace(/\r\n/g, "\n")
      .trim();
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
