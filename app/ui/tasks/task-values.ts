import { CAPABILITIES, isCapability } from "~/domain/tasks/capability";
import type { ChecklistItem } from "~/domain/tasks/task";
import type { TaskView } from "~/domain/tasks/task-view";
import type { StaleField } from "../form/stale-notice";
import { TASK_LABELS, type TaskFormValues } from "./task-form";

export const NEW_TASK: TaskFormValues = {
  title: "",
  assigneeId: "",
  why: "",
  successCriterion: "",
  startOn: "",
  dueOn: "",
  mandatory: true,
  containment: false,
  evidenceRequired: false,
  dependsOnIds: [],
  checklist: "",
  capability: "",
};

/** A field of many travels as one text, in one order, so that two versions of it can be told apart. */
const sortedText = (value: string | readonly string[]): string =>
  typeof value === "string" ? value.replaceAll("\r\n", "\n") : idsIn(value.join(" ")).sort().join(" ");
const idsIn = (text: string): string[] => text.split(" ").filter((id) => id !== "");

const lines = (items: readonly ChecklistItem[]) => items.map((item) => item.text).join("\n");

export const valuesOfTask = (task: TaskView): TaskFormValues => ({
  title: task.title,
  assigneeId: task.assignee?.id ?? "",
  why: task.why,
  successCriterion: task.successCriterion,
  startOn: task.startOn ?? "",
  dueOn: task.dueOn ?? "",
  mandatory: task.mandatory,
  containment: task.containment,
  evidenceRequired: task.evidenceRequired,
  dependsOnIds: task.predecessors.map(({ id }) => id),
  checklist: lines(task.checklist),
  capability: task.capability,
});

interface Choices {
  people: readonly { id: string; name: string }[];
  tasks: readonly { id: string; name: string }[];
}

/** What was typed beside what somebody else saved meanwhile, field by field, in words. */
export function staleFieldsOfTask(
  typed: Record<string, string | string[]>,
  now: TaskFormValues,
  { people, tasks }: Choices,
): StaleField[] {
  const nameIn = (choices: Choices["people"], id: string) =>
    choices.find((choice) => choice.id === id)?.name ?? id;
  const shown = (name: keyof TaskFormValues, value: string) => {
    if (name === "assigneeId") return value && nameIn(people, value);
    if (name === "dependsOnIds")
      return idsIn(value)
        .map((id) => nameIn(tasks, id))
        .join("\n");
    if (name === "capability") return isCapability(value) ? CAPABILITIES[value] : "";
    if (typeof now[name] === "boolean") return value ? "yes" : "no";
    return value;
  };
  return (Object.keys(TASK_LABELS) as (keyof TaskFormValues)[]).map((name) => {
    const saved = now[name];
    const theirs = typeof saved === "boolean" ? (saved ? "on" : "") : sortedText(saved);
    const given = typed[name];
    const yours = sortedText(
      name === "dependsOnIds" ? [given ?? []].flat() : ([given ?? ""].flat()[0] ?? ""),
    );
    return {
      name,
      label: TASK_LABELS[name],
      yours,
      theirs,
      yoursShown: shown(name, yours),
      theirsShown: shown(name, theirs),
    };
  });
}
