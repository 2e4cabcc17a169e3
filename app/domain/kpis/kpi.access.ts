import { can, type Subject, type Verb } from "../access";
import { notAllowedNow, notPermitted, type Refusal } from "../refusal";
import type { Viewer } from "../viewer";

/** What rights on a KPI look at: the plan it belongs to. */
export interface KpiPlan {
  workspaceId: string;
  status: string;
  ownerId: string | null;
  deputyId: string | null;
}

export const kpiSubject = ({ workspaceId, ownerId, deputyId }: KpiPlan): Subject => ({
  workspaceId,
  ownIds: [ownerId, deputyId],
});

/** What a verdict or a cancellation rests on does not change any more. */
export const isFrozen = ({ status }: Pick<KpiPlan, "status">): boolean =>
  status === "closed" || status === "cancelled";

type Refused = { ok: false; refusal: Refusal };

/** Null when the viewer may write readings of this plan's KPIs down, or take them back, now. */
export const readingRefusal = (viewer: Viewer, plan: KpiPlan, code: string): Refused | null =>
  refusalOf(viewer, "work.update", plan, code, `Readings of ${code} are written and taken back`);

/** Null when the viewer may change how a KPI is read: its chart, its baseline days and who brings its readings. */
export function settingsRefusal(viewer: Viewer, plan: KpiPlan, code: string): Refused | null {
  const refused = refusalOf(viewer, "plan.edit", plan, code, `How the KPIs of ${code} are read is set`);
  if (refused) return refused;
  return plan.status === "inReview"
    ? notAllowedNow(`${code} is in review: what a reviewer reads does not change under their eyes.`)
    : null;
}

function refusalOf(viewer: Viewer, verb: Verb, plan: KpiPlan, code: string, what: string): Refused | null {
  if (!can(viewer, verb, kpiSubject(plan))) {
    return notPermitted(`${what} by its owner, their deputy or a leader.`);
  }
  return isFrozen(plan)
    ? notAllowedNow(
        `${code} is ${plan.status}: what it rests on is frozen. A successor carries on with its KPIs.`,
      )
    : null;
}
