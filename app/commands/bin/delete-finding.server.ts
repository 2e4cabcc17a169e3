import type { Act } from "~/domain/act";
import { findingDeletionRefusal } from "~/domain/bin/deletion";
import { findingCode } from "~/domain/findings/finding";
import { canEditFinding, WHO_EDITS_FINDINGS } from "~/domain/findings/finding.access";
import { done, notFound, notPermitted, type Result } from "~/domain/refusal";
import { type Recycled, recycle } from "~/store/bin/recycle.server";
import { commit } from "~/store/commit.server";
import { findFindingForChange } from "~/store/findings/finding.queries.server";

/** Moves a finding nobody plans with into the bin; one that is the ground of a plan stays. */
export async function deleteFinding(
  act: Act,
  input: { number: number; version: number },
): Promise<Result<Recycled & { code: string; title: string }>> {
  const { viewer, now } = act;
  return commit(act, async (unit) => {
    const finding = await findFindingForChange(viewer, { number: input.number }, unit.db);
    if (!finding) return notFound("finding");
    if (!canEditFinding(viewer, finding)) return notPermitted(WHO_EDITS_FINDINGS);
    const code = findingCode(finding.number);
    const refused = findingDeletionRefusal({ code, planCodes: finding.plans.map((plan) => plan.code) });
    if (refused) return refused;
    await unit.move("finding", { id: finding.id, version: input.version }, { updatedAt: now });
    const recycled = await recycle(unit, {
      workspaceId: viewer.workspaceId,
      noun: "finding",
      recordId: finding.id,
      code,
      title: finding.title,
      planId: null,
      ownIds: [finding.createdById],
      byId: viewer.personId,
      at: now,
    });
    unit.log({
      noun: "finding",
      recordId: finding.id,
      verb: "deleted",
      summary: `deleted ${code} “${finding.title}”; it can be brought back until ${recycled.purgeOn}`,
      before: { title: finding.title, status: finding.status },
    });
    return done({ ...recycled, code, title: finding.title });
  });
}
