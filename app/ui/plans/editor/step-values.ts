import { type Cause, outlineOf } from "~/domain/plans/cause-tree";
import type { PlanStep } from "~/domain/plans/plan";
import type { PlanFacts } from "~/domain/plans/plan-facts";
import { type RowValues, writeRows } from "~/domain/plans/value-rows";
import { moneyText } from "~/shared/money";
import type { FormValues } from "./form-rows";

/** "48.500000" as the database keeps it, "48.5" as somebody typed it. */
const plain = (value: string | null): string =>
  value === null ? "" : value.includes(".") ? value.replace(/0+$/, "").replace(/\.$/, "") : value;

const outlineRows = (causes: readonly Cause[]): RowValues[] =>
  outlineOf(causes).map(({ id, depth, text, evidenceId }) => ({
    id,
    depth: String(depth),
    text,
    evidenceId: evidenceId ?? "",
  }));

/** What is saved, in the form's own words: fields are filled from it, and two versions compared by it. */
export function stepValues(step: PlanStep, facts: PlanFacts, currency: string): FormValues {
  const money = (minor: bigint | null) => (minor === null ? "" : moneyText(minor, currency));
  switch (step) {
    case "define":
      return {
        title: facts.title,
        kind: facts.kind,
        trigger: facts.trigger,
        triggerDetail: facts.triggerDetail,
        riskStatement: facts.riskStatement,
        whatHappens: facts.whatHappens,
        intended: facts.intended,
        whereItHappens: facts.whereItHappens,
        sinceWhen: facts.sinceWhen,
        howOften: facts.howOften,
        stage: facts.stage,
        rootCause: facts.rootCause,
        goal: facts.goal,
        ...writeRows("whys", outlineRows(facts.whys)),
        ...writeRows("diagram", outlineRows(facts.diagram)),
      };
    case "assign":
      return {
        ownerId: facts.owner?.id ?? "",
        sponsorId: facts.sponsor?.id ?? "",
        verifierId: facts.verifier?.id ?? "",
        deputyId: facts.deputy?.id ?? "",
        ...writeRows(
          "people",
          facts.involved.map(({ person, part, why }) => ({ personId: person.id, part, why })),
        ),
      };
    case "quantify":
      return {
        solution: facts.solution,
        hypothesis: facts.hypothesis,
        plannedSpendMinor: money(facts.plannedSpendMinor),
        ...writeRows(
          "alternatives",
          facts.alternatives.map(
            (each): RowValues => ({
              id: each.id,
              kind: each.kind,
              title: each.title,
              oneOffMinor: money(each.oneOffMinor),
              monthlyMinor: money(each.monthlyMinor),
              benefit: each.benefit,
              risk: each.risk,
              reason: each.reason,
              ...(each.chosen && { chosen: "on" }),
            }),
          ),
        ),
        ...writeRows(
          "kpis",
          facts.kpis.map(
            (each): RowValues => ({
              id: each.id,
              name: each.name,
              meaning: each.meaning,
              type: each.type,
              ...(each.primary && { primary: "on" }),
              unit: each.unit,
              direction: each.direction,
              baseline: plain(each.baseline),
              baselinePeriod: each.baselinePeriod,
              baselineN: each.baselineN === null ? "" : String(each.baselineN),
              target: plain(each.target),
              frequency: each.frequency,
              source: each.source,
              feed: each.feed,
              feedMeasure: each.feedFilter?.measure ?? "",
              feedTier: each.feedFilter?.tier ?? "",
              feedLevel: each.feedFilter?.level ?? "",
              feedStage: each.feedFilter?.stage ?? "",
              feedRegion: each.feedFilter?.region ?? "",
            }),
          ),
        ),
      };
    case "schedule":
      return {
        startOn: facts.startOn ?? "",
        endOn: facts.endOn ?? "",
        ...writeRows(
          "checkIns",
          facts.checkIns.map(({ day }) => ({ "": day })),
        ),
      };
  }
}
