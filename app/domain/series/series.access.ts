import { can } from "../access";
import { isOpen, type PlanStatus } from "../plans/plan";
import { planSubjectOf } from "../plans/plan.access";
import type { Viewer } from "../viewer";
import type { SeriesView } from "./series-view";

/** Whoever may edit the plan says what comes again in it, as long as it is open. */
export const mayChangeSeries = (
  viewer: Viewer,
  series: Pick<SeriesView, "planStatus" | "planCreatedById" | "planOwnerId" | "planDeputyId">,
): boolean => {
  const status = series.planStatus as PlanStatus;
  return (
    isOpen(status) &&
    can(
      viewer,
      "plan.edit",
      planSubjectOf({
        workspaceId: viewer.workspaceId,
        status,
        createdById: series.planCreatedById,
        ownerId: series.planOwnerId,
        deputyId: series.planDeputyId,
        sponsorId: null,
        verifierId: null,
      }),
    )
  );
};
