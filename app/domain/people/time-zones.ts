import { isTimeZone } from "~/shared/calendar";

/** Every zone that can be chosen, with "UTC", which the list of the language leaves out. */
export const listTimeZones = (): string[] => [
  "UTC",
  ...Intl.supportedValuesOf("timeZone").filter((zone) => zone !== "UTC"),
];

/** A zone under the name we list it by ("Asia/Calcutta" and "Asia/Kolkata" are one place); null when there is none. */
export function knownTimeZone(value: string | null | undefined): string | null {
  if (!value || value.length > 60 || !isTimeZone(value)) return null;
  return new Intl.DateTimeFormat("en-US", { timeZone: value }).resolvedOptions().timeZone;
}
