import { Link } from "@remix-run/react";
import { Ban, CirclePause, Workflow } from "lucide-react";
import type { ReactNode } from "react";
import { DateText } from "../controls/date-text";
import { Disclosure } from "../controls/disclosure";
import { NextMove, type RailMove } from "./next-move";
import { condenseRail, type RailState } from "./rail-state";
import { Rail, Segments, StepList } from "./rail-steps";

export interface RailSideState {
  kind: "hold" | "cancelled";
  label: string;
  /** The reason, and when it wakes up. */
  detail?: ReactNode;
  at?: string;
  by?: string;
}

export interface LifecycleRailProps {
  /** Whose life: "Plan CAP-012". */
  label: string;
  states: readonly RailState[];
  next?: RailMove;
  /** Stands beside the rail, not on it. */
  side?: RailSideState;
  /** The whole state chart, on its own page or as an anchor. */
  chartHref?: string;
}

/** One life, left to right: behind is dated and signed, the present filled, the next move with its gates. */
export function LifecycleRail({ label, states, next, side, chartHref }: LifecycleRailProps) {
  const condensed = condenseRail(states);
  return (
    <section aria-label={`${label}: where it stands`} className="@container mb-8">
      <div className="hidden @3xl:block">
        <Rail states={states} held={side !== undefined} />
      </div>
      <div className="@3xl:hidden">
        <div className="flex items-baseline justify-between gap-3">
          <p className="text-sm">
            <span className="text-ink-muted">
              Step {condensed.step} of {condensed.total}
            </span>
            {condensed.present && <strong className="ml-2 font-semibold">{condensed.present.label}</strong>}
          </p>
          {condensed.next && !next && (
            <p className="truncate text-xs text-ink-muted">next: {condensed.next.label}</p>
          )}
        </div>
        <Segments states={states} held={side !== undefined} />
        <Disclosure summary="All steps" className="mt-2">
          <StepList states={states} />
        </Disclosure>
      </div>
      {side && <SideState side={side} />}
      {next && <NextMove move={next} />}
      {chartHref && (
        <p className="no-print mt-2">
          <Link
            to={chartHref}
            preventScrollReset
            className="inline-flex items-center gap-1.5 rounded-sm text-xs text-ink-muted hover:text-ink max-sm:min-h-10"
          >
            <Workflow aria-hidden="true" className="size-3.5" />
            Every state and move
          </Link>
        </p>
      )}
    </section>
  );
}

function SideState({ side }: { side: RailSideState }) {
  const Icon = side.kind === "hold" ? CirclePause : Ban;
  return (
    <div className="mt-4 flex gap-3 rounded-lg border border-quiet-line bg-quiet-soft px-4 py-3 text-sm">
      <Icon aria-hidden="true" className="mt-0.5 size-4 shrink-0 text-quiet" />
      <div className="min-w-0 flex-1">
        <p className="font-semibold">{side.label}</p>
        {side.detail && <div className="text-ink-muted">{side.detail}</div>}
        {(side.at || side.by) && (
          <p className="text-xs text-ink-muted">
            {side.at && <DateText value={side.at} />}
            {side.at && side.by && " · "}
            {side.by}
          </p>
        )}
      </div>
    </div>
  );
}
