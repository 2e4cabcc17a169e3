import type { Act } from "~/domain/act";
import { isDecisive } from "~/domain/pilots/pilot-looks";
import type { LookReading } from "~/domain/pilots/pilot-reading";
import { lookRefusal } from "~/domain/pilots/value.access";
import { done, invalid, notAllowedNow, notFound, type Result } from "~/domain/refusal";
import { newId } from "~/shared/id.server";
import { commit } from "~/store/commit.server";
import { findPilotFactsIn } from "~/store/pilots/pilot-facts.queries.server";
import { readPilotOf } from "~/store/pilots/pilot-reading.server";

export interface LookTaken {
  code: string;
  decisive: boolean;
  p: number | null;
  alpha: number;
}

/** Takes a planned look: what there is by now is read with its interval, frozen, and paid for. Once. */
export function takeLook(act: Act, input: { code: string; plannedAt: string }): Promise<Result<LookTaken>> {
  return commit<LookTaken>(act, async (unit) => {
    const pilot = await findPilotFactsIn(unit.db, act.viewer.workspaceId, input.code, act.now);
    if (!pilot) return notFound("pilot");
    const refused = lookRefusal(act.viewer, pilot);
    if (refused) return refused;
    const { reading, primaryInFull, primaryHash } = await readPilotOf(unit.db, pilot);
    const look = reading.looks.find(({ plannedAt }) => plannedAt === Number(input.plannedAt));
    if (!look)
      return invalid("No look was planned at this share.", { plannedAt: ["Choose a planned look."] });
    const early = notNow(look);
    if (early) return early;
    if (!primaryInFull || primaryInFull.p === null) {
      return notAllowedNow(
        `There is nothing to look at: ${primaryInFull?.refused ?? "no metric carries the result."}`,
      );
    }
    const { alpha, spentBefore, information } = look;
    const decisive = isDecisive(primaryInFull.p, alpha);
    await unit.db.pilotLook.create({
      data: {
        id: newId(),
        workspaceId: pilot.workspaceId,
        pilotId: pilot.id,
        round: pilot.round,
        plannedAt: String(look.plannedAt),
        information: String(information),
        alpha: String(alpha),
        spentBefore: String(spentBefore),
        reading: JSON.parse(JSON.stringify({ metric: primaryInFull, planned: look.plannedAt })),
        hash: primaryHash,
        decisive,
        takenById: act.viewer.personId,
        takenOn: pilot.today,
        takenAt: act.now,
      },
    });
    unit.log({
      noun: "pilot",
      recordId: pilot.id,
      verb: "looked",
      summary: `took the look of ${pilot.code} planned at ${Math.round(look.plannedAt * 100)} %: ${decisive ? "decisive" : "not decisive"}`,
      after: { information, alpha, p: primaryInFull.p, decisive, hash: primaryHash },
    });
    return done({ code: pilot.code, decisive, p: primaryInFull.p, alpha });
  });
}

function notNow(look: LookReading) {
  const share = `${Math.round(look.plannedAt * 100)} %`;
  switch (look.state) {
    case "due":
      return null;
    case "taken":
      return notAllowedNow(
        `${look.takenByName} took this look on ${look.takenOn} already; it is taken once.`,
      );
    case "passed":
      return notAllowedNow(`A later look was taken already, so the one at ${share} has passed.`);
    case "planned":
      return notAllowedNow(
        `This look was planned at ${share} of the information; there are ${Math.floor(look.information * 100)} %. To look earlier would cost the pilot its verdict.`,
      );
  }
}
