import { daysBetween } from "~/shared/calendar";
import type { Gate } from "../gate";
import { counted, gate, isFilled, listed, textGate } from "../plans/wording";
import { ARM_LABELS, type Arm } from "./pilot";
import type { MetricFact, OverlapFact, PilotFacts } from "./pilot-facts";
import { pilotEditPath, pilotMetricsPath, pilotUnitsPath } from "./pilot-places";
import { powerCheck } from "./power-check";

/** Fewer than two tell nothing of the spread, and without it nothing of chance. */
export const LEAST_UNITS = 2;

export const primaryMetric = (facts: PilotFacts): MetricFact | null =>
  facts.metrics.find(({ primary }) => primary) ?? null;

export const unitsOf = (facts: PilotFacts, arm: Arm) => facts.units.filter((unit) => unit.arm === arm);

/** What a pilot has to have said before anything is paid or measured. */
export function designGates(facts: PilotFacts): Gate[] {
  const { code } = facts;
  return [
    textGate(
      "hypothesis",
      "Hypothesis",
      facts.hypothesis,
      "say what you expect to happen, and why",
      pilotEditPath(code, "hypothesis"),
    ),
    metricGate(facts),
    armsGate(facts),
    overlapGate(facts),
    textGate(
      "criteria",
      "Success criteria",
      facts.successCriteria,
      "say beforehand when you would scale, iterate and stop",
      pilotEditPath(code, "successCriteria"),
    ),
    numbersGate(facts),
    datesGate(facts),
    powerGate(facts),
    looksGate(facts),
  ];
}

function metricGate(facts: PilotFacts): Gate {
  const metric = primaryMetric(facts);
  const missing = !metric
    ? "name the one metric that carries the result"
    : !isFilled(metric.minEffect)
      ? `say the smallest effect on “${metric.name}” that is worth having`
      : null;
  const met = metric
    ? `${metric.name}, at least ${metric.minEffect}${metric.unit ? ` ${metric.unit}` : ""} better`
    : "";
  return gate(
    "primary-metric",
    "Primary metric with the smallest effect worth having",
    missing === null,
    missing ?? met,
    pilotMetricsPath(facts.code),
  );
}

function armsGate(facts: PilotFacts): Gate {
  const treated = unitsOf(facts, "treated").length;
  const control = unitsOf(facts, "control").length;
  const open = facts.units.length - treated - control;
  const short = (["treated", "control"] as const).filter((arm) => unitsOf(facts, arm).length < LEAST_UNITS);
  const there = `${counted(treated, "treated unit")}, ${control} control`;
  const detail =
    short.length > 0
      ? `${there}; at least ${LEAST_UNITS} in each arm are needed (${listed(short.map((arm) => ARM_LABELS[arm].toLowerCase()))} ${short.length > 1 ? "are" : "is"} short)`
      : open > 0
        ? `${there}; ${counted(open, "unit")} in no arm yet`
        : there;
  return gate(
    "arms",
    "Treated and control units, apart from one another",
    short.length === 0 && open === 0,
    detail,
    pilotUnitsPath(facts.code),
  );
}

/** What is only proposed elsewhere binds nobody yet: whoever is designed later says why both at once are fine. */
const isArranged = ({ status }: OverlapFact): boolean => status !== "proposed" && status !== "iterating";

function overlapGate(facts: PilotFacts): Gate {
  const arranged = facts.overlaps.filter(isArranged);
  const unsaid = arranged.filter(({ reason }) => !reason);
  const shared = ({ code, units }: { code: string; units: readonly unknown[] }) =>
    `${counted(units.length, "unit")} with ${code}`;
  const detail =
    unsaid.length > 0
      ? `shares ${listed(unsaid.map(shared))}; say why that is acceptable, or take them out`
      : arranged.length > 0
        ? `shares ${listed(arranged.map(shared))}, said why`
        : "none of its units stands in another designed pilot";
  return gate(
    "overlap",
    "No unit in another pilot without saying so",
    unsaid.length === 0,
    detail,
    `${pilotUnitsPath(facts.code)}#overlap`,
  );
}

function numbersGate(facts: PilotFacts): Gate {
  const { plannedTreated, plannedControl } = facts;
  const met =
    plannedTreated !== null &&
    plannedControl !== null &&
    plannedTreated >= LEAST_UNITS &&
    plannedControl >= LEAST_UNITS;
  return gate(
    "planned-numbers",
    "Planned numbers",
    met,
    met
      ? `${plannedTreated} treated, ${plannedControl} control`
      : `fix how many of each arm will be measured, at least ${LEAST_UNITS} of each`,
    pilotEditPath(facts.code, "plannedTreated"),
  );
}

function datesGate(facts: PilotFacts): Gate {
  const { startOn, endOn } = facts;
  const missing = !startOn
    ? "fix the day it starts"
    : !endOn
      ? "fix the day it ends, before it starts"
      : endOn <= startOn
        ? `it ends on ${endOn}, which is not after its start on ${startOn}`
        : null;
  const met = startOn && endOn ? `${startOn} to ${endOn}, ${daysBetween(startOn, endOn)} days` : "";
  return gate(
    "dates",
    "Start and end, fixed beforehand",
    missing === null,
    missing ?? met,
    pilotEditPath(facts.code, startOn ? "endOn" : "startOn"),
  );
}

/** It never forbids a small pilot; but what it can and cannot see has to be known. */
function powerGate(facts: PilotFacts): Gate {
  const { missing, sentence } = powerCheck(facts);
  return gate(
    "power-check",
    "Power check",
    missing.length === 0,
    sentence,
    missing.includes("numbers") && missing.length === 1
      ? pilotEditPath(facts.code, "plannedTreated")
      : pilotMetricsPath(facts.code),
  );
}

function looksGate(facts: PilotFacts): Gate {
  const shares = facts.looks.map(Number);
  const fits = shares.every(
    (share, index) => share > 0 && share < 1 && (index === 0 || share > (shares[index - 1] ?? 0)),
  );
  const words = shares.map((share) => `${Math.round(share * 100)} %`);
  return gate(
    "looks",
    "Planned looks",
    fits,
    fits
      ? words.length > 0
        ? `at ${listed(words)} of the information`
        : "none before the end"
      : "looks lie between 0 and 100 % of the information, one after the other",
    pilotEditPath(facts.code, "looks"),
  );
}
