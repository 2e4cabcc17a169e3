import { Link } from "@remix-run/react";
import { ArrowDown, ArrowUp, Plus, X } from "lucide-react";
import type { CustomField } from "~/domain/fields/custom-field";
import { columnChoices, USUAL_COLUMNS } from "~/domain/plans/plan-columns";
import { Dialog } from "../../controls/dialog";
import { iconButtonClass } from "../../controls/icon-button";

interface ColumnChooserProps {
  columns: readonly string[];
  fields: readonly CustomField[];
  /** The address with these columns; null: the usual ones. */
  hrefOf: (columns: readonly string[] | null) => string;
}

/** Which columns, and in which order: every step is an address, so it works by keyboard and without scripts. */
export function ColumnChooser({ columns, fields, hrefOf }: ColumnChooserProps) {
  const choices = columnChoices(columns, fields);
  const swapped = (at: number, other: number) => {
    const next = [...columns];
    const [a, b] = [next[at], next[other]];
    if (a === undefined || b === undefined) return columns;
    next[at] = b;
    next[other] = a;
    return next;
  };
  return (
    <Dialog trigger="Columns" title="Columns" description="The plan itself always comes first." size="md">
      <ul className="divide-y divide-line" aria-label="Shown">
        {choices
          .filter(({ chosen }) => chosen)
          .map(({ id, label }, at, shown) => (
            <li key={id} className="flex items-center gap-1 py-1 text-sm">
              <span className="min-w-0 flex-1 truncate">{label}</span>
              {at > 0 && (
                <Link
                  to={hrefOf(swapped(at, at - 1))}
                  preventScrollReset
                  className={iconButtonClass}
                  aria-label={`${label} further to the front`}
                >
                  <ArrowUp aria-hidden="true" />
                </Link>
              )}
              {at < shown.length - 1 && (
                <Link
                  to={hrefOf(swapped(at, at + 1))}
                  preventScrollReset
                  className={iconButtonClass}
                  aria-label={`${label} further back`}
                >
                  <ArrowDown aria-hidden="true" />
                </Link>
              )}
              <Link
                to={hrefOf(columns.filter((each) => each !== id))}
                preventScrollReset
                className={iconButtonClass}
                aria-label={`Take ${label} away`}
              >
                <X aria-hidden="true" />
              </Link>
            </li>
          ))}
      </ul>
      <h3 className="mt-4 mb-1 text-sm font-medium">Not shown</h3>
      <ul className="grid gap-x-4 sm:grid-cols-2">
        {choices
          .filter(({ chosen }) => !chosen)
          .map(({ id, label }) => (
            <li key={id}>
              <Link
                to={hrefOf([...columns, id])}
                preventScrollReset
                className="flex items-center gap-2 rounded-md px-1 py-1 text-sm hover:bg-hover max-sm:py-2"
                aria-label={`Show ${label}`}
              >
                <Plus aria-hidden="true" className="size-4 text-ink-muted" />
                <span className="min-w-0 truncate">{label}</span>
              </Link>
            </li>
          ))}
      </ul>
      {columns.join() !== USUAL_COLUMNS.join() && (
        <p className="mt-4 text-sm">
          <Link to={hrefOf(null)} preventScrollReset className="link">
            Back to the usual columns
          </Link>
        </p>
      )}
    </Dialog>
  );
}
