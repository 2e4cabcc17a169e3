import { Link } from "@remix-run/react";
import { indexHref } from "~/domain/indices/index-filter";
import {
  filterOf,
  periodWords,
  type TargetReading,
  type TargetRow,
  targetValueText,
} from "~/domain/targets/target";
import { useReader } from "../controls/reader";
import { TargetStateMark } from "../targets/target-state";

export interface TargetLinesProps {
  targets: readonly { target: TargetRow; judged: TargetReading }[];
  /** Where one is set for this very segment; null for those without the right. */
  setHref: string | null;
}

/** What this segment is to reach, and where it stands; each over the target's own months. */
export function TargetLines({ targets, setHref }: TargetLinesProps) {
  const { locale } = useReader();
  if (targets.length === 0 && setHref === null) return null;
  return (
    <div className="max-w-140 border-t border-line pt-3 text-sm">
      {targets.length > 0 ? (
        <ul aria-label="Targets of this segment" className="space-y-1.5">
          {targets.map(({ target, judged }) => (
            <li key={target.id} className="flex flex-wrap items-center gap-x-3 gap-y-1">
              <Link to={`/targets/${target.id}`} className="link font-medium">
                Target {targetValueText(target.measure, target.value)},{" "}
                {periodWords(target.fromMonth, target.toMonth, locale)}
              </Link>
              <TargetStateMark state={judged.state} />
              {judged.reading && judged.window && judged.reading.n > 0 && (
                <Link
                  to={indexHref(filterOf(target.measure, target.segment), judged.window)}
                  className="tabular text-ink-muted hover:underline"
                >
                  {judged.reading.shown} so far, n {judged.reading.n}
                  {judged.pointsShort ? `, ${judged.pointsShort} points short` : ""}
                </Link>
              )}
            </li>
          ))}
        </ul>
      ) : (
        setHref && (
          <p className="text-ink-muted">
            No target is set for this segment and window.{" "}
            <Link to={setHref} className="link">
              Set a target
            </Link>
          </p>
        )
      )}
    </div>
  );
}
