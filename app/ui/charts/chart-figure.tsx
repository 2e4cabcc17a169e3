import type { ReactNode } from "react";

export interface ChartTable {
  head: readonly string[];
  rows: readonly (readonly string[])[];
}

interface ChartFigureProps {
  /** The sentence that states what is to be seen. */
  title: string;
  /** What is drawn, in which unit, over which time. */
  detail?: ReactNode;
  /** The same figures for those who do not see the drawing. */
  table: ChartTable;
  children: ReactNode;
  /** Keys under the drawing. */
  legend?: ReactNode;
}

export function ChartFigure({ title, detail, table, children, legend }: ChartFigureProps) {
  return (
    <figure className="@container min-w-0">
      <figcaption className="mb-3">
        <p className="text-sm font-semibold text-balance">{title}</p>
        {detail && <p className="text-xs text-ink-muted">{detail}</p>}
      </figcaption>
      {children}
      {legend && (
        <div aria-hidden="true" className="mt-2 flex flex-wrap gap-x-4 gap-y-1 text-xs text-ink-muted">
          {legend}
        </div>
      )}
      <SpokenTable title={title} table={table} />
    </figure>
  );
}

export function SpokenTable({ title, table }: { title: string; table: ChartTable }) {
  return (
    <div className="sr-only">
      <table>
        <caption>{title}</caption>
        <thead>
          <tr>
            {table.head.map((cell) => (
              <th key={cell} scope="col">
                {cell}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {table.rows.map((row) => (
            <tr key={row.join("|")}>
              {row.map((cell, at) => (
                <td key={`${table.head[at] ?? ""}`}>{cell}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

export function Key({ mark, children }: { mark: ReactNode; children: ReactNode }) {
  return (
    <span className="inline-flex items-center gap-1.5">
      <svg width="18" height="12" aria-hidden="true">
        {mark}
      </svg>
      {children}
    </span>
  );
}
