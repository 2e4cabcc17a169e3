import type { Act } from "~/domain/act";
import { unmet } from "~/domain/gate";
import { letterKindsOf, type NewNotice } from "~/domain/notices/notice";
import { gatesOf } from "~/domain/plans/plan.rules";
import type { PlanFacts } from "~/domain/plans/plan-facts";
import { missedStartNotices, wakeUpNotices } from "~/domain/plans/time-moves";
import { done, notAllowedNow, notFound, type Result } from "~/domain/refusal";
import { commit, type Unit } from "~/store/commit.server";
import { writeNotices } from "~/store/notices/notice.write.server";
import { findPlanFactsIn } from "~/store/plans/plan-facts.queries.server";

/** Tells owner and leaders that a plan could not start on its day, and what is missing. */
export const tellMissedStart = (act: Act, input: { code: string; why: string }): Promise<Result<number>> =>
  tell(act, input.code, (facts) =>
    facts.status === "approved" && facts.startOn !== null && facts.startOn <= facts.today
      ? missedStartNotices(facts, facts.startOn, unmet(gatesOf("START", facts)), input.why)
      : null,
  );

/** Tells owner and sponsor that the wake-up day of a hold has come. The plan stays held: people resume it. */
export const tellWakeUp = (act: Act, input: { code: string }): Promise<Result<number>> =>
  tell(act, input.code, (facts) =>
    facts.status === "onHold" && facts.wakeOn !== null && facts.wakeOn <= facts.today
      ? wakeUpNotices(facts, facts.wakeOn)
      : null,
  );

/** By letter, too, for those who chose that for what time does. */
async function withLetters(unit: Unit, notices: readonly NewNotice[]): Promise<NewNotice[]> {
  const people = await unit.db.person.findMany({
    where: { id: { in: notices.map(({ personId }) => personId) } },
    select: { id: true, letterKinds: true },
  });
  const chosen = new Map(people.map(({ id, letterKinds }) => [id, letterKindsOf(letterKinds)]));
  return notices.map((notice) => ({
    ...notice,
    byLetter: chosen.get(notice.personId)?.[notice.kind] ?? false,
  }));
}

async function tell(
  act: Act,
  code: string,
  noticesOf: (facts: PlanFacts) => NewNotice[] | null,
): Promise<Result<number>> {
  return commit(act, async (unit) => {
    const facts = await findPlanFactsIn(unit.db, act.viewer.workspaceId, code, act.now);
    if (!facts) return notFound("plan");
    const notices = noticesOf(facts);
    if (!notices) return notAllowedNow(`${code} has moved on meanwhile.`);
    await writeNotices(unit, act, await withLetters(unit, notices));
    return done(notices.length);
  });
}
