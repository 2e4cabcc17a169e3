import { Form, Link } from "@remix-run/react";
import { taskPath } from "~/domain/tasks/task";
import type { TaskDateView } from "~/domain/tasks/task-date";
import { Dialog, DialogActions } from "../controls/dialog";
import { useReader } from "../controls/reader";
import { Field } from "../form/field";
import { SubmitButton } from "../form/submit-button";
import { TextArea } from "../form/text-input";
import { Section } from "../layout/section";
import { dayText } from "../plans/plan-words";

interface TaskDatesProps {
  taskId: string;
  dates: readonly TaskDateView[];
  mayAsk: boolean;
}

/** Every later day that was asked for: what became of it stays. */
export function TaskDates({ taskId, dates, mayAsk }: TaskDatesProps) {
  const { locale } = useReader();
  const asks = mayAsk && !dates.some(({ status }) => status === "requested");
  if (dates.length === 0 && !asks) return null;
  return (
    <Section
      id="dates"
      title="Moved days"
      aside={
        asks && (
          <Link to={`${taskPath(taskId)}/date-request`} className="link no-print">
            Need more time
          </Link>
        )
      }
    >
      {dates.length === 0 && <p className="text-sm text-ink-muted">Never moved.</p>}
      {dates.length > 0 && (
        <ul className="space-y-3 border-l border-line pl-3 text-sm">
          {dates.map((date) => (
            <li key={date.id}>
              <p className="tabular">
                <span className={isOff(date) ? "text-ink-muted line-through" : undefined}>
                  {dayText(date.fromDay, locale)} → {dayText(date.toDay, locale)}
                </span>{" "}
                <span className="text-ink-muted">{saidOf(date)}</span>
              </p>
              <p className="break-words text-ink-muted">{date.reason}</p>
              {date.answer && (
                <p className="break-words">
                  {date.agreedByName}: “{date.answer}”
                </p>
              )}
              {date.status === "requested" && <Answer taskId={taskId} date={date} />}
            </li>
          ))}
        </ul>
      )}
    </Section>
  );
}

const isOff = ({ status }: TaskDateView) => status === "declined" || status === "withdrawn";

function saidOf({ status, byName, agreedByName }: TaskDateView): string {
  if (status === "requested") return `asked for by ${byName}`;
  if (status === "withdrawn") return `asked for by ${byName} and withdrawn`;
  if (agreedByName === byName) return `moved by ${byName}`;
  return `${status} by ${agreedByName ?? "somebody"}`;
}

function Answer({ taskId, date }: { taskId: string; date: TaskDateView }) {
  const action = `${taskPath(taskId)}/date-moves/${date.id}`;
  return (
    <div className="no-print mt-1.5 flex flex-wrap gap-2">
      {date.mine && (
        <>
          <Form method="post" action={action} preventScrollReset>
            <SubmitButton size="sm" name="answer" value="accepted" action={action}>
              Accept
            </SubmitButton>
          </Form>
          <Dialog trigger="Decline" size="sm" title="The old day stays">
            <Form method="post" action={action} preventScrollReset>
              <input type="hidden" name="answer" value="declined" />
              <Field
                name="text"
                idPrefix={`date-${date.id}`}
                label={`What do you tell ${date.byName}?`}
                required
              >
                <TextArea rows={3} required maxLength={2_000} />
              </Field>
              <DialogActions>
                <SubmitButton action={action}>Decline</SubmitButton>
              </DialogActions>
            </Form>
          </Dialog>
        </>
      )}
      {date.withdrawable && (
        <Form method="post" action={`${action}/withdrawal`} preventScrollReset>
          <SubmitButton size="sm" variant="secondary" action={`${action}/withdrawal`}>
            Withdraw
          </SubmitButton>
        </Form>
      )}
    </div>
  );
}
