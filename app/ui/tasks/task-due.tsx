import { isOpenTask, type TaskState } from "~/domain/tasks/task";
import { DateText } from "../controls/date-text";
import { RecordDate } from "../controls/record-date";

interface TaskDueProps {
  task: { status: TaskState; dueOn: string | null; doneAt?: Date | null };
  /** What stands there without a date. */
  none?: string;
  className?: string;
}

/** When a task is due; one that is done or cancelled is never overdue, and tells its day instead. */
export function TaskDue({ task: { status, dueOn, doneAt }, none, className }: TaskDueProps) {
  if (dueOn && isOpenTask(status)) return <DateText value={dueOn} mode="due" className={className} />;
  if (status === "done" && doneAt) {
    return (
      <span className={className}>
        done <RecordDate value={doneAt.toISOString()} />
      </span>
    );
  }
  if (dueOn) {
    return (
      <span className={className}>
        due <DateText value={dueOn} />
      </span>
    );
  }
  return none ? <span className={className}>{none}</span> : null;
}
