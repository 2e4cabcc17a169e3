import { HALT_REASON_LABELS, type HaltReason } from "~/domain/plans/plan";
import type { PlanFacts } from "~/domain/plans/plan-facts";
import { TOO_OFTEN } from "~/domain/plans/reports";
import type { Unit } from "../commit.server";
import { countHalts } from "../reports/halts.server";

/** The same excuse again on one plan is no longer an excuse: it goes to the sponsor, and the log says so. */
export async function markRepeatedExcuse(unit: Unit, facts: PlanFacts, reason: HaltReason): Promise<void> {
  if (reason !== "notAGoodTime") return;
  const times = 1 + (await countHalts(unit.db, facts.workspaceId, facts.id, reason));
  if (times < TOO_OFTEN) return;
  const sponsor = facts.sponsor ? `${facts.sponsor.name}, the sponsor,` : "a sponsor, and none is named,";
  unit.log({
    noun: "plan",
    recordId: facts.id,
    planId: facts.id,
    verb: "alarmed",
    summary: `“${HALT_REASON_LABELS[reason]}” for the ${times === 2 ? "second" : `${times}th`} time on ${facts.code}: for ${sponsor} to say when it will be`,
    after: { reason, times, sponsorId: facts.sponsor?.id ?? null },
  });
}
