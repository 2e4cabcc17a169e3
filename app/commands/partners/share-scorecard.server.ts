import { can } from "~/domain/access";
import type { Act } from "~/domain/act";
import { SHARE_DAYS } from "~/domain/partners/partner";
import { WHO_KEEPS_PARTNERS } from "~/domain/partners/partner.access";
import { done, notAllowedNow, notFound, notPermitted, type Result } from "~/domain/refusal";
import { hashToken, newToken } from "~/shared/id.server";
import { commit } from "~/store/commit.server";

/** Makes a link by which the partner reads its own scorecard and nothing else. A new link ends the one before. */
export async function shareScorecard(
  act: Act,
  input: { id: string },
): Promise<Result<{ token: string; until: Date }>> {
  const { viewer } = act;
  if (!can(viewer, "playbook.edit")) return notPermitted(WHO_KEEPS_PARTNERS);
  const token = newToken();
  const until = new Date(act.now.getTime() + SHARE_DAYS * 86_400_000);
  return commit(act, async (unit) => {
    const partner = await unit.db.partner.findFirst({
      where: { workspaceId: viewer.workspaceId, id: input.id },
    });
    if (!partner) return notFound("partner");
    if (partner.endedOn) return notAllowedNow(`Work with ${partner.name} has ended.`);
    await unit.move("partner", partner, { shareHash: hashToken(token), shareUntil: until });
    unit.log({
      noun: "partner",
      recordId: partner.id,
      verb: "shared",
      summary: `made a link by which “${partner.name}” reads its scorecard for ${SHARE_DAYS} days`,
      after: { until: until.toISOString() },
    });
    return done({ token, until });
  });
}
