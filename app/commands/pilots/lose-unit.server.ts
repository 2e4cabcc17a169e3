import type { Act } from "~/domain/act";
import { courseRefusal } from "~/domain/pilots/unit.rules";
import { done, invalid, notFound, type Result } from "~/domain/refusal";
import { type Day, formatDay } from "~/shared/calendar";
import { commit } from "~/store/commit.server";
import { findPilotFactsIn } from "~/store/pilots/pilot-facts.queries.server";
import { settlePilot } from "~/store/pilots/pilot-settling.server";

export interface LossOfUnit {
  code: string;
  unitId: string;
  version: number;
  /** Null takes it back. */
  on: Day | null;
  note: string;
}

/** Nothing can be measured of a unit any more. It stays in the list, and is told as missing. */
export function loseUnit(act: Act, input: LossOfUnit): Promise<Result<{ name: string }>> {
  return commit<{ name: string }>(act, async (unit) => {
    const facts = await findPilotFactsIn(unit.db, act.viewer.workspaceId, input.code, act.now);
    const before = facts?.units.find(({ id }) => id === input.unitId);
    if (!facts || !before) return notFound("unit");
    const refused = courseRefusal(act.viewer, facts);
    if (refused) return refused;
    if (input.on !== null && input.on > facts.today) {
      return invalid("This day has not come yet.", { on: ["Choose today or an earlier day."] });
    }
    if (input.on !== null && facts.startedOn !== null && input.on < facts.startedOn) {
      const started = formatDay(facts.startedOn, "en");
      return invalid(`${facts.code} started on ${started}; before that a unit is taken out.`, {
        on: [`Choose ${started} or a later day.`],
      });
    }
    await unit.move(
      "pilotUnit",
      { id: before.id, version: input.version },
      { lostOn: input.on, lostNote: input.on === null ? "" : input.note },
    );
    unit.log({
      noun: "pilot",
      recordId: facts.id,
      verb: input.on === null ? "withdrawn" : "recorded",
      summary:
        input.on === null
          ? `took back that ${before.name} of ${facts.code} was lost`
          : `said that ${before.name} of ${facts.code} can no longer be measured since ${input.on}`,
      before: { lostOn: before.lostOn, lostNote: before.lostNote },
      after: { lostOn: input.on, lostNote: input.note },
    });
    await settlePilot(unit, facts.id, act.now);
    return done({ name: before.name });
  });
}
