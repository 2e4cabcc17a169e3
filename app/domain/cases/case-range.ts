import { caseCode } from "./case";

/** "CASE-3", "CASE-3 and CASE-9", "CASE-3 to CASE-7": many numbers in a few words. */
export function caseRange(numbers: readonly number[]): string {
  const sorted = [...numbers].sort((a, b) => a - b);
  const [first, last] = [sorted[0], sorted.at(-1)];
  if (first === undefined || last === undefined) return "no case";
  if (sorted.length === 1) return caseCode(first);
  if (sorted.length === 2) return `${caseCode(first)} and ${caseCode(last)}`;
  if (last - first === sorted.length - 1) return `${caseCode(first)} to ${caseCode(last)}`;
  const named = sorted.slice(0, 5).map(caseCode).join(", ");
  return sorted.length > 5 ? `${named} and ${sorted.length - 5} more` : named;
}

export const caseCount = (count: number): string =>
  `${count.toLocaleString("en")} ${count === 1 ? "case" : "cases"}`;
