import type { ReactNode } from "react";
import type { Refusal } from "~/domain/refusal";
import { TASK_STATE_LABELS } from "~/domain/tasks/task";
import type { TaskView } from "~/domain/tasks/task-view";
import { ButtonLink } from "../controls/button";
import { StatusPill } from "../controls/status-pill";
import { RefusalNotice } from "../feedback/refusal-notice";
import { FormErrors } from "../form/form-errors";
import { PageHeader } from "../layout/page-header";
import { TaskDue } from "./task-due";
import { TASK_STATUS_KIND } from "./task-words";

interface TaskMovePageProps {
  task: Pick<TaskView, "title" | "status" | "dueOn" | "doneAt" | "planCode" | "number">;
  title: string;
  lead?: string;
  refusal: Refusal | null;
  /** What concerns the form as a whole where no command was asked. */
  formErrors?: readonly string[];
  back: string;
  children?: ReactNode;
}

/** A change of a task as a page of its own: the way without scripts, and where a refusal is explained. */
export function MovePage({ task, title, lead, refusal, formErrors = [], back, children }: TaskMovePageProps) {
  return (
    <div className="max-w-2xl">
      <PageHeader
        eyebrow={`${task.planCode} · task ${task.number} · ${task.title}`}
        title={title}
        lead={lead}
        meta={
          <>
            <StatusPill kind={TASK_STATUS_KIND[task.status]} label={TASK_STATE_LABELS[task.status]} />
            <TaskDue task={task} />
          </>
        }
      />
      <div className="space-y-6">
        {refusal && <RefusalNotice refusal={refusal} />}
        {!refusal && <FormErrors formErrors={formErrors} />}
        {children}
        <p>
          <ButtonLink to={back} variant="quiet">
            Back
          </ButtonLink>
        </p>
      </div>
    </div>
  );
}
