import { type Day, formatDay } from "~/shared/calendar";
import type { Health } from "./health";
import { HALT_REASON_LABELS, type HaltReason, isDraft, type PlanStatus } from "./plan";

interface Standing {
  status: PlanStatus;
  health: Health | null;
  ownerName: string | null;
  /** Whoever owns it left the workspace. */
  ownerLeft: boolean;
  hold: { reason: HaltReason | ""; wakeOn: Day | null } | null;
  next: { label: string; missing: number; waitsFor: string | null } | null;
}

const RANK = { offTrack: 0, atRisk: 1 } as const;

/** How urgently a plan stands still; null when it is on its way. Lower comes first. */
export function stuckRank({ status, health, next }: Standing): number | null {
  if (health?.status === "offTrack" || health?.status === "atRisk") return RANK[health.status];
  if (isDraft(status) && (next?.missing ?? 0) > 0) return 2;
  if (status === "onHold") return 3;
  return null;
}

/** In words: why it stands still. */
export function stuckReasons({ status, health, next, hold, ownerLeft }: Standing): string[] {
  if (health && health.reasons.length > 0) return health.reasons;
  if (isDraft(status) && next) {
    return [
      `${next.missing} ${next.missing === 1 ? "thing is" : "things are"} missing until it can be reviewed.`,
    ];
  }
  if (status === "onHold") {
    return [
      `On hold${hold?.reason ? `: ${HALT_REASON_LABELS[hold.reason].toLowerCase()}` : ""}${hold?.wakeOn ? `, looked at again on ${formatDay(hold.wakeOn, "en")}` : ""}.`,
      ...(ownerLeft ? ["Its owner has left."] : []),
    ];
  }
  return [];
}
