import { can } from "~/domain/access";
import type { Act } from "~/domain/act";
import type { LogIntervention } from "~/domain/forums/forum.schema";
import { done, invalid, notFound, notPermitted, type Result } from "~/domain/refusal";
import { dayIn } from "~/shared/calendar";
import { newId } from "~/shared/id.server";
import { commit } from "~/store/commit.server";
import { findTimeZone } from "~/store/surveys/time-zone.queries.server";

/** Writes down that somebody stepped in, and how: what the intervention protocol is judged by later. */
export async function logIntervention(
  act: Act,
  { id, key, ...fields }: LogIntervention & { id: string },
): Promise<Result<null>> {
  const { viewer } = act;
  if (!can(viewer, "contact.log") && !can(viewer, "playbook.edit"))
    return notPermitted("Viewers read the intervention log; everybody else can write in it.");
  const today = dayIn(act.now, await findTimeZone(viewer.workspaceId));
  if (fields.day > today) return invalid("It lies in the past.", { day: ["This day has not come yet."] });
  return commit(act, async (unit) => {
    const forum = await unit.db.forum.findFirst({ where: { workspaceId: viewer.workspaceId, id } });
    if (!forum) return notFound("community");
    const made = key ? await unit.db.forumIntervention.findUnique({ where: { id: key } }) : null;
    if (made?.forumId === forum.id) return done(null);
    await unit.db.forumIntervention.create({
      data: {
        ...fields,
        id: made ? newId() : (key ?? newId()),
        forumId: forum.id,
        byId: viewer.personId,
        createdAt: act.now,
      },
    });
    unit.log({
      noun: "forum",
      recordId: forum.id,
      verb: "recorded",
      summary: `logged an intervention of ${fields.day} in “${forum.name}”`,
      after: fields,
    });
    return done(null);
  });
}
