import { formatDay, yearOf } from "~/shared/calendar";
import type { Gate } from "../gate";
import type { PlanFacts } from "./plan-facts";
import { technologyPath } from "./plan-places";
import {
  TALKS,
  type TechnologyFact,
  WORKFLOW_PART_WORDS,
  WORKFLOW_PARTS,
  type WorkflowField,
  type WorkflowSide,
} from "./technology";
import { counted, gate, isFilled, listed } from "./wording";

/** What a technology plan answers before it is approved; a standard plan is asked nothing of it. */
export function technologyGates(facts: PlanFacts): Gate[] {
  const { technology } = facts;
  if (!technology) return [];
  return [
    auditGate(facts, technology),
    workflowGate(facts, technology, "current", "Today’s workflow"),
    workflowGate(facts, technology, "new", "The new workflow"),
    talksGate(facts, technology),
    requirementsGate(facts, technology),
    fundingGate(facts, technology),
  ];
}

function auditGate({ code }: PlanFacts, { audit }: TechnologyFact): Gate {
  const label = "A current-state audit";
  if (!audit) {
    return gate(
      "technology-audit",
      label,
      false,
      "none is named: strengths and weaknesses before new technology",
      technologyPath(code, "auditId"),
    );
  }
  const detail = audit.doneOn
    ? `“${audit.title}”, finished on ${formatDay(audit.doneOn, "en")}`
    : `“${audit.title}” is not finished${audit.open > 0 ? `: ${counted(audit.open, "part")} say nothing yet` : ""}`;
  return gate("technology-audit", label, audit.doneOn !== null, detail, `/audits/${audit.id}`);
}

function workflowGate(
  { code }: PlanFacts,
  technology: TechnologyFact,
  side: WorkflowSide,
  label: string,
): Gate {
  const blank = WORKFLOW_PARTS.filter((part) => !isFilled(technology[`${side}${part}`]));
  const first: WorkflowField = `${side}${blank[0] ?? "Workflow"}`;
  return gate(
    `technology-${side}-workflow`,
    label,
    blank.length === 0,
    blank.length === 0
      ? "steps, roles, hand-offs and data are described"
      : `missing: ${listed(blank.map((part) => WORKFLOW_PART_WORDS[part]))}`,
    technologyPath(code, first),
  );
}

function talksGate({ code, today }: PlanFacts, { talks }: TechnologyFact): Gate {
  const held = talks.filter((talk) => talk.day !== null && talk.day <= today && isFilled(talk.with));
  const days = new Set(held.map(({ day }) => day));
  const met = days.size >= TALKS;
  const planned = talks.filter(({ day }) => day !== null && day > today).length;
  const detail = met
    ? `${listed([...days].map((day) => formatDay(day ?? today, "en")))}`
    : [
        `${days.size} of ${TALKS} talks held, each with its day and with whom`,
        ...(planned > 0 ? [`${planned} still ahead`] : []),
        ...(days.size < held.length ? ["two on one day are one"] : []),
      ].join("; ");
  return gate(
    "technology-socialised",
    "Talked through three times",
    met,
    detail,
    technologyPath(code, "talk1Day"),
  );
}

function requirementsGate({ code, today }: PlanFacts, { requirementsOn, demosOn }: TechnologyFact): Gate {
  const written = requirementsOn !== null && requirementsOn <= today;
  const before = demosOn === null || (requirementsOn !== null && requirementsOn < demosOn);
  const detail = !written
    ? requirementsOn === null
      ? "not dated: a demo shows what can be sold, not what is needed"
      : `dated ${formatDay(requirementsOn, "en")}, which lies ahead`
    : !before && demosOn
      ? `written on ${formatDay(requirementsOn, "en")}, and the first demo was on ${formatDay(demosOn, "en")}`
      : `written on ${formatDay(requirementsOn, "en")}${demosOn ? `, demos from ${formatDay(demosOn, "en")}` : ", no demo yet"}`;
  return gate(
    "technology-requirements",
    "Requirements before demos",
    written && before,
    detail,
    technologyPath(code, "requirementsOn"),
  );
}

function fundingGate({ code, startOn, today }: PlanFacts, { fundingYears }: TechnologyFact): Gate {
  const first = yearOf(startOn ?? today);
  const later = fundingYears.filter(({ year, minor }) => year > first && minor > 0n).map(({ year }) => year);
  return gate(
    "technology-funding",
    "Later years funded",
    later.length > 0,
    later.length > 0
      ? `promised for ${listed(later.map(String))}`
      : `nothing is promised beyond ${first}: a system without a second year is a second migration`,
    technologyPath(code, "funding1Year"),
  );
}
