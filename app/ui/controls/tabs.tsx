import { NavLink } from "@remix-run/react";
import clsx from "clsx";

export interface Tab {
  label: string;
  href: string;
  count?: number;
  /** Where the address alone cannot tell (e.g. a tab in the query). */
  current?: boolean;
  /** Matches only the exact path. */
  end?: boolean;
}

const tabClass = (current: boolean) =>
  clsx(
    "-mb-px inline-flex h-10 items-center gap-1.5 border-b-2 px-0.5 text-sm whitespace-nowrap transition-colors",
    current ? "border-accent font-medium text-ink" : "border-transparent text-ink-muted hover:text-ink",
  );

/** Each tab is an address, so it can be kept, sent and opened in a new window. */
export function Tabs({ label, tabs }: { label: string; tabs: Tab[] }) {
  return (
    <nav aria-label={label} className="no-print border-b border-line">
      <ul className="flex gap-5 overflow-x-auto overflow-y-hidden">
        {tabs.map((tab) => (
          <li key={tab.href}>
            <NavLink
              to={tab.href}
              end={tab.end}
              prefetch="intent"
              preventScrollReset
              aria-current={tab.current === undefined ? undefined : tab.current ? "page" : "false"}
              className={({ isActive }) => tabClass(tab.current ?? isActive)}
            >
              {tab.label}
              {tab.count !== undefined && <span className="tabular text-xs text-ink-muted">{tab.count}</span>}
            </NavLink>
          </li>
        ))}
      </ul>
    </nav>
  );
}
