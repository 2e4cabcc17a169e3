import { NavLink, useLocation } from "@remix-run/react";
import clsx from "clsx";
import { useEffect, useRef } from "react";

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
  const list = useRef<HTMLUListElement>(null);
  const { key: place } = useLocation();
  const lookedAt = useRef("");
  // On a phone the row is wider than the screen: the tab one stands on is never out of sight.
  useEffect(() => {
    if (lookedAt.current === place) return;
    lookedAt.current = place;
    const row = list.current;
    const current = row?.querySelector(`[aria-current="page"]`);
    if (!row || !current) return;
    const { left, right } = row.getBoundingClientRect();
    const tab = current.getBoundingClientRect();
    row.scrollLeft += Math.max(0, tab.right - right) - Math.max(0, left - tab.left);
  }, [place]);
  return (
    <nav aria-label={label} className="no-print border-b border-line">
      <ul ref={list} className="flex gap-5 overflow-x-auto overflow-y-hidden">
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
