import { Link } from "@remix-run/react";
import type { ReactNode } from "react";

export interface BarItem {
  label: string;
  value: number;
  /** As it is shown; by default the value itself. */
  shown?: ReactNode;
  detail?: ReactNode;
  href?: string;
}

export interface BarListProps {
  title: string;
  /** What is counted: "answers that name it". */
  unit?: string;
  items: readonly BarItem[];
}

/** Lengths side by side, in the order given. */
export function BarList({ title, unit, items }: BarListProps) {
  const longest = Math.max(0, ...items.map((item) => Math.abs(item.value)));
  return (
    <figure>
      <figcaption className="mb-2">
        <p className="text-sm font-semibold">{title}</p>
        {unit && <p className="text-xs text-ink-muted">{unit}</p>}
      </figcaption>
      {items.length === 0 && <p className="text-sm text-ink-muted">No data yet.</p>}
      <ul className="space-y-2.5">
        {items.map((item) => (
          <li key={item.label}>
            <div className="flex items-baseline justify-between gap-4 text-sm">
              {item.href ? (
                <Link to={item.href} className="min-w-0 rounded-sm hover:text-accent">
                  {item.label}
                </Link>
              ) : (
                <span className="min-w-0">{item.label}</span>
              )}
              <span className="tabular font-medium whitespace-nowrap">{item.shown ?? item.value}</span>
            </div>
            <svg width="100%" height="6" aria-hidden="true" className="mt-1 block">
              <rect width="100%" height="6" rx="3" className="fill-sunken" />
              <rect
                width={longest === 0 ? "0" : `${(Math.abs(item.value) / longest) * 100}%`}
                height="6"
                rx="3"
                className="fill-accent"
              />
            </svg>
            {item.detail && <p className="mt-0.5 text-xs text-ink-muted">{item.detail}</p>}
          </li>
        ))}
      </ul>
    </figure>
  );
}
