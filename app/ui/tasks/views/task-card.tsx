import { Link } from "@remix-run/react";
import { Ellipsis } from "lucide-react";
import { taskPath } from "~/domain/tasks/task";
import type { TaskRow } from "~/domain/tasks/task-row";
import { Avatar } from "../../controls/avatar";
import { iconButtonClass } from "../../controls/icon-button";
import { Menu, type MenuItem } from "../../controls/menu";
import { TaskDue } from "../task-due";
import { TaskMarks } from "./task-marks";

interface TaskCardProps {
  task: TaskRow;
  menu: MenuItem[];
  /** Inside a plan its code says nothing. */
  inPlan: boolean;
}

/** A task as something that can be picked up. The title is its link and takes the focus. */
export function TaskCard({ task, menu, inPlan }: TaskCardProps) {
  return (
    <article className="rounded-lg border border-line bg-surface p-2.5 shadow-sm">
      <div className="flex items-start gap-1">
        <Link
          to={taskPath(task.id)}
          data-cell=""
          data-card={task.id}
          draggable={false}
          className="min-w-0 flex-1 rounded-sm text-sm font-medium break-words hover:text-accent"
        >
          <span className="tabular mr-1 text-xs font-normal text-ink-muted">{task.number}</span> {task.title}
        </Link>
        {menu.length > 0 && (
          <span data-no-drag="" className="-mt-1 -mr-1">
            <Menu
              items={menu}
              label={`Change “${task.title}”`}
              trigger={<Ellipsis aria-hidden="true" />}
              triggerClassName={iconButtonClass}
            />
          </span>
        )}
      </div>
      <p className="mt-1 flex flex-wrap items-center gap-1 empty:hidden">
        <TaskMarks task={task} />
      </p>
      {task.status === "blocked" && task.blockedReason && (
        <p className="mt-1 line-clamp-2 text-xs text-ink-muted">{task.blockedReason}</p>
      )}
      <p className="mt-1.5 flex flex-wrap items-center gap-x-2 gap-y-1 text-xs text-ink-muted">
        {!inPlan && <span className="tabular">{task.plan.code}</span>}
        <TaskDue task={task} none="no due date" />
        <span className="ml-auto">
          {task.assignee ? <Avatar name={task.assignee.name} size="sm" /> : "nobody yet"}
        </span>
      </p>
    </article>
  );
}
