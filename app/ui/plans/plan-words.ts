import type { PlanStatus } from "~/domain/plans/plan";
import { type Day, formatDay } from "~/shared/calendar";
import type { StatusKind } from "../controls/status-pill";

const KINDS: Record<PlanStatus, StatusKind> = {
  defining: "todo",
  assigning: "todo",
  quantifying: "todo",
  scheduling: "todo",
  planned: "todo",
  inReview: "active",
  approved: "active",
  acting: "active",
  monitoring: "active",
  closed: "done",
  onHold: "aside",
  cancelled: "ended",
};

export const statusKind = (status: PlanStatus): StatusKind => KINDS[status];

export const dayText = (day: Day, locale: string): string => formatDay(day, locale, "medium");

export const plural = (count: number, one: string, many = `${one}s`): string =>
  `${count} ${count === 1 ? one : many}`;

/** "a, b and c" */
/** "no owner and no KPI for 31 days". */
export const sayInhibitor = ({ evidence, since }: { evidence: readonly string[]; since?: string }): string =>
  [sayList(evidence), since].filter(Boolean).join(" ");

export function sayList(words: readonly string[]): string {
  if (words.length <= 1) return words[0] ?? "";
  return `${words.slice(0, -1).join(", ")} and ${words.at(-1)}`;
}

/** A value as it was typed, without trailing zeros, with its unit: "48 %", "2.1 changes". */
export function valueText(value: string | null, unit: string): string {
  if (value === null) return "no data";
  const plain = value.includes(".") ? value.replace(/0+$/, "").replace(/\.$/, "") : value;
  return unit ? `${plain}\u00a0${unit}` : plain;
}
