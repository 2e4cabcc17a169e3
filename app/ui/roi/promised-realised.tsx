import type { ClassPromise } from "~/domain/roi/portfolio-totals";
import { DataTable } from "../controls/data-table";
import { useReader } from "../controls/reader";
import { EvidenceMark } from "./evidence-mark";
import { netText } from "./net-words";

/** What pilots and plans were to bring beside what they brought, class by class; no sum over classes. */
export function PromisedRealised({ promises }: { promises: readonly ClassPromise[] }) {
  const { locale } = useReader();
  if (promises.length === 0) {
    return (
      <p className="py-2 text-sm text-ink-muted">
        Nothing has both a promise and a result in money yet; until then there is nothing to compare.
      </p>
    );
  }
  const say = (minor: bigint, { currency }: ClassPromise) => netText(minor, currency, locale);
  return (
    <DataTable
      caption="Promised and realised net benefit by evidence class"
      rows={promises}
      rowKey={({ evidence, currency }) => `${evidence} ${currency}`}
      columns={[
        {
          id: "class",
          header: "Evidence",
          primary: true,
          cell: (row) => <EvidenceMark evidence={row.evidence} />,
        },
        { id: "count", header: "Cases", align: "end", cell: ({ count }) => count },
        { id: "promised", header: "Promised net", align: "end", cell: (row) => say(row.promisedMinor, row) },
        { id: "realised", header: "Realised net", align: "end", cell: (row) => say(row.realisedMinor, row) },
        {
          id: "gap",
          header: "Realised less promised",
          align: "end",
          cell: (row) => say(row.realisedMinor - row.promisedMinor, row),
        },
      ]}
    />
  );
}
