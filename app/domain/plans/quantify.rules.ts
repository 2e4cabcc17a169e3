import Decimal from "decimal.js";
import type { Gate } from "../gate";
import { MAX_KPIS, MIN_ALTERNATIVES } from "./plan";
import type { AlternativeFact, KpiFact, PlanFacts } from "./plan-facts";
import { stepPath } from "./plan-places";
import { counted, gate, isFilled, listed, textGate } from "./wording";

/** Step 3: the solution and its hypothesis, what was weighed against it, and one to five KPIs anybody understands. */
export function quantifyGates(facts: PlanFacts): Gate[] {
  const at = (field: string) => stepPath(facts.code, "quantify", field);
  return [
    textGate("solution", "Solution", facts.solution, "no solution described", at("solution")),
    textGate(
      "hypothesis",
      "Hypothesis",
      facts.hypothesis,
      "no hypothesis: if we do this, then what changes, and why",
      at("hypothesis"),
    ),
    alternativesGate(facts),
    kpiCountGate(facts),
    operationalGate(facts),
    ...primaryGates(facts),
    ...facts.kpis.map((kpi) => kpiGate(kpi, facts)),
  ];
}

function alternativesGate(facts: PlanFacts): Gate {
  const { alternatives } = facts;
  const chosen = alternatives.filter((each) => each.chosen).length;
  const unweighed = alternatives.flatMap((each) => {
    const blanks = blanksOfAlternative(each);
    return blanks.length > 0 ? [`“${each.title || "without a title"}” (${listed(blanks)})`] : [];
  });
  const detail =
    alternatives.length < MIN_ALTERNATIVES
      ? `${alternatives.length} of ${MIN_ALTERNATIVES} alternatives weighed: say what else was possible`
      : chosen !== 1
        ? chosen === 0
          ? `${counted(alternatives.length, "alternative")}, none of them chosen`
          : `${chosen} alternatives are marked as chosen, it can only be one`
        : unweighed.length > 0
          ? `not weighed yet: ${listed(unweighed)}`
          : `${counted(alternatives.length, "alternative")} weighed, “${alternatives.find((each) => each.chosen)?.title}” chosen`;
  const met = alternatives.length >= MIN_ALTERNATIVES && chosen === 1 && unweighed.length === 0;
  return gate(
    "alternatives",
    "Alternatives weighed",
    met,
    detail,
    stepPath(facts.code, "quantify", "alternatives"),
  );
}

function blanksOfAlternative(each: AlternativeFact): string[] {
  return [
    isFilled(each.title) ? null : "title",
    each.oneOffMinor !== null || each.monthlyMinor !== null ? null : "cost, 0 if none",
    isFilled(each.benefit) ? null : "benefit",
    isFilled(each.risk) ? null : "risk",
  ].filter((blank) => blank !== null);
}

function kpiCountGate(facts: PlanFacts): Gate {
  const count = facts.kpis.length;
  const detail =
    count === 0
      ? `no KPI: one to ${MAX_KPIS} show whether it works`
      : count > MAX_KPIS
        ? `${count} KPIs, at most ${MAX_KPIS}: a few that everybody understands`
        : counted(count, "KPI");
  return gate(
    "kpis",
    "One to five KPIs",
    count >= 1 && count <= MAX_KPIS,
    detail,
    stepPath(facts.code, "quantify", "kpis"),
  );
}

const operationalKpis = (facts: PlanFacts) => facts.kpis.filter(({ type }) => type === "operational");

function operationalGate(facts: PlanFacts): Gate {
  const operational = operationalKpis(facts).length;
  const detail =
    operational > 0
      ? counted(operational, "operational KPI")
      : "no operational KPI: scores follow later, what we do shows first";
  return gate(
    "operational-kpi",
    "An operational KPI",
    operational > 0,
    detail,
    stepPath(facts.code, "quantify", "kpis"),
  );
}

/** Asked once there is something to choose from. */
function primaryGates(facts: PlanFacts): Gate[] {
  if (operationalKpis(facts).length === 0) return [];
  const marked = facts.kpis.filter(({ primary }) => primary);
  const [only] = marked;
  const met = marked.length === 1 && only?.type === "operational";
  const detail = met
    ? `“${only.name}” decides`
    : marked.length === 0
      ? "no KPI is marked as the one that decides"
      : marked.length > 1
        ? `${marked.length} KPIs are marked, only one decides`
        : `“${only?.name}” is an outcome; the one that decides is operational`;
  return [gate("primary-kpi", "The KPI that decides", met, detail, stepPath(facts.code, "quantify", "kpis"))];
}

/** The path a KPI is to take; null while a value is missing. */
function kpiSpan(kpi: Pick<KpiFact, "baseline" | "target">): Decimal | null {
  return kpi.baseline === null || kpi.target === null ? null : new Decimal(kpi.target).minus(kpi.baseline);
}

function kpiGate(kpi: KpiFact, facts: PlanFacts): Gate {
  const blanks = [
    isFilled(kpi.name) ? null : "name",
    isFilled(kpi.meaning) ? null : "meaning in plain words",
    kpi.baseline === null ? "baseline" : null,
    isFilled(kpi.baselinePeriod) ? null : "baseline period",
    kpi.baselineN === null ? "baseline n" : null,
    kpi.target === null ? "target" : null,
    isFilled(kpi.unit) ? null : "unit",
    isFilled(kpi.source) ? null : "source",
  ].filter((blank) => blank !== null);
  const span = kpiSpan(kpi);
  const wrongWay = span !== null && (span.isZero() || span.isPositive() !== (kpi.direction === "up"));
  const detail = [
    blanks.length > 0 ? `missing: ${listed(blanks)}` : null,
    wrongWay ? wrongWayDetail(kpi, span) : null,
  ].filter((line) => line !== null);
  return gate(
    `kpi-${kpi.id}`,
    `KPI “${kpi.name || "without a name"}”`,
    detail.length === 0,
    detail.join("; ") || `${kpi.baseline} → ${kpi.target} ${kpi.unit}`,
    stepPath(facts.code, "quantify", `kpi-${kpi.id}`),
  );
}

const wrongWayDetail = (kpi: KpiFact, span: Decimal): string =>
  span.isZero()
    ? `baseline and target are both ${kpi.target}`
    : `from ${kpi.baseline} to ${kpi.target} is ${kpi.direction === "up" ? "down, but higher is said to be better" : "up, but lower is said to be better"}`;
