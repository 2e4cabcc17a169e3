import type { Act } from "~/domain/act";
import { editRefusal } from "~/domain/plans/plan-edit";
import { keptFunding, readFunding } from "~/domain/plans/technology";
import {
  answerOf,
  TALK_PLACES,
  type TechnologyForm,
  workflowOf,
  YEAR_PLACES,
} from "~/domain/plans/technology.schema";
import { done, invalid, notFound, type Result, stale } from "~/domain/refusal";
import { parseMoney } from "~/shared/money";
import { findAudit } from "~/store/audits/audit.queries.server";
import { commit } from "~/store/commit.server";
import { findPlanFactsIn } from "~/store/plans/plan-facts.queries.server";
import { settlePlan } from "~/store/plans/plan-settling.server";

/** Writes the further questions of a technology plan, and whether it is one. */
export async function saveTechnology(
  act: Act,
  input: TechnologyForm & { code: string; currency: string },
): Promise<Result<{ code: string; version: number; isTechnology: boolean }>> {
  const { viewer, now } = act;
  return commit(act, async (unit) => {
    const facts = await findPlanFactsIn(unit.db, viewer.workspaceId, input.code, now);
    if (!facts) return notFound("plan");
    const refused = editRefusal(facts, viewer, "quantify");
    if (refused) return refused;
    if (input.version !== facts.version) {
      return stale(`${facts.code} was changed after you opened this page. Nothing of yours was saved yet.`);
    }
    const auditId = answerOf(input, "auditId");
    if (auditId !== "" && !(await findAudit(viewer, auditId, unit.db))) {
      return invalid("That audit is not there any more.", { auditId: ["Choose another audit."] });
    }
    const technology = {
      ...workflowOf(input),
      talks: TALK_PLACES.map((at) => ({
        day: answerOf(input, `talk${at}Day`),
        with: answerOf(input, `talk${at}With`),
      })).filter((talk) => talk.day !== "" || talk.with !== ""),
      requirementsOn: answerOf(input, "requirementsOn"),
      demosOn: answerOf(input, "demosOn"),
      auditId,
    };
    const funding = YEAR_PLACES.flatMap((at) => {
      const [year, sum] = [answerOf(input, `funding${at}Year`), answerOf(input, `funding${at}Amount`)];
      const minor = sum === "" ? null : parseMoney(sum, input.currency);
      return year !== "" && minor !== null ? [{ year: Number(year), minor }] : [];
    });
    const fundingYears = keptFunding(readFunding(keptFunding(funding)).toSorted((a, b) => a.year - b.year));
    const form = answerOf(input, "form");
    await unit.move(
      "plan",
      { id: facts.id, version: facts.version },
      { form, technology, fundingYears, updatedAt: now },
    );
    unit.log({
      noun: "plan",
      recordId: facts.id,
      planId: facts.id,
      verb: "changed",
      summary: `changed what ${facts.code} says about its technology`,
      before: { form: facts.technology ? "technology" : "standard" },
      after: { form, ...technology, fundingYears },
    });
    const settled = await settlePlan(unit, facts.id);
    return done({ code: facts.code, version: settled.version, isTechnology: form === "technology" });
  });
}
