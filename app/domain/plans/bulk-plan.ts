import { addDays, type Day, formatDay } from "~/shared/calendar";
import {
  type BulkChange,
  type BulkDecision,
  type BulkRow,
  type BulkValues,
  isUntouched,
} from "../bulk/bulk-edit";
import type { Viewer } from "../viewer";
import { shiftByWorkingDays, type WorkingCalendar } from "../workspace/working-days";
import { mixedParts, type PlanParts } from "./mixed-parts";
import { isDrafting, isOpen, isPromised, PLAN_STATUS_LABELS } from "./plan";
import { editRefusal, openedGaps } from "./plan-edit";
import type { PersonFact, PlanFacts } from "./plan-facts";

export const PLAN_PARTS = ["ownerId", "sponsorId", "verifierId", "deputyId"] as const;
type PlanPart = (typeof PLAN_PARTS)[number];
export const PLAN_PART_LABELS: Record<PlanPart, string> = {
  ownerId: "Owner",
  sponsorId: "Sponsor",
  verifierId: "Verifier",
  deputyId: "Deputy",
};

/** What is to be changed on every chosen plan; what is left out stays. Null: nobody. */
export interface BulkPlanChange {
  parts: Partial<PlanParts>;
  /** Wherever the one stands on a plan, the other takes their place. */
  handOver?: { fromId: string; toId: string };
  dates?: { kind: "days" | "workdays"; by: number };
}

export interface BulkPlanAround {
  viewer: Viewer;
  people: ReadonlyMap<string, PersonFact>;
  /** By plan: who answered for it while it ran. */
  former: ReadonlyMap<string, readonly string[]>;
  calendar: WorkingCalendar;
}

/** A new verifier may never have answered for the plan: the log knows who did. */
export const asksFormer = ({ parts, handOver }: BulkPlanChange): boolean =>
  Boolean(parts.verifierId) || handOver !== undefined;

const refused = (why: string, href?: string): BulkDecision => ({
  outcome: "refused",
  why,
  ...(href && { href }),
});

const partsOf = (facts: PlanFacts): PlanParts => ({
  ownerId: facts.owner?.id ?? null,
  sponsorId: facts.sponsor?.id ?? null,
  verifierId: facts.verifier?.id ?? null,
  deputyId: facts.deputy?.id ?? null,
});

/** What a change of many does to one plan: all of it, or nothing and why. */
export function decideBulkPlan(
  facts: PlanFacts,
  change: BulkPlanChange,
  around: BulkPlanAround,
): BulkDecision {
  const people = partsPart(facts, change, around);
  if (typeof people === "string") return refused(people);
  const dates = datesPart(facts, change, around);
  if (dates && "why" in dates) return refused(dates.why, dates.href);
  const made = [people, dates].filter((part) => part !== null);
  if (made.length === 0) return { outcome: "same" };
  return {
    outcome: "change",
    changes: made.flatMap((part) => part.changes),
    before: Object.assign({}, ...made.map((part) => part.before)),
    after: Object.assign({}, ...made.map((part) => part.after)),
  };
}

interface Part {
  changes: BulkChange[];
  before: BulkValues;
  after: BulkValues;
}

function newParts(now: PlanParts, { parts, handOver }: BulkPlanChange): PlanParts {
  const handed = (id: string | null) => (handOver && id === handOver.fromId ? handOver.toId : id);
  const wanted = (part: PlanPart) => (parts[part] === undefined ? handed(now[part]) : parts[part]);
  return {
    ownerId: wanted("ownerId"),
    sponsorId: wanted("sponsorId"),
    verifierId: wanted("verifierId"),
    deputyId: wanted("deputyId"),
  };
}

function partsPart(facts: PlanFacts, change: BulkPlanChange, around: BulkPlanAround): Part | string | null {
  const now = partsOf(facts);
  const next = newParts(now, change);
  const changed = PLAN_PARTS.filter((part) => next[part] !== now[part]);
  if (changed.length === 0) return null;
  const barred = editRefusal(facts, around.viewer, "assign");
  if (barred) return barred.refusal.message;
  const personOf = (id: string | null) => (id === null ? null : (around.people.get(id) ?? null));
  for (const part of changed) {
    if (next[part] !== null && !personOf(next[part])?.active) return "This person is not active here.";
  }
  if (next.deputyId !== null && next.deputyId === next.ownerId) {
    return `${personOf(next.ownerId)?.name ?? "The owner"} would be owner and deputy at once.`;
  }
  const mixed = mixedParts(facts, next, around.former.get(facts.id) ?? []);
  if (mixed) return mixed.message;
  const gaps = openedGaps(facts, {
    ...facts,
    owner: personOf(next.ownerId),
    sponsor: personOf(next.sponsorId),
    verifier: personOf(next.verifierId),
    deputy: personOf(next.deputyId),
  });
  if (gaps && gaps.refusal.kind === "incomplete") {
    return `${gaps.refusal.gaps.map((gap) => `${gap.label}: ${gap.detail}`).join("; ")}.`;
  }
  const nameOf = (id: string | null) =>
    id === null ? "nobody" : (personOf(id)?.name ?? "somebody who left");
  const pick = (parts: PlanParts): BulkValues =>
    Object.fromEntries(changed.map((part) => [part, parts[part]]));
  return {
    changes: changed.map((part) => ({
      label: PLAN_PART_LABELS[part],
      before: nameOf(now[part]),
      after: nameOf(next[part]),
    })),
    before: pick(now),
    after: pick(next),
  };
}

