import { Form, Link } from "@remix-run/react";
import type { PlanFacts, TaskFact } from "~/domain/plans/plan-facts";
import { TASK_STATE_LABELS } from "~/domain/tasks/task";
import { StatusPill } from "../../controls/status-pill";
import { SubmitButton } from "../../form/submit-button";
import { Section } from "../../layout/section";
import { TaskDue } from "../../tasks/task-due";
import { TASK_STATUS_KIND } from "../../tasks/task-words";

interface ContainmentSectionProps {
  facts: PlanFacts;
  /** Whether the viewer may begin a task: their own, or anybody's as a leader. */
  mayStart: (task: TaskFact) => boolean;
}

/** What stops the harm at once: it does not wait for the analysis, so it may start while the plan is drafted. */
export function ContainmentSection({ facts, mayStart }: ContainmentSectionProps) {
  const tasks = facts.tasks.filter(({ containment, status }) => containment && status !== "cancelled");
  if (tasks.length === 0) return null;
  return (
    <Section
      id="containment"
      title="Containment"
      lead="What stops the harm at once, before the cause is found."
    >
      <ul className="divide-y divide-line">
        {tasks.map((task) => (
          <li key={task.id} className="flex flex-wrap items-center gap-x-3 gap-y-1 py-2">
            <Link to={`/tasks/${task.id}`} className="min-w-0 flex-1 basis-48 break-words hover:text-accent">
              <span className="tabular mr-1 text-xs text-ink-muted">{task.number}</span> {task.title}
              <span className="block text-xs text-ink-muted">{task.assignee?.name ?? "nobody yet"}</span>
            </Link>
            <TaskDue task={task} none="no due date" className="text-xs text-ink-muted" />
            <StatusPill kind={TASK_STATUS_KIND[task.status]} label={TASK_STATE_LABELS[task.status]} />
            {task.status === "todo" && mayStart(task) && <Start code={facts.code} task={task} />}
          </li>
        ))}
      </ul>
    </Section>
  );
}

function Start({ code, task }: { code: string; task: TaskFact }) {
  const action = `/tasks/${task.id}/progress`;
  return (
    <Form method="post" action={action} preventScrollReset className="no-print">
      <input type="hidden" name="event" value="START" />
      <input type="hidden" name="back" value={`/plans/${code}#containment`} />
      <SubmitButton size="sm" variant="secondary" action={action} aria-label={`Start: ${task.title}`}>
        Start now
      </SubmitButton>
    </Form>
  );
}
