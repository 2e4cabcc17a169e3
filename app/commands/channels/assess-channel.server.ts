import { can } from "~/domain/access";
import type { Act } from "~/domain/act";
import { CHANNEL_LABELS, type ChannelForm } from "~/domain/channels/channel";
import type { AssessChannel } from "~/domain/channels/channel.schema";
import { done, invalid, notPermitted, type Result, stale } from "~/domain/refusal";
import { dayIn } from "~/shared/calendar";
import { newId } from "~/shared/id.server";
import { commit } from "~/store/commit.server";
import { listStrangers } from "~/store/plans/plan-people.server";
import { findTimeZone } from "~/store/surveys/time-zone.queries.server";

/** Grades one of the four ways of serving customers, with what the grade rests on. */
export async function assessChannel(
  act: Act,
  { form, version, ...fields }: AssessChannel & { form: ChannelForm },
): Promise<Result<null>> {
  const { viewer } = act;
  if (!can(viewer, "playbook.edit"))
    return notPermitted("Service channels are assessed by CX leaders and administrators.");
  const today = dayIn(act.now, await findTimeZone(viewer.workspaceId));
  const here = { workspaceId: viewer.workspaceId };
  return commit(act, async (unit) => {
    const before = await unit.db.channelForm.findUnique({ where: { workspaceId_form: { ...here, form } } });
    const owner = fields.ownerId === before?.ownerId ? [] : [fields.ownerId];
    if ((await listStrangers(unit.db, viewer, owner)).length > 0)
      return invalid("Choose somebody who works here.", { ownerId: ["Choose from the list."] });
    const change = { ...fields, reviewedOn: today, updatedAt: act.now };
    const id = before?.id ?? newId();
    if (before) await unit.move("channelForm", { id, version }, change);
    else if (version > 0) return stale("This assessment is gone. Look at the page again.");
    else await unit.db.channelForm.create({ data: { ...change, ...here, id, form } });
    unit.log({
      noun: "channel-form",
      recordId: id,
      verb: "reviewed",
      summary: `assessed ${CHANNEL_LABELS[form].toLowerCase()} with ${fields.grade} of 4`,
      before: before
        ? { grade: before.grade, strengths: before.strengths, weaknesses: before.weaknesses }
        : null,
      after: fields,
    });
    return done(null);
  });
}
