import { VERDICT_LABELS, type Verdict } from "~/domain/surveys/row-verdict";
import { Badge, type Tone } from "../controls/badge";
import { type Column, DataTable } from "../controls/data-table";
import { Pagination } from "../controls/pagination";
import { Tabs } from "../controls/tabs";

export interface VerdictRow {
  rowNumber: number;
  verdict: Verdict;
  column: string;
  reason: string;
  responseId: string;
}

const TONES: Record<Verdict, Tone> = {
  valid: "good",
  warning: "warn",
  duplicate: "quiet",
  alreadyThere: "quiet",
  invalid: "bad",
};

const columns: Column<VerdictRow>[] = [
  {
    id: "row",
    header: "Row",
    primary: true,
    width: "w-20",
    cell: (row) => <span className="tabular">{row.rowNumber}</span>,
  },
  {
    id: "verdict",
    header: "Verdict",
    width: "w-44",
    cell: (row) => <Badge tone={TONES[row.verdict]}>{VERDICT_LABELS[row.verdict]}</Badge>,
  },
  {
    id: "id",
    header: "Response id",
    width: "w-44",
    cell: (row) => <span className="break-all">{row.responseId || "–"}</span>,
  },
  {
    id: "column",
    header: "Column",
    width: "w-44",
    cell: (row) => <span className="break-words">{row.column || "–"}</span>,
  },
  { id: "reason", header: "Reason", cell: (row) => <span className="break-words">{row.reason}</span> },
];

export interface VerdictTableProps {
  rows: readonly VerdictRow[];
  counts: Record<Exclude<Verdict, "valid">, number>;
  /** The verdict shown alone; null for all. */
  only: Verdict | null;
  path: string;
  nextAfter: number | null;
  isFirst: boolean;
}

/** The rows that are not plainly valid, with what is wrong and where. */
export function VerdictTable({ rows, counts, only, path, nextAfter, isFirst }: VerdictTableProps) {
  const kinds = (["invalid", "duplicate", "alreadyThere"] as const).filter((verdict) => counts[verdict] > 0);
  const staysOut = kinds.reduce((sum, verdict) => sum + counts[verdict], 0);
  if (staysOut + counts.warning === 0) return null;
  const query = (values: Record<string, string>) => `${path}?${new URLSearchParams(values)}`;
  const tab = (verdict: Exclude<Verdict, "valid">) => ({
    label: VERDICT_LABELS[verdict],
    href: query({ verdict }),
    count: counts[verdict],
    current: only === verdict,
  });
  const keep: Record<string, string> = only ? { verdict: only } : {};
  return (
    <>
      <div className="mb-2">
        <Tabs
          label="Verdicts"
          tabs={[
            ...(staysOut > 0
              ? [{ label: "Stay out", href: path, count: staysOut, current: only === null }]
              : []),
            ...(kinds.length > 1 ? kinds : []).map((verdict) => tab(verdict)),
            ...(counts.warning > 0 ? [tab("warning")] : []),
          ]}
        />
      </div>
      <DataTable
        caption="Rows that are not plainly valid"
        columns={columns}
        rows={rows}
        rowKey={(row) => `${row.rowNumber}-${row.verdict}`}
      />
      {(nextAfter !== null || !isFirst) && (
        <Pagination
          previousHref={isFirst ? null : query(keep)}
          nextHref={nextAfter === null ? null : query({ ...keep, after: String(nextAfter) })}
          summary={`${(only ? counts[only as Exclude<Verdict, "valid">] : staysOut).toLocaleString("en-US")} rows`}
        />
      )}
      <p className="mt-2 text-xs text-ink-muted">
        Rows are counted below the heading: row 1 is line 2 of a spreadsheet.
      </p>
    </>
  );
}
