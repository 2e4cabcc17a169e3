import { Link } from "@remix-run/react";
import type { SegmentRow } from "~/domain/indices/segment-rows";
import { ButtonLink } from "../controls/button";
import { FigureLink } from "../controls/figure-link";
import { ReadingBar, spanOfReadings } from "./reading-bar";
import { ReadingMark } from "./reading-mark";

export interface WeakSegmentsProps {
  /** Segments at risk, weakest first. */
  rows: readonly SegmentRow[];
  findingHref: ((row: SegmentRow) => string) | null;
}

/** Where it hurts: the segments at risk, weakest first, each one click from a finding. */
export function WeakSegments({ rows: weak, findingHref }: WeakSegmentsProps) {
  if (weak.length === 0) {
    return (
      <p className="text-sm text-ink-muted">
        No tier, contact level, stage or region with enough answers is below 4.0 in this window.
      </p>
    );
  }
  const domain = spanOfReadings(weak.map((row) => row.reading));
  return (
    <ul className="divide-y divide-line border-b border-line">
      {weak.map((row) => (
        <li key={row.label} className="flex flex-wrap items-center gap-x-4 gap-y-2 py-2.5 text-sm">
          <span className="min-w-0 flex-1 basis-44">
            <Link to={row.indexHref} className="font-medium hover:text-accent hover:underline">
              {row.label}
            </Link>
            <span className="tabular block text-xs text-ink-muted">
              n {row.reading.n} · {row.reading.pointsShort}{" "}
              {row.reading.pointsShort === 1 ? "point" : "points"} short of 4.0
            </span>
          </span>
          <FigureLink href={row.answersHref} label={row.label}>
            <span className="font-semibold">{row.reading.shown}</span>
          </FigureLink>
          <ReadingMark reading={row.reading} />
          <span className="w-full sm:w-40">
            <ReadingBar label={row.label} reading={row.reading} compact domain={domain} />
          </span>
          {findingHref && (
            <ButtonLink to={findingHref(row)} size="sm">
              Make a finding<span className="sr-only"> from {row.label}</span>
            </ButtonLink>
          )}
        </li>
      ))}
    </ul>
  );
}
