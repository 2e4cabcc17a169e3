import type { RowValues } from "../plans/value-rows";
import type { CaseRows } from "./case-form";

export interface CaseDifference {
  label: string;
  yours: string;
  theirs: string;
}

const COMMON_LABELS: Record<string, string> = {
  horizonMonths: "Horizon in months",
  discountRate: "Discount rate",
  attribution: "Share that is our own",
  note: "Note",
};
const FIELD_LABELS: Record<string, string> = {
  label: "name",
  kind: "kind",
  metricId: "metric",
  rhythm: "rhythm",
  fromMonth: "from month",
  months: "months",
  amountMinor: "amount",
  actualMinor: "what it really was",
  evidence: "evidence",
  source: "source",
};

/** What two people wrote differently, line by line; a line is known by its id, a figure by its key. */
export function differencesOf(yours: CaseRows, theirs: CaseRows): CaseDifference[] {
  const rows: CaseDifference[] = [];
  // What the form has no input for, nobody wrote otherwise.
  const compare = (label: string, mine: string | undefined, other = "") => {
    if (mine !== undefined && mine.trim() !== other.trim())
      rows.push({ label, yours: mine.trim(), theirs: other.trim() });
  };
  for (const [name, label] of Object.entries(COMMON_LABELS))
    compare(label, yours.common[name], theirs.common[name]);
  for (const line of yours.lines) {
    const other = theirs.lines.find(({ fields }) => fields.id !== "" && fields.id === line.fields.id);
    const title = line.fields.label || other?.fields.label || "A line";
    if (!other) {
      rows.push({ label: title, yours: "a line of yours", theirs: "" });
      continue;
    }
    for (const [name, label] of Object.entries(FIELD_LABELS)) {
      compare(`${title}, ${label}`, line.fields[name], other.fields[name]);
    }
    compare(`${title}, figures`, factorWords(line.factors), factorWords(other.factors));
  }
  for (const line of theirs.lines) {
    if (yours.lines.some(({ fields }) => fields.id === line.fields.id)) continue;
    rows.push({ label: line.fields.label || "A line", yours: "", theirs: "a line of theirs" });
  }
  return rows;
}

const factorWords = (factors: readonly RowValues[]): string =>
  factors
    .filter(({ name, value }) => name || value)
    .map(({ name, value, unit, low, high }) =>
      [name, value, unit, low || high ? `(${low} to ${high})` : ""].filter(Boolean).join(" "),
    )
    .join(" × ");
