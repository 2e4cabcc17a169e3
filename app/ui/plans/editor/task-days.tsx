import { Link } from "@remix-run/react";
import type { PlanFacts } from "~/domain/plans/plan-facts";
import { TaskDue } from "../../tasks/task-due";

/** The due dates of the tasks beside the dates of the plan; each is changed where the task lives. */
export function TaskDays({ facts }: { facts: PlanFacts }) {
  const tasks = facts.tasks.filter((task) => task.status !== "cancelled");
  return (
    <section
      id="tasks"
      aria-label="Due dates of the tasks"
      className="scroll-mt-20 rounded-lg bg-sunken px-4 py-4"
    >
      <h2 className="text-sm font-medium">Do all tasks end inside the plan?</h2>
      {tasks.length === 0 ? (
        <p className="mt-1 text-sm text-ink-muted">
          There are no tasks yet.{" "}
          <Link to={`/plans/${facts.code}/edit/assign#tasks`} className="link">
            Split the work
          </Link>
        </p>
      ) : (
        <ul className="mt-2 divide-y divide-line text-sm">
          {tasks.map((task) => {
            const late = task.dueOn !== null && facts.endOn !== null && task.dueOn > facts.endOn;
            return (
              <li key={task.id} className="flex flex-wrap items-baseline gap-x-3 gap-y-1 py-2">
                <Link
                  to={`/tasks/${task.id}`}
                  className="min-w-0 flex-1 basis-48 break-words hover:text-accent"
                >
                  <span className="tabular mr-1 text-xs text-ink-muted">{task.number}</span> {task.title}
                </Link>
                <span className={late || !task.dueOn ? "font-medium text-warn" : "text-ink-muted"}>
                  <TaskDue task={task} none="no due date" />
                  {late && ", after the end"}
                </span>
              </li>
            );
          })}
        </ul>
      )}
    </section>
  );
}
