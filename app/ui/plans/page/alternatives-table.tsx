import { ALTERNATIVE_KIND_LABELS } from "~/domain/plans/plan";
import type { AlternativeFact } from "~/domain/plans/plan-facts";
import { moneyText } from "~/shared/money";
import { Badge } from "../../controls/badge";
import { type Column, DataTable } from "../../controls/data-table";
import { MoneyText } from "../../controls/money-text";
import { useReader } from "../../controls/reader";

function Amount({ minor }: { minor: bigint | null }) {
  const { currency } = useReader();
  if (minor === null) return <span className="text-ink-muted">not estimated</span>;
  return <MoneyText amount={moneyText(minor, currency)} />;
}

const COLUMNS: Column<AlternativeFact>[] = [
  {
    id: "title",
    header: "Way",
    primary: true,
    cell: (row) => (
      <span className="flex flex-wrap items-center gap-x-2 gap-y-1">
        <span className="break-words">{row.title}</span>
        {row.chosen && <Badge tone="accent">Chosen</Badge>}
        <span className="basis-full text-xs font-normal text-ink-muted">
          {ALTERNATIVE_KIND_LABELS[row.kind]}
        </span>
        {row.reason && (
          <span className="basis-full text-xs font-normal break-words text-ink">
            {row.chosen ? "Because" : "Not chosen"}: {row.reason}
          </span>
        )}
      </span>
    ),
  },
  { id: "oneOff", header: "One-off", align: "end", cell: (row) => <Amount minor={row.oneOffMinor} /> },
  { id: "monthly", header: "A month", align: "end", cell: (row) => <Amount minor={row.monthlyMinor} /> },
  {
    id: "benefit",
    header: "Benefit",
    cell: (row) => row.benefit || <span className="text-ink-muted">–</span>,
  },
  { id: "risk", header: "Risk", cell: (row) => row.risk || <span className="text-ink-muted">–</span> },
];

/** The chosen way on top; the others stay on record. */
export function AlternativesTable({ alternatives }: { alternatives: readonly AlternativeFact[] }) {
  const rows = [...alternatives].sort((a, b) => Number(b.chosen) - Number(a.chosen));
  return (
    <DataTable caption="Ways that were weighed" columns={COLUMNS} rows={rows} rowKey={(row) => row.id} />
  );
}
