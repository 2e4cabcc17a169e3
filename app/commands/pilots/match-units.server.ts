import type { Act } from "~/domain/act";
import { type Matching, type MatchQuestion, matchUnits } from "~/domain/pilots/matching";
import type { PilotFacts } from "~/domain/pilots/pilot-facts";
import { unitsRefusal } from "~/domain/pilots/unit.rules";
import { counted } from "~/domain/plans/wording";
import { done, invalid, notAllowedNow, notFound, type Result, stale } from "~/domain/refusal";
import { commit, type Unit } from "~/store/commit.server";
import { findPilotFacts, findPilotFactsIn } from "~/store/pilots/pilot-facts.queries.server";
import { settlePilot } from "~/store/pilots/pilot-settling.server";
import { MANY, unitsSeen } from "~/store/pilots/units.server";

export interface MatchLook extends Matching {
  /** Of the units it was reckoned from. */
  seen: string;
}

/** Which units would stand together; nothing is written. */
export async function lookAtMatch(
  act: Act,
  input: MatchQuestion & { code: string },
): Promise<Result<MatchLook>> {
  const facts = await findPilotFacts(act.viewer, input.code, act.now);
  if (!facts) return notFound("pilot");
  return unitsRefusal(act.viewer, facts) ?? tryMatch(facts, input);
}

function tryMatch(facts: PilotFacts, question: MatchQuestion): Result<MatchLook> {
  if (facts.units.length < 2) return notAllowedNow("It takes two units at least to pair any.");
  if (question.near.length + question.exact.length === 0) {
    const message = "Tick at least one thing by which units are alike.";
    return invalid(message, { near: [message] });
  }
  if (question.mode === "partners" && !facts.units.some(({ arm }) => arm === "treated")) {
    return notAllowedNow(
      "Nobody is treated yet: put those who get the treatment into the treated arm, then look for their partners.",
    );
  }
  const matching = matchUnits(facts.units, question);
  if (!matching) {
    const message =
      "These are too many to compare each with each. Tick a word that has to be the same, such as the tier or the region.";
    return invalid(message, { exact: [message] });
  }
  return done({ ...matching, seen: unitsSeen(facts.units) });
}

/** Keeps the pairs: partners become the control arm, pairs wait for the draw within them. */
export function matchPilotUnits(
  act: Act,
  input: MatchQuestion & { code: string; seen: string | null },
): Promise<Result<{ pairs: number; unmatched: number }>> {
  return commit<{ pairs: number; unmatched: number }>(
    act,
    async (unit) => {
      const facts = await findPilotFactsIn(unit.db, act.viewer.workspaceId, input.code, act.now);
      if (!facts) return notFound("pilot");
      const refused = unitsRefusal(act.viewer, facts);
      if (refused) return refused;
      const tried = tryMatch(facts, input);
      if (!tried.ok) return tried;
      if (input.seen !== null && input.seen !== tried.value.seen) {
        return stale(
          "The units changed since you looked at the pairs. Look at them again before you keep them.",
        );
      }
      const { pairs, unmatched } = tried.value;
      if (pairs.length === 0) return notAllowedNow("Not one pair was found, so nothing was kept.");
      await writePairs(unit, facts, input, tried.value);
      const isPartners = input.mode === "partners";
      await unit.move(
        "pilot",
        { id: facts.id, version: facts.version },
        {
          assignment: isPartners ? "matched" : "randomised",
          seed: "",
          assignedAt: isPartners ? act.now : null,
          draw: {},
          updatedAt: act.now,
        },
      );
      unit.log({
        noun: "pilot",
        recordId: facts.id,
        verb: "assigned",
        summary: `matched ${counted(pairs.length, "pair")} of ${facts.code}${unmatched.length > 0 ? `, ${counted(unmatched.length, "unit")} without a partner` : ""}`,
        before: { assignment: facts.assignment, seed: facts.seed },
        after: {
          ...{ mode: input.mode, near: input.near, exact: input.exact, atMost: input.atMost },
          pairs: pairs
            .slice(0, 200)
            .map(({ units: [a, b], distance }) => [a.name, b.name, distance.toFixed(4)]),
          unmatched: unmatched.slice(0, 200).map(({ unit: { name } }) => name),
        },
      });
      await settlePilot(unit, facts.id, act.now);
      return done({ pairs: pairs.length, unmatched: unmatched.length });
    },
    MANY,
  );
}

async function writePairs(
  unit: Unit,
  facts: PilotFacts,
  { mode }: MatchQuestion,
  { pairs }: Matching,
): Promise<void> {
  const isPartners = mode === "partners";
  const rows = pairs.flatMap(({ key, units: [first, second] }) => [
    { id: first.id, key, arm: isPartners ? "treated" : null },
    { id: second.id, key, arm: isPartners ? "control" : null },
  ]);
  // Who stands in no pair keeps the treatment that was given to it, and is in no arm otherwise.
  await unit.db.pilotUnit.updateMany({
    where: {
      pilotId: facts.id,
      round: facts.round,
      ...(isPartners && { OR: [{ arm: null }, { arm: "control" }] }),
    },
    data: { pairKey: "", arm: null, version: { increment: 1 } },
  });
  if (isPartners) {
    await unit.db.pilotUnit.updateMany({
      where: { pilotId: facts.id, round: facts.round, arm: "treated" },
      data: { pairKey: "", version: { increment: 1 } },
    });
  }
  await unit.db.$executeRaw`
    UPDATE "PilotUnit" u SET "pairKey" = m.key, arm = nullif(m.arm, '')
    FROM unnest(${rows.map(({ id }) => id)}::text[], ${rows.map(({ key }) => key)}::text[],
      ${rows.map(({ arm }) => arm ?? "")}::text[]) AS m(id, key, arm)
    WHERE u.id = m.id AND u."pilotId" = ${facts.id}`;
}
