import { can } from "~/domain/access";
import type { Act } from "~/domain/act";
import { WHO_KEEPS_PARTNERS } from "~/domain/partners/partner.access";
import { done, notFound, notPermitted, type Result } from "~/domain/refusal";
import { dayIn } from "~/shared/calendar";
import { commit } from "~/store/commit.server";
import { findTimeZone } from "~/store/surveys/time-zone.queries.server";

/** Work with a partner ends, and its link with it; or it begins again. The evaluations stay. */
export async function endPartner(
  act: Act,
  input: { id: string; end: boolean },
): Promise<Result<{ name: string }>> {
  const { viewer } = act;
  if (!can(viewer, "playbook.edit")) return notPermitted(WHO_KEEPS_PARTNERS);
  const today = dayIn(act.now, await findTimeZone(viewer.workspaceId));
  return commit(act, async (unit) => {
    const partner = await unit.db.partner.findFirst({
      where: { workspaceId: viewer.workspaceId, id: input.id },
    });
    if (!partner) return notFound("partner");
    if ((partner.endedOn !== null) === input.end) return done({ name: partner.name });
    await unit.move("partner", partner, {
      endedOn: input.end ? today : null,
      ...(input.end ? { shareHash: null, shareUntil: null } : {}),
    });
    unit.log({
      noun: "partner",
      recordId: partner.id,
      verb: input.end ? "retired" : "restored",
      summary: input.end
        ? `ended the work with “${partner.name}”`
        : `took up the work with “${partner.name}” again`,
    });
    return done({ name: partner.name });
  });
}
