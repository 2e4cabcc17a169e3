import { Link } from "@remix-run/react";
import clsx from "clsx";
import { ArrowDown, ArrowUp } from "lucide-react";
import { Fragment, type ReactNode, useRef } from "react";
import { useRowKeys } from "./use-row-keys";

export interface Column<Row> {
  id: string;
  header: string;
  cell: (row: Row) => ReactNode;
  align?: "start" | "end";
  /** The cell that names the row; it bears the row's link and heads the card on a phone. Exactly one. */
  primary?: boolean;
  /** Stands in the upper corner of the card on a phone, without its name. */
  corner?: boolean;
  /** Left out of the card on a phone. */
  hideOnPhone?: boolean;
  /** Tailwind width, e.g. "w-40". */
  width?: string;
  sortHref?: string;
  sorted?: "ascending" | "descending";
}

export interface DataTableProps<Row> {
  /** What the table holds; read aloud, shown with showCaption. */
  caption: string;
  showCaption?: boolean;
  columns: Column<Row>[];
  rows: readonly Row[];
  rowKey: (row: Row) => string;
  rowHref?: (row: Row) => string | null;
  /** Shown instead of an empty table. */
  empty?: ReactNode;
  /** Scrolls sideways inside itself; then the head does not stick. */
  scroll?: boolean;
  /** Rows that stand together come after one another; each group begins with a line of its own. */
  groups?: { keyOf: (row: Row) => string; header: (key: string) => ReactNode };
  /** A row of sums. */
  footer?: Partial<Record<string, ReactNode>>;
}

/** Said aloud because cards on a phone take the table's display away, and in some browsers its meaning with it. */
const SAY = {
  table: { role: "table" },
  rowgroup: { role: "rowgroup" },
  row: { role: "row" },
  columnheader: { role: "columnheader" },
  rowheader: { role: "rowheader" },
  cell: { role: "cell" },
} as const;

export function DataTable<Row>(props: DataTableProps<Row>) {
  const {
    columns,
    rows,
    rowKey,
    rowHref,
    caption,
    showCaption = false,
    empty,
    scroll = false,
    groups,
  } = props;
  const ref = useRef<HTMLDivElement>(null);
  useRowKeys(ref);
  if (rows.length === 0 && empty) return <>{empty}</>;
  return (
    <div ref={ref} data-row-list="" className={clsx(scroll && "overflow-x-auto")}>
      <table {...SAY.table} className="w-full border-collapse text-sm max-sm:block">
        <caption className={clsx(showCaption ? "pb-2 text-left text-xs text-ink-muted" : "sr-only")}>
          {caption}
        </caption>
        <thead
          {...SAY.rowgroup}
          className={clsx(
            "max-sm:block max-sm:not-focus-within:sr-only print:static",
            !scroll && "bg-bg sm:sticky sm:top-12 sm:z-10",
          )}
        >
          <tr {...SAY.row} className="max-sm:flex max-sm:flex-wrap">
            {columns.map((column) => (
              <th
                key={column.id}
                {...SAY.columnheader}
                scope="col"
                aria-sort={column.sorted}
                className={clsx(
                  "h-8 border-b border-line-strong px-3 text-xs font-medium whitespace-nowrap text-ink-muted first:pl-2 last:pr-2",
                  column.align === "end" ? "text-right" : "text-left",
                  column.width,
                )}
              >
                <Heading column={column} />
              </th>
            ))}
          </tr>
        </thead>
        <tbody {...SAY.rowgroup} className="max-sm:block">
          {rows.map((row, at) => {
            const before = rows[at - 1];
            const key = groups?.keyOf(row) ?? "";
            const begins = groups && (before === undefined || groups.keyOf(before) !== key);
            return (
              <Fragment key={rowKey(row)}>
                {begins && (
                  <tr {...SAY.row} className="max-sm:block">
                    <td
                      {...SAY.cell}
                      colSpan={columns.length}
                      className="px-2 pt-5 pb-1.5 text-left text-sm font-semibold max-sm:block max-sm:px-0"
                    >
                      {groups.header(key)}
                    </td>
                  </tr>
                )}
                <Row row={row} columns={columns} href={rowHref?.(row) ?? null} />
              </Fragment>
            );
          })}
        </tbody>
        {props.footer && (
          <tfoot {...SAY.rowgroup} className="max-sm:block">
            <tr {...SAY.row} className="font-medium max-sm:flex max-sm:flex-col max-sm:py-3">
              {columns.map((column) => (
                <td
                  key={column.id}
                  {...SAY.cell}
                  className={clsx(
                    "border-t border-line-strong px-3 py-2 first:pl-2 last:pr-2 max-sm:border-0 max-sm:px-0 max-sm:py-0.5 max-sm:text-left",
                    column.align === "end" && "tabular text-right",
                  )}
                >
                  {props.footer?.[column.id]}
                </td>
              ))}
            </tr>
          </tfoot>
        )}
      </table>
    </div>
  );
}

function Heading<Row>({ column }: { column: Column<Row> }) {
  if (!column.sortHref) return <>{column.header}</>;
  const Arrow = column.sorted === "descending" ? ArrowDown : ArrowUp;
  return (
    <Link to={column.sortHref} preventScrollReset className="inline-flex items-center gap-1 hover:text-ink">
      {column.header}
      <Arrow aria-hidden="true" className={clsx("size-3", !column.sorted && "opacity-0")} />
    </Link>
  );
}

function Row<R>({ row, columns, href }: { row: R; columns: Column<R>[]; href: string | null }) {
  const cornered = columns.some((column) => column.corner);
  return (
    <tr {...SAY.row} data-row="" className="group/row table-row-plain">
      {columns.map((column) =>
        column.primary ? (
          <th
            key={column.id}
            {...SAY.rowheader}
            scope="row"
            className={clsx("table-cell-main", cornered && "max-sm:mr-10")}
          >
            {href ? (
              // The link's field covers the row; other links in the row lie above it.
              <Link
                to={href}
                prefetch="intent"
                data-row-link=""
                className="after:absolute after:inset-0 after:rounded-sm hover:text-accent focus-visible:outline-none focus-visible:after:outline-2 focus-visible:after:-outline-offset-2 focus-visible:after:outline-accent"
              >
                {column.cell(row)}
              </Link>
            ) : (
              column.cell(row)
            )}
          </th>
        ) : (
          <td
            key={column.id}
            {...SAY.cell}
            className={clsx(
              "table-cell-plain",
              column.align === "end" && "tabular sm:text-right",
              column.hideOnPhone && "max-sm:hidden",
              column.corner && "max-sm:absolute max-sm:top-1 max-sm:-right-2.5",
            )}
          >
            {!column.corner && (
              <span aria-hidden="true" className="table-cell-name">
                {column.header}
              </span>
            )}
            <span className="table-cell-value">{column.cell(row)}</span>
          </td>
        ),
      )}
    </tr>
  );
}
