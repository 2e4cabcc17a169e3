import { can } from "~/domain/access";
import type { Act } from "~/domain/act";
import { done, notFound, notPermitted, type Result } from "~/domain/refusal";
import { commit } from "~/store/commit.server";
import { findSponsorAct } from "~/store/governance/sponsor-act.queries.server";

/** Takes an act out of the counts, or back in; it stays in the list, struck through, so that nothing vanishes. */
export async function withdrawSponsorAct(
  act: Act,
  input: { actId: string },
): Promise<Result<{ withdrawn: boolean }>> {
  const { viewer } = act;
  const found = await findSponsorAct(viewer, input.actId);
  if (!found) return notFound("entry of the log");
  const isOwn = found.personId === viewer.personId || found.createdById === viewer.personId;
  if (!can(viewer, "playbook.edit") && !(isOwn && can(viewer, "contact.log"))) {
    return notPermitted("Whoever did it, whoever wrote it down or a CX leader takes it back.");
  }
  const withdraws = found.withdrawnAt === null;
  return commit(act, async (unit) => {
    // Asked anew where nobody can come in between: pressing twice takes it back once.
    const { count } = await unit.db.sponsorAct.updateMany({
      where: { id: found.id, workspaceId: viewer.workspaceId, withdrawnAt: found.withdrawnAt },
      data: { withdrawnAt: withdraws ? act.now : null },
    });
    if (count > 0) {
      unit.log({
        noun: "sponsor-act",
        recordId: found.id,
        verb: withdraws ? "withdrawn" : "restored",
        summary: withdraws
          ? "took an entry of the engagement log back"
          : "put an entry of the engagement log back in",
        before: { personId: found.personId, day: found.day, kind: found.kind, note: found.note },
      });
    }
    return done({ withdrawn: withdraws });
  });
}
