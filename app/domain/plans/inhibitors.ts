import { type Day, daysBetween } from "~/shared/calendar";
import { liveTasks } from "./assign.rules";
import { isDrafting, isOpen } from "./plan";
import type { PersonFact, PlanFacts, TaskFact } from "./plan-facts";
import { stepPath, taskPath } from "./plan-places";
import { counted } from "./wording";

/** What stands in a plan's own way, by the shipped rules 1 and 3; derived, so it goes when its cause goes. */
export interface Inhibitor {
  number: 1 | 3;
  title: string;
  evidence: string[];
  /** "for 31 days", where it is the time that makes it one. */
  since?: string;
  /** The step that mends it. */
  href: string;
}

/** What the rules look at: thousands of plans are read no wider than this. */
export interface InhibitorFacts extends Pick<PlanFacts, "code" | "status" | "createdOn" | "endOn" | "today"> {
  owner: Pick<PersonFact, "active"> | null;
  kpis: readonly unknown[];
  tasks: readonly InhibitorTask[];
}
export type InhibitorTask = Pick<
  TaskFact,
  "id" | "title" | "status" | "startOn" | "createdOn" | "dueOn" | "successCriterion"
>;

/** Younger drafts are left in peace. */
export const GRACE_DAYS = 14;
/** Longer than this is no small task. */
export const LONG_TASK_DAYS = 30;

export function inhibitorsOf(facts: InhibitorFacts): Inhibitor[] {
  return [mantra(facts), notBrokenDown(facts)].filter((each) => each !== null);
}

const ageOf = (facts: InhibitorFacts): number => daysBetween(facts.createdOn, facts.today);

/** From drafting to monitoring; a plan on hold is looked at by its wake-up date. */
const isUnderWay = (facts: InhibitorFacts): boolean => isOpen(facts.status) && facts.status !== "onHold";

function mantra(facts: InhibitorFacts): Inhibitor | null {
  if (!isUnderWay(facts) || ageOf(facts) <= GRACE_DAYS) return null;
  const missing = [
    facts.owner?.active ? null : { evidence: "no owner", href: stepPath(facts.code, "assign", "ownerId") },
    facts.kpis.length > 0 ? null : { evidence: "no KPI", href: stepPath(facts.code, "quantify", "kpis") },
    facts.endOn ? null : { evidence: "no end date", href: stepPath(facts.code, "schedule", "endOn") },
  ].filter((each) => each !== null);
  const [first] = missing;
  if (!first) return null;
  return {
    number: 1,
    title: "A mantra instead of an action plan",
    evidence: missing.map(({ evidence }) => evidence),
    since: `for ${counted(ageOf(facts), "day")}`,
    href: first.href,
  };
}

function notBrokenDown(facts: InhibitorFacts): Inhibitor | null {
  if (!isOpen(facts.status)) return null;
  if (isDrafting(facts.status) && ageOf(facts) <= GRACE_DAYS) return null;
  const title = "Work not broken down, success not understood";
  const tasks = liveTasks(facts);
  if (tasks.length === 0) {
    return { number: 3, title, evidence: ["no tasks"], href: stepPath(facts.code, "assign", "tasks") };
  }
  const long = tasks.filter((task) => daysOf(task) > LONG_TASK_DAYS);
  const vague = tasks.filter(({ successCriterion }) => successCriterion.trim() === "");
  const [first] = [...long, ...vague];
  if (!first) return null;
  return {
    number: 3,
    title,
    evidence: [
      ...long.map((task) => `“${task.title}” takes ${counted(daysOf(task), "day")}`),
      ...vague.map((task) => `“${task.title}” has no success criterion`),
    ],
    href: taskPath(first.id),
  };
}

/** Without a start of its own a task began when it was written down. */
function daysOf({ startOn, createdOn, dueOn }: InhibitorTask): number {
  const from: Day = startOn ?? createdOn;
  return dueOn === null ? 0 : daysBetween(from, dueOn);
}
