import type { Act } from "~/domain/act";
import { ARM_LABELS } from "~/domain/pilots/pilot";
import { courseRefusal } from "~/domain/pilots/unit.rules";
import { done, invalid, notFound, type Result } from "~/domain/refusal";
import type { Day } from "~/shared/calendar";
import { formatDay } from "~/shared/calendar";
import { commit } from "~/store/commit.server";
import { findPilotFactsIn } from "~/store/pilots/pilot-facts.queries.server";
import { settlePilot } from "~/store/pilots/pilot-settling.server";

export interface CourseOfUnit {
  code: string;
  unitId: string;
  version: number;
  /** Null takes it back. */
  on: Day | null;
  note: string;
}

/** A unit got in fact what the other arm gets. It stays in its arm all the same: whoever moved it would choose the result. */
export function crossUnit(act: Act, input: CourseOfUnit): Promise<Result<{ name: string }>> {
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
      return invalid(`${facts.code} started on ${started}; nothing crossed over before.`, {
        on: [`Choose ${started} or a later day.`],
      });
    }
    await unit.move(
      "pilotUnit",
      { id: before.id, version: input.version },
      { crossedOn: input.on, crossedNote: input.on === null ? "" : input.note },
    );
    const arm = before.arm ? `the ${ARM_LABELS[before.arm].toLowerCase()} arm` : "its arm";
    unit.log({
      noun: "pilot",
      recordId: facts.id,
      verb: input.on === null ? "withdrawn" : "recorded",
      summary:
        input.on === null
          ? `took back that ${before.name} of ${facts.code} crossed over`
          : `said that ${before.name} of ${facts.code} crossed over on ${input.on}; it stays in ${arm}`,
      before: { crossedOn: before.crossedOn, crossedNote: before.crossedNote },
      after: { crossedOn: input.on, crossedNote: input.note },
    });
    await settlePilot(unit, facts.id, act.now);
    return done({ name: before.name });
  });
}
