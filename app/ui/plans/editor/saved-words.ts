import {
  PLAN_PATH,
  PLAN_STATUS_LABELS,
  PLAN_STEPS,
  type PlanStatus,
  type PlanStep,
} from "~/domain/plans/plan";
import { planPath, stepPath } from "~/domain/plans/plan-places";
import { sayList } from "../plan-words";
import { takenLabels } from "./stale-fields";

const stepName = (status: PlanStatus): string => PLAN_STATUS_LABELS[status].split(" · ").at(-1) ?? "";

/** Where the plan stands after a save, in one sentence. */
export function savedWords(from: PlanStatus, to: PlanStatus): string {
  if (to === "planned")
    return from === "planned"
      ? "Saved. Nothing is missing; the plan can be submitted."
      : "Saved. The plan is planned now: nothing is missing, it can be submitted.";
  if (from === to) return `Saved. The plan stands at ${stepName(to)}.`;
  return PLAN_PATH.indexOf(to) > PLAN_PATH.indexOf(from)
    ? `Saved. The plan moved on to ${stepName(to)}.`
    : `Saved. The plan went back to ${stepName(to)}, because something is missing there now.`;
}

/** Where a save leads: the button that was pressed says so. */
export function afterSave(intent: string, code: string, step: PlanStep): string {
  const next = PLAN_STEPS[PLAN_STEPS.indexOf(step) + 1];
  switch (intent) {
    case "save:next":
      return next ? stepPath(code, next) : planPath(code);
    case "save:plan":
      return planPath(code);
    case "save:evidence":
      return `/plans/${code}/evidence`;
    case "save:task":
      return `/plans/${code}/tasks/new`;
    default:
      return stepPath(code, step);
  }
}

/** What came together with it, where somebody else saved at the same time. */
export const togetherWords = (step: PlanStep, taken: readonly string[]): string =>
  taken.length === 0
    ? ""
    : ` Somebody else had changed ${sayList(takenLabels(step, taken))} meanwhile; both stand now.`;