/** Only what nobody was promised yet can simply be moved. */
function datesPart(
  facts: PlanFacts,
  { dates }: BulkPlanChange,
  { viewer, calendar }: BulkPlanAround,
): Part | { why: string; href?: string } | null {
  if (!dates) return null;
  if (!isOpen(facts.status))
    return {
      why: `${facts.code} is ${PLAN_STATUS_LABELS[facts.status].toLowerCase()}; its dates are on record.`,
    };
  if (isPromised(facts.status)) {
    return {
      why: `${facts.code} is “${PLAN_STATUS_LABELS[facts.status]}”: its end is promised. A new date is asked for, with a reason, and its sponsor agrees.`,
      href: `/plans/${facts.code}/date-request`,
    };
  }
  if (!isDrafting(facts.status)) {
    return {
      why: `${facts.code} is “${PLAN_STATUS_LABELS[facts.status]}”: its dates stay as they were agreed.`,
    };
  }
  const barred = editRefusal(facts, viewer, "schedule");
  if (barred) return { why: barred.refusal.message };
  if (!facts.startOn && !facts.endOn) return { why: "It has no dates yet that could be moved." };
  const shift = (day: Day | null): Day | null => {
    if (day === null) return null;
    return dates.kind === "days" ? addDays(day, dates.by) : shiftByWorkingDays(day, dates.by, calendar);
  };
  const [startOn, endOn] = [shift(facts.startOn), shift(facts.endOn)];
  const early = endOn && facts.checkIns.some(({ day, heldOn }) => heldOn === null && day >= endOn);
  if (early)
    return { why: "A check-in would lie on the new end or after it. Move it on the plan's schedule." };
  const late =
    endOn &&
    facts.tasks.find(({ dueOn, status }) => dueOn !== null && dueOn > endOn && status !== "cancelled");
  if (late) return { why: `Task ${late.number} would be due after the plan ends. Move its tasks first.` };
  const say = (day: Day | null) => (day === null ? "no date" : formatDay(day, viewer.locale));
  return {
    changes: [
      ...(facts.startOn ? [{ label: "Start", before: say(facts.startOn), after: say(startOn) }] : []),
      ...(facts.endOn ? [{ label: "End", before: say(facts.endOn), after: say(endOn) }] : []),
    ],
    before: { startOn: facts.startOn, endOn: facts.endOn },
    after: { startOn, endOn },
  };
}

export const bulkPlanRows = (
  plans: readonly PlanFacts[],
  change: BulkPlanChange,
  around: BulkPlanAround,
): BulkRow[] =>
  plans.map((facts) => ({
    recordId: facts.id,
    title: facts.title,
    place: facts.code,
    href: `/plans/${facts.code}`,
    version: facts.version,
    decision: decideBulkPlan(facts, change, around),
  }));

/** What the change asks for, in one line. */
export function sayBulkPlan({ parts, handOver, dates }: BulkPlanChange, { people }: BulkPlanAround): string {
  const nameOf = (id: string | null) => (id === null ? "nobody" : (people.get(id)?.name ?? "somebody"));
  const days = dates && `${Math.abs(dates.by)} ${dates.kind === "days" ? "" : "working "}days`;
  return [
    ...PLAN_PARTS.flatMap((part) => {
      const id = parts[part];
      return id === undefined ? [] : [`${PLAN_PART_LABELS[part].toLowerCase()} ${nameOf(id)}`];
    }),
    handOver ? `handed over from ${nameOf(handOver.fromId)} to ${nameOf(handOver.toId)}` : "",
    dates ? `dates ${days} ${dates.by > 0 ? "later" : "earlier"}` : "",
  ]
    .filter(Boolean)
    .join(", ");
}

/** Why what was changed at once cannot be put back on this plan; null where it can. */
export function refusedPlanPutBack(
  facts: PlanFacts,
  { before, after }: { before: BulkValues; after: BulkValues },
  around: BulkPlanAround,
): string | null {
  const now: BulkValues = { ...partsOf(facts), startOn: facts.startOn, endOn: facts.endOn };
  if (!isUntouched(after, now)) return "Somebody changed it since.";
  const parts: Partial<PlanParts> = Object.fromEntries(
    PLAN_PARTS.filter((part) => part in before).map((part) => [part, before[part]]),
  );
  const people = partsPart(facts, { parts }, around);
  if (typeof people === "string") return people;
  const moved = "endOn" in before;
  if (moved && !isDrafting(facts.status)) return `${facts.code} was promised since: a new date is asked for.`;
  const barred = moved ? editRefusal(facts, around.viewer, "schedule") : null;
  return barred ? barred.refusal.message : null;
}
