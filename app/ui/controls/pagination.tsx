import { ButtonLink } from "./button";

export interface PaginationProps {
  /** Addresses that carry the cursor; null where the list ends. */
  previousHref: string | null;
  nextHref: string | null;
  /** "1 to 50 of 1,204" */
  summary: string;
}

export function Pagination({ previousHref, nextHref, summary }: PaginationProps) {
  return (
    <nav aria-label="Pages" className="no-print flex items-center justify-between gap-4 py-3">
      <p className="tabular text-xs text-ink-muted">{summary}</p>
      <div className="flex gap-2">
        {previousHref && (
          <ButtonLink to={previousHref} size="sm" rel="prev">
            Previous
          </ButtonLink>
        )}
        {nextHref && (
          <ButtonLink to={nextHref} size="sm" rel="next">
            Next
          </ButtonLink>
        )}
      </div>
    </nav>
  );
}
