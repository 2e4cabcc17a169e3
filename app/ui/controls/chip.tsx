import { Link } from "@remix-run/react";
import clsx from "clsx";
import { X } from "lucide-react";
import type { ReactNode } from "react";

export interface ChipProps {
  children: ReactNode;
  /** Opens or switches something. */
  href?: string;
  /** The address without this filter. */
  removeHref?: string;
  /** What is taken away, for the reader who hears it: "Remove filter Tier I". */
  removeLabel?: string;
  selected?: boolean;
}

const shape =
  "inline-flex min-h-7 max-w-full items-center gap-1.5 rounded-full border px-2.5 text-xs max-sm:min-h-9 max-sm:px-3";

export function Chip({ children, href, removeHref, removeLabel, selected = false }: ChipProps) {
  const tone = selected
    ? "border-accent-line bg-accent-soft text-ink"
    : "border-line-strong bg-surface text-ink";
  if (href)
    return (
      <Link
        to={href}
        preventScrollReset
        aria-current={selected || undefined}
        className={clsx(shape, tone, "transition-colors hover:border-line-control")}
      >
        <span className="truncate">{children}</span>
      </Link>
    );
  return (
    <span className={clsx(shape, tone, removeHref && "pr-1")}>
      <span className="truncate">{children}</span>
      {removeHref && (
        <Link
          to={removeHref}
          preventScrollReset
          aria-label={removeLabel ?? "Remove"}
          className="flex size-5 items-center justify-center rounded-full text-ink-muted hover:bg-hover hover:text-ink max-sm:size-7"
        >
          <X aria-hidden="true" className="size-3.5" />
        </Link>
      )}
    </span>
  );
}
