import { formatDay } from "~/shared/calendar";
import type { Gate } from "../gate";
import { liveTasks } from "./assign.rules";
import { MIN_CHECK_INS } from "./plan";
import type { PlanFacts, TaskFact } from "./plan-facts";
import { stepPath, taskPath } from "./plan-places";
import { counted, gate, isFilled, listed } from "./wording";

/** Step 4: start, end, looks in between, tasks that fit inside, and an owner who can carry it. */
export function scheduleGates(facts: PlanFacts): Gate[] {
  return [
    startGate(facts),
    endGate(facts),
    checkInsGate(facts),
    taskDaysGate(facts),
    ...loadGates(facts),
  ].filter((each) => each !== null);
}

const at = (facts: PlanFacts, field: string) => stepPath(facts.code, "schedule", field);

const startGate = (facts: PlanFacts): Gate =>
  gate(
    "start",
    "Start date",
    facts.startOn !== null,
    facts.startOn ? formatDay(facts.startOn, "en") : "no start date",
    at(facts, "startOn"),
  );

function endGate(facts: PlanFacts): Gate {
  const { startOn, endOn } = facts;
  const turned = startOn !== null && endOn !== null && endOn <= startOn;
  const detail = !endOn
    ? "no end date"
    : turned
      ? `the end, ${formatDay(endOn, "en")}, does not lie after the start, ${formatDay(startOn, "en")}`
      : formatDay(endOn, "en");
  return gate("end", "End date", endOn !== null && !turned, detail, at(facts, "endOn"));
}

function checkInsGate(facts: PlanFacts): Gate {
  const inside = facts.checkIns.filter(
    ({ day }) =>
      facts.endOn !== null && day < facts.endOn && (facts.startOn === null || day >= facts.startOn),
  ).length;
  const outside = facts.checkIns.length - inside;
  const detail = [
    `${inside} of ${MIN_CHECK_INS} check-ins before the end`,
    outside > 0 && facts.endOn !== null ? `${counted(outside, "check-in")} outside the plan's dates` : null,
  ].filter((line) => line !== null);
  return gate(
    "check-ins",
    "At least two check-ins before the end",
    inside >= MIN_CHECK_INS,
    inside >= MIN_CHECK_INS ? `${counted(inside, "check-in")} before the end` : detail.join("; "),
    at(facts, "checkIns"),
  );
}

/** Containment may lie before the start; nothing may lie after the end. */
function isInside(task: TaskFact, facts: PlanFacts): boolean {
  if (task.dueOn === null || facts.endOn === null || facts.startOn === null) return false;
  return task.dueOn <= facts.endOn && (task.containment || task.dueOn >= facts.startOn);
}

/** Step 2 asks for the tasks; here only their days are looked at. */
function taskDaysGate(facts: PlanFacts): Gate | null {
  const tasks = liveTasks(facts);
  if (tasks.length === 0) return null;
  const undated = tasks.filter(({ dueOn }) => dueOn === null);
  const outside = tasks.filter((task) => task.dueOn !== null && !isInside(task, facts));
  const known = facts.startOn !== null && facts.endOn !== null;
  const named = (some: readonly TaskFact[]) => listed(some.map(({ title }) => `“${title}”`));
  const detail = [
    undated.length > 0 ? `without a due date: ${named(undated)}` : null,
    !known ? "the plan's own dates are not set yet" : null,
    known && outside.length > 0 ? `outside the plan's dates: ${named(outside)}` : null,
  ].filter((line) => line !== null);
  const [first, ...rest] = [...undated, ...(known ? outside : [])];
  return gate(
    "task-days",
    "Each task due inside the plan",
    detail.length === 0,
    detail.join("; ") || `${counted(tasks.length, "task")} due inside the plan`,
    first && rest.length === 0 && known ? taskPath(first.id) : at(facts, "tasks"),
  );
}

/** The owner's load is a question of time: it is asked as soon as an end is set. */
function loadGates(facts: PlanFacts): Gate[] {
  const { owner, ownerLoad } = facts;
  if (!owner || !ownerLoad || facts.endOn === null) return [];
  const over = ownerLoad.open + 1 > ownerLoad.limit;
  const confirmed = isFilled(facts.loadConfirmed);
  const open = `${owner.name} already has ${counted(ownerLoad.open, "open plan")} (limit ${ownerLoad.limit}${
    ownerLoad.openCodes.length > 0 ? `: ${ownerLoad.openCodes.join(", ")}` : ""
  })`;
  const detail = !over
    ? `${counted(ownerLoad.open, "other open plan")} of ${owner.name}, limit ${ownerLoad.limit}`
    : confirmed
      ? `${open}; confirmed: ${facts.loadConfirmed}`
      : `${open}; confirm with a reason or name another owner`;
  return [gate("owner-load", "The owner can carry it", !over || confirmed, detail, at(facts, "load"))];
}
