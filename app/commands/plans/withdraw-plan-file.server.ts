import { can } from "~/domain/access";
import type { Act } from "~/domain/act";
import { filesClosed } from "~/domain/plans/plan-file";
import { done, notAllowedNow, notFound, notPermitted, type Result } from "~/domain/refusal";
import { commit } from "~/store/commit.server";
import { findPlanFactsIn } from "~/store/plans/plan-facts.queries.server";
import { findPlanFile } from "~/store/plans/plan-file.queries.server";

/** Takes a file off a plan, or brings it back; it stays on record in both cases. */
export function withdrawPlanFile(
  act: Act,
  input: { code: string; fileId: string; back?: boolean },
): Promise<Result<{ name: string }>> {
  const { viewer, now } = act;
  return commit(act, async (unit) => {
    const facts = await findPlanFactsIn(unit.db, viewer.workspaceId, input.code, now);
    const file = facts && (await findPlanFile(unit.db, viewer, input.fileId));
    if (!facts || file?.planId !== facts.id) return notFound("file");
    if (!can(viewer, "work.update", { workspaceId: facts.workspaceId, ownIds: [file.byId] })) {
      return notPermitted("A file is taken away by whoever attached it, or by a leader.");
    }
    const closed = filesClosed(facts);
    if (closed) return notAllowedNow(closed);
    const gone = file.removedAt !== null;
    // A second press finds it done.
    if (gone === !input.back) return done({ name: file.name });
    await unit.db.planFile.update({
      where: { id: file.id },
      data: { removedAt: input.back ? null : now },
    });
    unit.log({
      noun: "plan-file",
      recordId: facts.id,
      planId: facts.id,
      verb: input.back ? "restored" : "withdrawn",
      summary: `${input.back ? "brought back" : "took away"} ${file.name} of ${facts.code}`,
    });
    return done({ name: file.name });
  });
}
