import type { TaskFacts } from "~/domain/tasks/task";

/** A task that everything can be done with: its plan runs and nothing is missing. */
export const aTask = (change: Partial<TaskFacts> = {}): TaskFacts => ({
  id: "task-1",
  planCode: "CAP-005",
  planStatus: "acting",
  planStartOn: "2026-05-01",
  status: "todo",
  title: "Name CSM for 12 accounts",
  startOn: null,
  dueOn: "2026-10-16",
  containment: false,
  evidenceRequired: false,
  evidenceCount: 0,
  checklist: [],
  cameFrom: null,
  predecessors: [],
  ...change,
});
