import type { Act } from "~/domain/act";
import { pilotEditRefusal, stalePilot } from "~/domain/pilots/pilot-edit";
import type { PilotFacts } from "~/domain/pilots/pilot-facts";
import { pilotPlanOf, planDifferences } from "~/domain/pilots/pilot-plan";
import { done, invalid, notAllowedNow, notFound, type Refusal, type Result } from "~/domain/refusal";
import type { Day } from "~/shared/calendar";
import { type ChangeOf, commit, type Unit } from "~/store/commit.server";
import { findPilotFactsIn } from "~/store/pilots/pilot-facts.queries.server";
import { hasSeenData, lockPlan } from "~/store/pilots/pilot-lock.server";

interface PlanChange {
  code: string;
  version?: number | undefined;
  reason: string;
  hypothesis?: string | undefined;
  treatment?: string | undefined;
  controlGets?: string | undefined;
  successCriteria?: string | undefined;
  plannedTreated?: number | null | undefined;
  plannedControl?: number | null | undefined;
  endOn?: string | null | undefined;
  looks?: readonly string[] | undefined;
}

/**
 * Changes the locked plan of a running pilot: a new version with its reason, which says whether data was seen by
 * then. Arms and metrics stay: whoever wants others iterates.
 */
export async function changePilotPlan(
  act: Act,
  input: PlanChange,
): Promise<Result<{ code: string; number: number; dataSeen: boolean }>> {
  const { viewer, now } = act;
  const { code, version, reason, ...words } = input;
  return commit(act, async (unit) => {
    const facts = await findPilotFactsIn(unit.db, viewer.workspaceId, code, now);
    if (!facts) return notFound("pilot");
    const refused = pilotEditRefusal(facts, viewer);
    if (refused) return refused;
    if (facts.status !== "running") {
      return notAllowedNow(
        facts.lock
          ? `${facts.code} does not run any more: its plan stays as it was locked.`
          : `${facts.code} is not locked yet: change its design itself, no version is needed.`,
      );
    }
    if (version !== undefined && version !== facts.version) return stalePilot(facts);
    if (reason.trim() === "") return invalid("Say why the plan changes.", { reason: ["Say why."] });
    const wrong = await problemOf(unit, facts, words);
    if (wrong) return wrong;
    const change = Object.fromEntries(Object.entries(words).filter(([, value]) => value !== undefined));
    const next: PilotFacts = { ...facts, ...change };
    const differences = planDifferences(pilotPlanOf(facts), pilotPlanOf(next));
    if (differences.length === 0) {
      return invalid("Nothing was changed, so there is no new version.");
    }
    await unit.move(
      "pilot",
      { id: facts.id, version: facts.version },
      { ...(change as ChangeOf<"pilot">), updatedAt: now },
    );
    const dataSeen = await hasSeenData(unit.db, facts);
    const { number } = await lockPlan(unit, act, next, { reason, dataSeen });
    unit.log({
      noun: "pilot",
      recordId: facts.id,
      verb: "changed",
      summary: `changed the locked plan of ${facts.code}: ${differences.map(({ label }) => label.toLowerCase()).join(", ")}`,
      before: Object.fromEntries(differences.map(({ label, before }) => [label, before])),
      after: Object.fromEntries(differences.map(({ label, after }) => [label, after])),
    });
    return done({ code: facts.code, number, dataSeen });
  });
}

type Refused = { ok: false; refusal: Refusal };

async function problemOf(
  unit: Unit,
  facts: PilotFacts,
  words: Omit<PlanChange, "code" | "version" | "reason">,
): Promise<Refused | null> {
  const { endOn, looks } = words;
  if (endOn !== undefined && endOn !== facts.endOn) {
    if (endOn === null) {
      return invalid("A running pilot keeps an end.", { endOn: ["Say until when it runs."] });
    }
    if ((endOn as Day) <= facts.today) {
      const message = "That day is not ahead. To end it now, end it early with a reason.";
      return invalid(message, { endOn: [message] });
    }
  }
  if (words.plannedTreated === null || words.plannedControl === null) {
    return invalid("A running pilot keeps its planned numbers.", {
      [words.plannedTreated === null ? "plannedTreated" : "plannedControl"]: ["Say how many."],
    });
  }
  if (words.hypothesis === "" || words.successCriteria === "") {
    return invalid("What was promised may be reworded, not taken away.", {
      [words.hypothesis === "" ? "hypothesis" : "successCriteria"]: ["This cannot be empty."],
    });
  }
  if (looks) {
    const taken = await unit.db.pilotLook.findMany({
      where: { pilotId: facts.id, round: facts.round },
      select: { plannedAt: true },
    });
    const missing = taken.find(
      ({ plannedAt }) => !looks.some((share) => Number(share) === Number(plannedAt)),
    );
    if (missing) {
      const message = `The look at ${Math.round(Number(missing.plannedAt) * 100)} % was taken; it stays in the plan.`;
      return invalid(message, { looks: [message] });
    }
  }
  return null;
}
