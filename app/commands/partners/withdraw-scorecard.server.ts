import { can } from "~/domain/access";
import type { Act } from "~/domain/act";
import { WHO_KEEPS_PARTNERS } from "~/domain/partners/partner.access";
import { done, notFound, notPermitted, type Result } from "~/domain/refusal";
import { commit } from "~/store/commit.server";

/** Ends the partner's link at once. */
export async function withdrawScorecard(act: Act, input: { id: string }): Promise<Result<{ name: string }>> {
  const { viewer } = act;
  if (!can(viewer, "playbook.edit")) return notPermitted(WHO_KEEPS_PARTNERS);
  return commit(act, async (unit) => {
    const partner = await unit.db.partner.findFirst({
      where: { workspaceId: viewer.workspaceId, id: input.id },
    });
    if (!partner) return notFound("partner");
    if (partner.shareHash === null) return done({ name: partner.name });
    await unit.move("partner", partner, { shareHash: null, shareUntil: null });
    unit.log({
      noun: "partner",
      recordId: partner.id,
      verb: "revoked",
      summary: `withdrew the link to the scorecard of “${partner.name}”`,
    });
    return done({ name: partner.name });
  });
}
