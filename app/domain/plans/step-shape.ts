import type { MergeShape } from "./merge-values";
import type { PlanStep } from "./plan";

/** How the rows of each step are told apart when two versions of it come together. */
export const STEP_SHAPES: Readonly<Record<PlanStep, MergeShape>> = {
  define: { groups: { whys: { key: "id", tree: true }, diagram: { key: "id", tree: true } } },
  assign: { groups: { people: { key: "personId" } } },
  quantify: { groups: { alternatives: { key: "id" }, kpis: { key: "id" } } },
  schedule: { groups: { checkIns: { key: "" } } },
};
