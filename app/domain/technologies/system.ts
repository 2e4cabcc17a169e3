import { addDays, type Day, daysBetween } from "~/shared/calendar";

/** What a system is, by the part it plays for the program. */
export const SYSTEM_KINDS = ["survey", "crm", "helpDesk", "forum", "product", "finance", "other"] as const;
export type SystemKind = (typeof SYSTEM_KINDS)[number];
export const isSystemKind = (value: string): value is SystemKind =>
  (SYSTEM_KINDS as readonly string[]).includes(value);

export const SYSTEM_KIND_LABELS: Record<SystemKind, string> = {
  survey: "Survey tool",
  crm: "Customer relationship (CRM)",
  helpDesk: "Help desk",
  forum: "Forum or community",
  product: "Product or service operation",
  finance: "Finance and billing",
  other: "Something else",
};

/** How its data comes in. */
export const INTEGRATIONS = ["none", "file", "intake", "api"] as const;
export type Integration = (typeof INTEGRATIONS)[number];
export const isIntegration = (value: string): value is Integration =>
  (INTEGRATIONS as readonly string[]).includes(value);

export const INTEGRATION_LABELS: Record<Integration, string> = {
  none: "Not connected",
  file: "By file",
  intake: "By the intake address",
  api: "Reads and writes by keys",
};

export const INTEGRATION_MEANINGS: Record<Integration, string> = {
  none: "Nothing of it comes in yet.",
  file: "Somebody exports and imports a file.",
  intake: "It sends answers by itself.",
  api: "It sends answers and reads figures by itself.",
};

/** A person's own grade of a system's data. */
export const QUALITY_LABELS = ["Unusable", "Poor", "Usable with care", "Good", "Excellent"] as const;

/** How a system stands with its rhythm. */
export type LoadState = "none" | "never" | "onTime" | "late" | "retired";

export interface LoadFacts {
  retired: boolean;
  integration: Integration;
  everyDays: number | null;
  /** The day of the last load in the workspace's zone. */
  lastLoadOn: Day | null;
  today: Day;
}

/** Late as soon as the day has passed on which the next load was due. Without a rhythm nothing is late. */
export function loadState({ retired, integration, everyDays, lastLoadOn, today }: LoadFacts): LoadState {
  if (retired) return "retired";
  if (lastLoadOn === null) return integration === "none" ? "none" : "never";
  if (everyDays === null) return "onTime";
  return addDays(lastLoadOn, everyDays) < today ? "late" : "onTime";
}

export const LOAD_STATE_LABELS: Record<LoadState, string> = {
  none: "Not connected",
  never: "Never loaded",
  onTime: "On time",
  late: "Late",
  retired: "Retired",
};

/** Days by which a load is overdue; 0 where it is not. */
export const daysLate = ({ everyDays, lastLoadOn, today }: LoadFacts): number =>
  everyDays === null || lastLoadOn === null
    ? 0
    : Math.max(0, daysBetween(addDays(lastLoadOn, everyDays), today));

/** What the product itself saw of a system's data. */
export interface MeasuredQuality {
  /** Rows and responses that came in. */
  rows: number;
  /** Those that could not be read, came twice or were set aside by a check. */
  refused: number;
  duplicate: number;
  setAside: number;
}

/** Days that are looked back on. */
export const QUALITY_DAYS = 90;

export const faulty = ({ refused, duplicate, setAside }: MeasuredQuality): number =>
  refused + duplicate + setAside;

/** "3 of 120 rows (2.5 %)"; null where nothing came in. */
export function faultyWords(measured: MeasuredQuality): string | null {
  if (measured.rows === 0) return null;
  const bad = faulty(measured);
  const share = ((100 * bad) / measured.rows).toFixed(1);
  const count = (value: number) => value.toLocaleString("en-US");
  return `${count(bad)} of ${count(measured.rows)} ${measured.rows === 1 ? "row" : "rows"} (${share} %)`;
}
