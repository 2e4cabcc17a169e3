import { Link } from "@remix-run/react";
import type { ReactNode } from "react";
import { dueTooLate, sayTasks } from "~/domain/tasks/dependencies";
import {
  isOpenTask,
  type Predecessor,
  SMALL_TASK_DAYS,
  TASK_STATE_LABELS,
  taskPath,
} from "~/domain/tasks/task";
import type { TaskView } from "~/domain/tasks/task-view";
import { daysBetween } from "~/shared/calendar";
import { Avatar } from "../controls/avatar";
import { DateText } from "../controls/date-text";
import { InlineNote } from "../feedback/inline-note";

/** Who, when, for what: the facts of a task beside its work. */
export function TaskFactList({ task }: { task: TaskView }) {
  const length = task.startOn && task.dueOn ? daysBetween(task.startOn, task.dueOn) : 0;
  const late = dueTooLate(task.dueOn, task.predecessors);
  return (
    <dl className="space-y-3 text-sm">
      <Fact name="Who does it">
        {task.assignee ? <Avatar name={task.assignee.name} size="sm" withName /> : "Nobody yet"}
      </Fact>
      <Fact name="Due">
        {task.dueOn ? (
          <DateText value={task.dueOn} mode={isOpenTask(task.status) ? "due" : "plain"} />
        ) : (
          "No due date"
        )}
        {task.startOn && (
          <span className="block text-ink-muted">
            starts <DateText value={task.startOn} mode="day" />
          </span>
        )}
        {length > SMALL_TASK_DAYS && isOpenTask(task.status) && (
          <InlineNote tone="warn">
            {length} days long. Tasks of up to {SMALL_TASK_DAYS} days are easier to see through.
          </InlineNote>
        )}
      </Fact>
      {task.series && (
        <Fact name="Comes again">
          <Link to={`/series/${task.series.id}`} className="link">
            number {task.series.occurrence} of its series
          </Link>
        </Fact>
      )}
      <Fact name="Plan">
        <Link to={`/plans/${task.planCode}`} className="link">
          {task.planCode} {task.planTitle}
        </Link>
        {!task.mandatory && (
          <span className="block text-ink-muted">optional: the plan does not wait for it</span>
        )}
      </Fact>
      {task.predecessors.length > 0 && (
        <Fact name="Waits for" id="depends-on">
          <LinkedTasks tasks={task.predecessors} />
          {late.length > 0 && isOpenTask(task.status) && (
            <InlineNote tone="warn">
              {sayTasks(late.map(({ number }) => number))} {late.length === 1 ? "is" : "are"} due only after
              this one. Move one of the days.
            </InlineNote>
          )}
        </Fact>
      )}
      {task.dependents.length > 0 && (
        <Fact name="Holds up">
          <LinkedTasks tasks={task.dependents} />
        </Fact>
      )}
    </dl>
  );
}

function LinkedTasks({ tasks }: { tasks: readonly Predecessor[] }) {
  return (
    <ul className="space-y-1">
      {tasks.map(({ id, number, title, status, dueOn }) => (
        <li key={id}>
          <Link to={taskPath(id)} className="link">
            {number} {title}
          </Link>
          <span className="block text-xs text-ink-muted">
            {TASK_STATE_LABELS[status]}
            {dueOn && isOpenTask(status) && (
              <>
                , <DateText value={dueOn} mode="due" />
              </>
            )}
          </span>
        </li>
      ))}
    </ul>
  );
}

function Fact({ name, id, children }: { name: string; id?: string; children: ReactNode }) {
  return (
    <div id={id}>
      <dt className="text-xs text-ink-muted">{name}</dt>
      <dd className="min-w-0 break-words">{children}</dd>
    </div>
  );
}
