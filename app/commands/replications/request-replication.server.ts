import { can } from "~/domain/access";
import type { Act } from "~/domain/act";
import { done, notAllowedNow, notFound, notPermitted, type Result } from "~/domain/refusal";
import { whyNotRepeat } from "~/domain/replications/replication";
import type { AskReplication } from "~/domain/replications/replication.schema";
import { dayIn } from "~/shared/calendar";
import { newId } from "~/shared/id.server";
import { commit } from "~/store/commit.server";
import { findPilotBrief } from "~/store/pilots/pilot-standing.server";
import { findTimeZone } from "~/store/surveys/time-zone.queries.server";

/** A business unit wants to repeat a pilot at its own place. Anybody of the program may ask; the answer decides. */
export async function requestReplication(
  act: Act,
  { key, ...input }: AskReplication & { code: string },
): Promise<Result<{ id: string; code: string }>> {
  const { viewer, now } = act;
  if (!can(viewer, "program.read")) return notPermitted("People of the program ask to repeat a pilot.");
  const askedOn = dayIn(now, await findTimeZone(viewer.workspaceId));
  return commit(act, async (unit) => {
    const pilot = await findPilotBrief(unit.db, viewer.workspaceId, input.code);
    if (!pilot) return notFound("pilot");
    const notYet = whyNotRepeat(pilot);
    if (notYet) return notAllowedNow(notYet);
    const waiting = await unit.db.replicationRequest.findMany({
      where: { workspaceId: viewer.workspaceId, pilotId: pilot.id, status: "open" },
      select: { id: true, businessUnit: true },
    });
    if (key && waiting.some(({ id }) => id === key)) return done({ id: key, code: pilot.code });
    const same = waiting.some(
      (other) => other.businessUnit.toLowerCase() === input.businessUnit.toLowerCase(),
    );
    if (same) return notAllowedNow(`${input.businessUnit} has asked already and waits for an answer.`);
    const made = key ? await unit.db.replicationRequest.findUnique({ where: { id: key } }) : null;
    const id = made ? newId() : (key ?? newId());
    const fields = { businessUnit: input.businessUnit, why: input.why };
    await unit.db.replicationRequest.create({
      data: {
        ...fields,
        id,
        workspaceId: viewer.workspaceId,
        pilotId: pilot.id,
        askedById: viewer.personId,
        askedOn,
        createdAt: now,
      },
    });
    unit.log({
      noun: "replication",
      recordId: pilot.id,
      verb: "requested",
      summary: `asked to repeat ${pilot.code} in ${input.businessUnit}`,
      after: { requestId: id, ...fields, note: input.why },
    });
    return done({ id, code: pilot.code });
  });
}
