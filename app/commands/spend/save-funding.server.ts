import { can } from "~/domain/access";
import type { Act } from "~/domain/act";
import { isOpen } from "~/domain/plans/plan";
import { planSubject } from "~/domain/plans/plan.access";
import { done, invalid, notAllowedNow, notFound, notPermitted, type Result } from "~/domain/refusal";
import { fiscalYearOf } from "~/domain/spend/fiscal-year";
import { fundingFromStore, fundingProblem, fundingToStore } from "~/domain/spend/spend";
import type { SaveFunding } from "~/domain/spend/spend.schema";
import { commit } from "~/store/commit.server";
import { findPlanFactsIn } from "~/store/plans/plan-facts.queries.server";

/** Which later years have to fund a part of the plan: secured before it is started, not hoped for. */
export async function saveFunding(
  act: Act,
  input: SaveFunding & { code: string },
): Promise<Result<{ version: number }>> {
  const { viewer, now } = act;
  const { workspaceId } = viewer;
  return commit(act, async (unit) => {
    const facts = await findPlanFactsIn(unit.db, workspaceId, input.code, now);
    if (!facts) return notFound("plan");
    if (!can(viewer, "plan.edit", planSubject(facts))) {
      return notPermitted(`The funding of ${facts.code} is kept by its owner, their deputy or a leader.`);
    }
    if (!isOpen(facts.status)) return notAllowedNow(`${facts.code} has ended; its funding stays as it was.`);
    const workspace = await unit.db.workspace.findUniqueOrThrow({
      where: { id: workspaceId },
      select: { fiscalYearStart: true },
    });
    const first = fiscalYearOf(facts.startedOn ?? facts.startOn ?? facts.today, workspace.fiscalYearStart);
    const problem = fundingProblem(input.years, facts.plannedSpendMinor, first);
    if (problem) return invalid(problem, { years: [problem] });
    const { fundingYears } = await unit.db.plan.findUniqueOrThrow({
      where: { id: facts.id },
      select: { fundingYears: true },
    });
    const after = await unit.move(
      "plan",
      { id: facts.id, version: input.version },
      { fundingYears: fundingToStore(input.years), updatedAt: now },
    );
    unit.log({
      noun: "plan",
      recordId: facts.id,
      planId: facts.id,
      verb: "changed",
      summary: `changed the funding of ${facts.code} by year`,
      before: { fundingYears: fundingToStore(fundingFromStore(fundingYears)) },
      after: { fundingYears: fundingToStore(input.years) },
    });
    return done({ version: after.version });
  });
}
