import { ALL_TASKS, type TaskAsk, taskQuery } from "~/domain/tasks/task-list";

/** The address of the export: it stands on its own, so it says the plan and the person itself. */
export function exportHref(ask: TaskAsk): string {
  const query = taskQuery(ask, ALL_TASKS);
  return query === "" ? "/tasks.csv" : `/tasks.csv?${query}`;
}

export const withQuery = (href: string, name: string, value: string | number): string =>
  `${href}${href.includes("?") ? "&" : "?"}${name}=${encodeURIComponent(value)}`;
