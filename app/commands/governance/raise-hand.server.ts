import { can } from "~/domain/access";
import type { Act } from "~/domain/act";
import { WHO_KEEPS_TEAM } from "~/domain/governance/governance.access";
import type { RaiseHand } from "~/domain/governance/team.schema";
import { isPilotOver, PILOT_STATUS_LABELS } from "~/domain/pilots/pilot";
import { canAnswerPilotHand, WHO_ANSWERS_PILOT_HANDS } from "~/domain/pilots/spread.access";
import { done, invalid, notAllowedNow, notFound, notPermitted, type Result } from "~/domain/refusal";
import { dayIn } from "~/shared/calendar";
import { newId } from "~/shared/id.server";
import { commit } from "~/store/commit.server";
import { findOwnOpenHand } from "~/store/governance/team.queries.server";
import { findPilotBrief } from "~/store/pilots/pilot-standing.server";
import { findTimeZone } from "~/store/surveys/time-zone.queries.server";

/** Somebody wants to take part: anybody for themselves, a leader for somebody without an account. */
export async function raiseHand(
  act: Act,
  { name, key, pilot: code = "", ...fields }: Omit<RaiseHand, "pilot"> & { pilot?: string },
): Promise<Result<{ id: string; pilotCode: string | null }>> {
  const { viewer, now } = act;
  const isOwn = name === "";
  if (!can(viewer, "program.read")) return notPermitted(WHO_KEEPS_TEAM);
  if (fields.offers === "") {
    return invalid("Say what you would like to do.", {
      offers: ["A few words help to find the right place."],
    });
  }
  const raisedOn = dayIn(now, await findTimeZone(viewer.workspaceId));
  return commit(act, async (unit) => {
    const pilot = code === "" ? null : await findPilotBrief(unit.db, viewer.workspaceId, code);
    if (code !== "" && !pilot) return notFound("pilot");
    if (!isOwn && !canAnswerPilotHand(viewer, pilot)) {
      return notPermitted(pilot ? WHO_ANSWERS_PILOT_HANDS : WHO_KEEPS_TEAM);
    }
    if (pilot && isPilotOver(pilot.status)) {
      return notAllowedNow(
        `${pilot.code} is ${PILOT_STATUS_LABELS[pilot.status].toLowerCase()}. Ask to repeat it in your business unit instead.`,
      );
    }
    const made = key ? await unit.db.handRaiser.findUnique({ where: { id: key } }) : null;
    if (made?.workspaceId === viewer.workspaceId)
      return done({ id: made.id, pilotCode: pilot?.code ?? null });
    if (isOwn && (await findOwnOpenHand(viewer, pilot?.id ?? null, unit.db))) {
      return notAllowedNow(
        "Your hand is up already. Take it back first if you want to offer something else.",
      );
    }
    const id = made ? newId() : (key ?? newId());
    await unit.db.handRaiser.create({
      data: {
        ...fields,
        id,
        workspaceId: viewer.workspaceId,
        personId: isOwn ? viewer.personId : null,
        name: isOwn ? viewer.name : name,
        pilotId: pilot?.id ?? null,
        raisedOn,
        createdAt: now,
      },
    });
    const part = pilot ? `take part in ${pilot.code}` : "take part";
    unit.log({
      noun: "hand-raiser",
      recordId: pilot?.id ?? id,
      // Whoever runs the pilot hears of it; a hand for the program waits on the team's page.
      verb: pilot ? "requested" : "created",
      summary: isOwn ? `raised a hand to ${part}` : `wrote down that ${name} wants to ${part}`,
      after: { handId: id, name: isOwn ? viewer.name : name, ...fields, note: fields.offers },
    });
    return done({ id, pilotCode: pilot?.code ?? null });
  });
}
