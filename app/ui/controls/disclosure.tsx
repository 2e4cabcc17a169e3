import clsx from "clsx";
import { ChevronRight } from "lucide-react";
import type { ReactNode } from "react";

export interface DisclosureProps {
  summary: ReactNode;
  children: ReactNode;
  open?: boolean;
  className?: string;
}

/** Native details: opens without scripts, is found by the browser's search, prints open. */
export function Disclosure({ summary, children, open, className }: DisclosureProps) {
  return (
    <details open={open} className={clsx("group/disclosure", className)}>
      <summary className="inline-flex max-w-full items-center gap-1.5 rounded-sm text-sm text-ink-muted hover:text-ink max-sm:min-h-10">
        <ChevronRight
          aria-hidden="true"
          className="size-4 shrink-0 transition-transform group-open/disclosure:rotate-90"
        />
        <span className="min-w-0">{summary}</span>
      </summary>
      <div className="pt-2">{children}</div>
    </details>
  );
}
