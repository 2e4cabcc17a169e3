import { DataTable } from "../controls/data-table";
import { FigureLink } from "../controls/figure-link";

export interface CountRow {
  key: string;
  label: string;
  count: number;
  extra?: string;
  href: string;
}

/** Counts by one thing; each opens the rows it was counted from. */
export function CountTable({
  caption,
  of,
  extra,
  rows,
}: {
  caption: string;
  of: string;
  extra?: string;
  rows: readonly CountRow[];
}) {
  return (
    <div className="max-w-3xl">
      <DataTable
        caption={caption}
        rows={rows}
        rowKey={(row) => row.key}
        columns={[
          { id: "label", header: of, primary: true, cell: (row) => row.label },
          {
            id: "count",
            header: "Count",
            align: "end",
            width: "w-28",
            cell: (row) =>
              row.count === 0 ? (
                <span className="text-ink-muted">0</span>
              ) : (
                <FigureLink href={row.href} label={`${row.label}: ${row.count}`}>
                  {row.count.toLocaleString("en")}
                </FigureLink>
              ),
          },
          ...(extra
            ? [
                {
                  id: "extra",
                  header: extra,
                  align: "end" as const,
                  cell: (row: CountRow) => row.extra ?? "",
                },
              ]
            : []),
        ]}
      />
    </div>
  );
}
