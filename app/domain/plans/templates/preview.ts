import type { Day } from "~/shared/calendar";
import type { WorkingCalendar } from "../../workspace/working-days";
import { counted } from "../wording";
import { dayAfterStart } from "./place-days";
import type { TemplateContent } from "./template";

/** What a plan would begin with, shown before it is begun. */
export interface Preview {
  tasks: { key: string; title: string; days: string; day: Day | null }[];
  kpis: string[];
  checkIns: { key: string; days: number; day: Day | null }[];
  alternatives: number;
  endAfter: number | null;
  end: Day | null;
  people: number;
}

const daysText = (startAfter: number | null, dueAfter: number | null): string => {
  if (dueAfter === null) return "no day set";
  return startAfter === null || startAfter <= 0
    ? `due after ${counted(dueAfter, "working day")}`
    : `days ${startAfter} to ${dueAfter}`;
};

export function previewOf(content: TemplateContent, start: Day | null, calendar: WorkingCalendar): Preview {
  const dayOf = (after: number | null) =>
    start === null || after === null ? null : dayAfterStart(start, after, calendar);
  return {
    tasks: content.tasks.map(({ title, startAfter, dueAfter }, at) => ({
      key: `task-${at}`,
      title,
      days: daysText(startAfter, dueAfter),
      day: dayOf(dueAfter),
    })),
    kpis: content.kpis.map(({ name }) => name),
    checkIns: content.checkInsAfter.map((days, at) => ({ key: `check-in-${at}`, days, day: dayOf(days) })),
    alternatives: content.alternatives.length,
    endAfter: content.endAfter,
    end: dayOf(content.endAfter),
    people: content.people.length,
  };
}
