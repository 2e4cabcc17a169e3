import type { Act } from "~/domain/act";
import { approvalGates } from "~/domain/forums/forum";
import { canApproveForum, WHO_APPROVES_FORUMS } from "~/domain/forums/forum.access";
import { unmet } from "~/domain/gate";
import { done, incomplete, notAllowedNow, notFound, notPermitted, type Result } from "~/domain/refusal";
import { addMonths, dayIn } from "~/shared/calendar";
import { commit } from "~/store/commit.server";
import { findTimeZone } from "~/store/surveys/time-zone.queries.server";

/** Approves the six agreements as they stand; a year later they are to be looked at again. */
export async function approveForum(
  act: Act,
  input: { id: string; version: number },
): Promise<Result<{ name: string }>> {
  const { viewer } = act;
  const today = dayIn(act.now, await findTimeZone(viewer.workspaceId));
  return commit(act, async (unit) => {
    const forum = await unit.db.forum.findFirst({
      where: { workspaceId: viewer.workspaceId, id: input.id },
    });
    if (!forum) return notFound("community");
    const gaps = unmet(approvalGates(forum, `/forums/${forum.id}/edit`));
    if (!canApproveForum(viewer, forum)) return notPermitted(WHO_APPROVES_FORUMS, gaps);
    if (gaps.length > 0) return incomplete("The agreements cannot be approved with a gap.", gaps);
    if (forum.status === "approved") return notAllowedNow("These agreements are approved as they stand.");
    await unit.move(
      "forum",
      { id: forum.id, version: input.version },
      {
        status: "approved",
        approvedAt: act.now,
        approvedById: viewer.personId,
        nextReviewOn: addMonths(today, 12),
      },
    );
    unit.log({
      noun: "forum",
      recordId: forum.id,
      verb: "approved",
      summary: `approved the agreements of “${forum.name}”`,
    });
    return done({ name: forum.name });
  });
}
