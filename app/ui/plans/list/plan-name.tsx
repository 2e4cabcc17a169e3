import { PLAN_STATUS_LABELS } from "~/domain/plans/plan";
import type { PlanRow } from "~/domain/plans/plan-list";
import { DateText } from "../../controls/date-text";
import { StatusPill } from "../../controls/status-pill";
import { PlanHealthPill } from "../plan-health";
import { statusKind } from "../plan-words";

/** Number and title; on a phone with everything a glance needs under them, so that many plans fit on a screen. */
export function PlanName({ row }: { row: PlanRow }) {
  return (
    <>
      <span className="tabular block text-xs font-normal text-ink-muted">{row.code}</span>
      <span className="block wrap-anywhere hyphens-auto">{row.title}</span>
      <span className="mt-1 flex flex-wrap items-center gap-x-2 gap-y-1 text-xs font-normal text-ink-muted sm:hidden">
        <StatusPill kind={statusKind(row.status)} label={PLAN_STATUS_LABELS[row.status]} />
        {row.health && <PlanHealthPill health={row.health} />}
        {row.verdict && <span>{row.verdict}</span>}
        <span>{row.owner?.name ?? "nobody yet"}</span>
        {row.endOn && <DateText value={row.endOn} mode={row.running ? "due" : "plain"} />}
        {row.next && row.next.missing > 0 && <span>{row.next.missing} missing</span>}
      </span>
    </>
  );
}
