import { Form } from "@remix-run/react";
import type { PlanMoveEvent } from "~/domain/plans/plan-event";
import { moveLabel } from "~/domain/plans/plan-moves";
import { Avatar } from "../../controls/avatar";
import { DateText } from "../../controls/date-text";
import { Dialog, DialogActions } from "../../controls/dialog";
import { Field } from "../../form/field";
import { SubmitButton } from "../../form/submit-button";
import { TextArea } from "../../form/text-input";

export interface OpenRequest {
  id: string;
  event: PlanMoveEvent;
  note: string;
  byName: string;
  askedOfName: string;
  at: string;
  /** The viewer may answer it. */
  mine: boolean;
}

/** Somebody without the right asks somebody who has it: on top until it is answered. */
export function RequestsNotice({ code, requests }: { code: string; requests: readonly OpenRequest[] }) {
  if (requests.length === 0) return null;
  return (
    <ul aria-label="Requests that wait for an answer" className="no-print mb-6 space-y-2">
      {requests.map((each) => (
        <li
          key={each.id}
          className="flex flex-wrap items-center gap-x-4 gap-y-2 rounded-lg border border-accent-line bg-accent-soft px-4 py-3 text-sm"
        >
          <Avatar name={each.byName} />
          <div className="min-w-0 flex-1 basis-64">
            <p className="font-medium break-words">
              {each.byName} asks {each.mine ? "you" : each.askedOfName}: {moveLabel(each.event).toLowerCase()}
            </p>
            <p className="break-words text-ink-muted">
              {each.note && <>“{each.note}” · </>}
              <DateText value={each.at} />
            </p>
          </div>
          {each.mine && (
            <div className="flex flex-wrap gap-2">
              <Decline code={code} request={each} />
            </div>
          )}
        </li>
      ))}
    </ul>
  );
}

/** Doing what is asked is the move itself and settles the request; here it can only be declined. */
function Decline({ code, request }: { code: string; request: OpenRequest }) {
  const action = `/plans/${code}/requests/${request.id}`;
  return (
    <>
      <a
        href="#next"
        className="inline-flex h-7 items-center text-sm font-medium text-accent hover:text-accent-hover max-sm:h-9"
      >
        Look at it
      </a>
      <Dialog trigger="Decline" size="sm" title={`Decline: ${moveLabel(request.event).toLowerCase()}`}>
        <Form method="post" action={action}>
          <input type="hidden" name="answer" value="declined" />
          <Field name="text" idPrefix={`decline-${request.id}`} label={`What do you tell ${request.byName}?`}>
            <TextArea rows={3} />
          </Field>
          <DialogActions>
            <SubmitButton action={action}>Decline</SubmitButton>
          </DialogActions>
        </Form>
      </Dialog>
    </>
  );
}
