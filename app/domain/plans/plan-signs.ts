import { freshnessOf } from "../kpis/freshness";
import { type Health, type HealthFacts, healthOf } from "./health";

/** What the figures of a plan under way tell, without anybody having said it. */
export interface PlanSigns {
  health: Health | null;
  /** A reading of one of its KPIs is long due. */
  stale: boolean;
}

export const signsOf = (facts: HealthFacts): PlanSigns => ({
  health: healthOf(facts),
  stale: facts.kpis.some((kpi) => freshnessOf(kpi, facts, facts.today).state === "stale"),
});
