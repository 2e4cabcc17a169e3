import { LOCALES } from "~/domain/people/locales";
import type { Option } from "../form/select";

/** Zones by continent, as a list of hundreds wants to be read. */
export function zoneOptions(zones: readonly string[]): (Option | { group: string; options: Option[] })[] {
  const groups = new Map<string, Option[]>();
  const alone: Option[] = [];
  for (const zone of zones) {
    const [area, ...rest] = zone.split("/");
    const option = { value: zone, label: rest.join(", ").replaceAll("_", " ") };
    if (!area || rest.length === 0) alone.push({ value: zone, label: zone });
    else groups.set(area, [...(groups.get(area) ?? []), option]);
  }
  return [...alone, ...[...groups].map(([group, options]) => ({ group, options }))];
}

export const localeOptions: Option[] = Object.entries(LOCALES).map(([value, label]) => ({ value, label }));
