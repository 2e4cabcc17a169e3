import { Plus, X } from "lucide-react";
import { type ReactNode, useId, useRef, useState } from "react";
import { type RowValues, rowName } from "~/domain/plans/value-rows";
import { iconButtonClass } from "../../controls/icon-button";

export interface RowSlot {
  row: RowValues;
  at: number;
  /** "kpis.2.name" */
  name: (field: string) => string;
  /** The button that takes this row away. */
  remove: ReactNode;
}

interface RowGroupProps {
  group: string;
  initial: readonly RowValues[];
  /** "Add a KPI" */
  addLabel: string;
  /** "KPI" */
  noun: string;
  max?: number;
  children: (slot: RowSlot) => ReactNode;
}

interface Kept {
  key: string;
  row: RowValues;
}

/**
 * Rows that come and go. With scripts at once and without a request; without them the same buttons send the
 * form, which comes back with one row more or less and everything that was typed.
 */
export function RowGroup({ group, initial, addLabel, noun, max, children }: RowGroupProps) {
  const prefix = useId();
  const made = useRef(initial.length);
  const list = useRef<HTMLDivElement>(null);
  const [rows, setRows] = useState<Kept[]>(() => initial.map((row, at) => ({ key: `${prefix}${at}`, row })));
  const add = () => {
    made.current += 1;
    setRows([...rows, { key: `${prefix}${made.current}`, row: {} }]);
    // The new row is where the hands go next.
    requestAnimationFrame(() => {
      const last = list.current?.lastElementChild;
      last?.querySelector<HTMLElement>("input:not([type=hidden]), select, textarea")?.focus();
    });
  };
  return (
    <div>
      <div ref={list} className="space-y-3">
        {rows.map(({ key, row }, at) => (
          <div key={key}>
            {children({
              row,
              at,
              name: (field) => rowName(group, at, field),
              remove: (
                <button
                  type="submit"
                  name="intent"
                  value={`remove:${group}:${at}`}
                  formNoValidate
                  // Without scripts the page comes back at this very group.
                  formAction={`#${group}`}
                  aria-label={`Remove ${noun} ${at + 1}`}
                  title={`Remove this ${noun}`}
                  className={iconButtonClass}
                  onClick={(event) => {
                    event.preventDefault();
                    event.currentTarget.form?.dispatchEvent(new Event("input", { bubbles: true }));
                    setRows(rows.filter((each) => each.key !== key));
                  }}
                >
                  <X aria-hidden="true" />
                </button>
              ),
            })}
          </div>
        ))}
      </div>
      {(max === undefined || rows.length < max) && (
        <button
          type="submit"
          name="intent"
          value={`add:${group}`}
          formNoValidate
          // Without scripts the page comes back at this very group.
          formAction={`#${group}`}
          onClick={(event) => {
            event.preventDefault();
            add();
          }}
          className="mt-3 inline-flex h-8 items-center gap-1.5 rounded-md border border-dashed border-line-control px-3 text-sm font-medium text-ink-muted hover:border-ink-muted hover:text-ink max-sm:h-10"
        >
          <Plus aria-hidden="true" className="size-4" />
          {addLabel}
        </button>
      )}
    </div>
  );
}
