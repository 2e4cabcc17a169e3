import { can } from "~/domain/access";
import type { Act } from "~/domain/act";
import { WHO_KEEPS_TEAM } from "~/domain/governance/governance.access";
import type { RaiseHand } from "~/domain/governance/team.schema";
import { done, invalid, notAllowedNow, notPermitted, type Result } from "~/domain/refusal";
import { dayIn } from "~/shared/calendar";
import { newId } from "~/shared/id.server";
import { commit } from "~/store/commit.server";
import { listHands } from "~/store/governance/team.queries.server";
import { findTimeZone } from "~/store/surveys/time-zone.queries.server";

/** Somebody wants to take part: anybody for themselves, a leader for somebody without an account. */
export async function raiseHand(
  act: Act,
  { name, key, ...fields }: RaiseHand,
): Promise<Result<{ id: string }>> {
  const { viewer, now } = act;
  const isOwn = name === "";
  if (isOwn ? !can(viewer, "program.read") : !can(viewer, "playbook.edit"))
    return notPermitted(WHO_KEEPS_TEAM);
  if (fields.offers === "") {
    return invalid("Say what you would like to do.", {
      offers: ["A few words help to find the right place."],
    });
  }
  const raisedOn = dayIn(now, await findTimeZone(viewer.workspaceId));
  return commit(act, async (unit) => {
    const hands = await listHands(viewer, unit.db);
    if (key && hands.some((hand) => hand.id === key)) return done({ id: key });
    if (isOwn && hands.some((hand) => hand.personId === viewer.personId && hand.status === "open")) {
      return notAllowedNow(
        "Your hand is up already. Take it back first if you want to offer something else.",
      );
    }
    const id = key ?? newId();
    await unit.db.handRaiser.create({
      data: {
        ...fields,
        id,
        workspaceId: viewer.workspaceId,
        personId: isOwn ? viewer.personId : null,
        name: isOwn ? viewer.name : name,
        raisedOn,
        createdAt: now,
      },
    });
    unit.log({
      noun: "hand-raiser",
      recordId: id,
      verb: "created",
      summary: isOwn ? "raised a hand to take part" : `wrote down that ${name} wants to take part`,
      after: { name: isOwn ? viewer.name : name, ...fields },
    });
    return done({ id });
  });
}
