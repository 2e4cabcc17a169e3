import { Link, useNavigate } from "@remix-run/react";
import { ArrowUpRight, X } from "lucide-react";
import { type ReactNode, useEffect, useId, useRef } from "react";
import { iconButtonClass } from "../controls/icon-button";

export interface SidePanelProps {
  title: ReactNode;
  /** The list's own address: closing is a link. */
  closeHref: string;
  /** The page for work on the same thing. */
  openHref?: string;
  children: ReactNode;
}

/** A quick look beside the list. It is part of the page, not a window over it; on a phone it takes the screen. */
export function SidePanel({ title, closeHref, openHref, children }: SidePanelProps) {
  const headingId = useId();
  const ref = useRef<HTMLElement>(null);
  const navigate = useNavigate();
  useEffect(() => {
    ref.current?.focus({ preventScroll: true });
  }, []);
  return (
    <aside
      ref={ref}
      tabIndex={-1}
      aria-labelledby={headingId}
      onKeyDown={(event) => {
        if (event.key === "Escape") navigate(closeHref, { preventScrollReset: true });
      }}
      className="fixed inset-0 z-30 animate-appear overflow-y-auto border-line-strong bg-surface outline-none sm:left-auto sm:w-105 sm:border-l sm:shadow-lg"
    >
      <div className="sticky top-0 flex h-12 items-center gap-2 border-b border-line bg-surface px-4">
        <h2 id={headingId} className="min-w-0 flex-1 truncate text-sm font-semibold">
          {title}
        </h2>
        {openHref && (
          <Link to={openHref} className={iconButtonClass} aria-label="Open the page">
            <ArrowUpRight aria-hidden="true" />
          </Link>
        )}
        <Link to={closeHref} preventScrollReset className={iconButtonClass} aria-label="Close">
          <X aria-hidden="true" />
        </Link>
      </div>
      <div className="p-4">{children}</div>
    </aside>
  );
}
