import { can } from "~/domain/access";
import type { Act } from "~/domain/act";
import type { BeginAudit } from "~/domain/audits/audit.schema";
import { done, notPermitted, type Result } from "~/domain/refusal";
import { newId } from "~/shared/id.server";
import { commit } from "~/store/commit.server";

/** Begins to take stock of strengths and weaknesses before new technology. */
export async function beginAudit(act: Act, input: BeginAudit): Promise<Result<{ id: string }>> {
  const { viewer, now } = act;
  if (!can(viewer, "plan.create"))
    return notPermitted("Audits are made by those who make plans: owners and leaders.");
  return commit(act, async (unit) => {
    // The form was sent twice: what it asked for is done already.
    const made = input.key ? await unit.db.currentStateAudit.findUnique({ where: { id: input.key } }) : null;
    if (made && made.workspaceId === viewer.workspaceId) return done({ id: made.id });
    const audit = await unit.db.currentStateAudit.create({
      data: {
        id: made ? newId() : (input.key ?? newId()),
        workspaceId: viewer.workspaceId,
        title: input.title,
        createdById: viewer.personId,
        createdAt: now,
      },
    });
    unit.log({
      noun: "audit",
      recordId: audit.id,
      verb: "created",
      summary: `began the current-state audit “${input.title}”`,
    });
    return done({ id: audit.id });
  });
}
