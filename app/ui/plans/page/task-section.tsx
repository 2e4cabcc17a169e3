import { Link } from "@remix-run/react";
import type { ReactNode } from "react";
import type { PageTasks } from "~/domain/plans/page-tasks";
import type { PlanFacts, TaskFact } from "~/domain/plans/plan-facts";
import { TASK_STATE_LABELS, type TaskState } from "~/domain/tasks/task";
import { EVERY_TASK, TASK_VIEWS, tasksHref, tasksOfPlan } from "~/domain/tasks/task-list";
import { Avatar } from "../../controls/avatar";
import { Badge } from "../../controls/badge";
import { type StatusKind, StatusPill } from "../../controls/status-pill";
import { Section } from "../../layout/section";
import { TaskDue } from "../../tasks/task-due";
import { VIEW_LABELS } from "../../tasks/views/view-labels";
import { Unsaid } from "../unsaid";

const KINDS: Record<TaskState, StatusKind> = {
  todo: "todo",
  inProgress: "active",
  blocked: "aside",
  done: "done",
  cancelled: "ended",
};

/** "3 of 5 recorded done": cancelled work counts on neither side. */
const taskCount = ({ live, done }: PageTasks): string =>
  live === 0 ? "none yet" : `${done} of ${live} recorded done`;

interface TaskSectionProps {
  facts: PlanFacts;
  /** How many there are, and of whom some are left out. */
  counts: PageTasks;
  addHref: string | null;
  /** One line to add a task in place. */
  quickAdd?: ReactNode;
}

export function TaskSection({ facts, counts, addHref, quickAdd }: TaskSectionProps) {
  const groups = byPerson(facts.tasks);
  const hidden = Object.values(counts.hidden).reduce((sum, count) => sum + count, 0);
  return (
    <Section
      id="tasks"
      title="Tasks"
      aside={
        <>
          {facts.tasks.length > 0 && <span className="tabular">{taskCount(counts)}</span>}
          {facts.tasks.length > 0 && <TaskViewLinks code={facts.code} />}
          {addHref && (
            <Link to={addHref} className="link no-print">
              Add a task
            </Link>
          )}
        </>
      }
    >
      {facts.tasks.length === 0 ? (
        <p>
          <Unsaid href={addHref} action="Add the first">
            No tasks yet: small ones, one person each
          </Unsaid>
        </p>
      ) : (
        <div className="space-y-4">
          {groups.map(({ id, name, tasks }) => (
            <div key={id}>
              <h3 className="mb-1 text-xs text-ink-muted">
                {name ? <Avatar name={name} size="sm" withName /> : "Nobody responsible yet"}
              </h3>
              <ul className="divide-y divide-line">
                {tasks.map((task) => (
                  <TaskRow key={task.id} task={task} />
                ))}
              </ul>
              {(counts.hidden[id] ?? 0) > 0 && (
                <p className="pt-1 text-xs text-ink-muted">and {counts.hidden[id]} more</p>
              )}
            </div>
          ))}
          {hidden > 0 && (
            <p className="text-sm">
              The next open tasks of each person are shown.{" "}
              <Link to={tasksOfPlan(facts.code).path} className="link">
                All {counts.total} tasks
              </Link>
            </p>
          )}
        </div>
      )}
      {quickAdd && <div className="no-print mt-4">{quickAdd}</div>}
    </Section>
  );
}

/** The same tasks four ways, on a page of their own. */
function TaskViewLinks({ code }: { code: string }) {
  return (
    <span className="no-print flex gap-2.5 max-sm:gap-4">
      {TASK_VIEWS.map((view) => (
        <Link
          key={view}
          to={tasksHref(tasksOfPlan(code), { ...EVERY_TASK, plan: code, view })}
          className="link max-sm:py-2"
        >
          {VIEW_LABELS[view]}
        </Link>
      ))}
    </span>
  );
}

function byPerson(tasks: readonly TaskFact[]): { id: string; name: string; tasks: TaskFact[] }[] {
  const groups = new Map<string, { name: string; tasks: TaskFact[] }>();
  for (const task of tasks) {
    const id = task.assignee?.id ?? "";
    const group = groups.get(id) ?? { name: task.assignee?.name ?? "", tasks: [] };
    group.tasks.push(task);
    groups.set(id, group);
  }
  return [...groups].map(([id, group]) => ({ id, ...group })).sort((a, b) => a.name.localeCompare(b.name));
}

function TaskRow({ task }: { task: TaskFact }) {
  return (
    <li className="relative flex flex-wrap items-center gap-x-3 gap-y-1 py-2 hover:bg-hover max-sm:py-2.5">
      <Link
        to={`/tasks/${task.id}`}
        prefetch="intent"
        className="min-w-0 flex-1 basis-48 rounded-sm break-words after:absolute after:inset-0 hover:text-accent"
      >
        <span className="tabular mr-1 text-xs text-ink-muted">{task.number}</span> {task.title}
      </Link>
      {task.containment && <Badge>Containment</Badge>}
      {!task.mandatory && <Badge tone="quiet">Optional</Badge>}
      {task.evidenceRequired && !task.hasEvidence && <Badge>Needs evidence</Badge>}
      <TaskDue task={task} none="no due date" className="text-xs text-ink-muted" />
      <StatusPill kind={KINDS[task.status]} label={TASK_STATE_LABELS[task.status]} />
    </li>
  );
}
