import { can } from "~/domain/access";
import type { Act } from "~/domain/act";
import { summaryWords } from "~/domain/partners/partner";
import { WHO_KEEPS_PARTNERS } from "~/domain/partners/partner.access";
import type { EvaluatePartner } from "~/domain/partners/partner.schema";
import { done, invalid, notAllowedNow, notFound, notPermitted, type Result } from "~/domain/refusal";
import { dayIn } from "~/shared/calendar";
import { newId } from "~/shared/id.server";
import { commit } from "~/store/commit.server";
import { findTimeZone } from "~/store/surveys/time-zone.queries.server";

/** Adds an evaluation; earlier ones stay as they were, so that a change can be seen. */
export async function evaluatePartner(
  act: Act,
  { id, key, ...score }: Omit<EvaluatePartner, "key"> & { id: string; key?: string },
): Promise<Result<{ name: string }>> {
  const { viewer } = act;
  if (!can(viewer, "playbook.edit")) return notPermitted(WHO_KEEPS_PARTNERS);
  const today = dayIn(act.now, await findTimeZone(viewer.workspaceId));
  if (score.day > today)
    return invalid("An evaluation lies in the past.", { day: ["This day has not come yet."] });
  return commit(act, async (unit) => {
    const partner = await unit.db.partner.findFirst({ where: { workspaceId: viewer.workspaceId, id } });
    if (!partner) return notFound("partner");
    if (partner.endedOn) return notAllowedNow(`Work with ${partner.name} has ended.`);
    const made = key ? await unit.db.partnerScore.findUnique({ where: { id: key } }) : null;
    if (made?.partnerId === partner.id) return done({ name: partner.name });
    await unit.db.partnerScore.create({
      data: {
        day: score.day,
        summary: score.summary,
        grades: Object.fromEntries(Object.entries(score.grades).map(([name, given]) => [name, { ...given }])),
        id: made ? newId() : (key ?? newId()),
        partnerId: partner.id,
        byId: viewer.personId,
        createdAt: act.now,
      },
    });
    unit.log({
      noun: "partner",
      recordId: partner.id,
      verb: "recorded",
      summary: `evaluated the partner “${partner.name}”: ${summaryWords(score.grades)}`,
      after: { day: score.day, grades: score.grades },
    });
    return done({ name: partner.name });
  });
}
