import type { PlanMoveEvent } from "~/domain/plans/plan-event";
import { moveLabel } from "~/domain/plans/plan-moves";
import { ButtonLink } from "../../controls/button";
import { StatusPill } from "../../controls/status-pill";
import { Banner } from "../../feedback/banner";
import { RefusalNotice } from "../../feedback/refusal-notice";
import { FormErrors } from "../../form/form-errors";
import { PageHeader } from "../../layout/page-header";
import type { FormReply } from "../form-reply";
import { statusKind } from "../plan-words";
import { MoveBody } from "./move-body";
import type { MoveView } from "./move-view";

interface MovePageProps extends MoveView {
  event: PlanMoveEvent;
  reply?: FormReply | null;
}

const EXPLAINED: Record<PlanMoveEvent, string> = {
  SUBMIT:
    "The sponsor reads it next. While it is in review the four steps are closed; a return opens them again.",
  APPROVE: "The plan may start on its day, or earlier with a reason.",
  RETURN: "The plan goes back to the step that needs work, with your comment on top.",
  START: "The work begins. From here on a new end date has to be asked for.",
  IMPLEMENT: "The work is in place. What follows is the proof.",
  CLOSE: "A plan closes with the computed verdict, signed by its verifier.",
  RESUME: "The plan returns to where it was.",
  HOLD: "The plan rests until somebody resumes it. Nothing is lost.",
  CANCEL: "The plan ends here and stays on record with its reason. This cannot be undone.",
  REOPEN:
    "A successor begins with what is known, and with what failed before on top. This plan stays closed.",
};

/** The move as a page of its own: the way without scripts, and where a refusal is explained. */
export function MovePage({ plan, move, statusLabel, event, reply }: MovePageProps) {
  const refusal = reply?.refusal ?? null;
  return (
    <div className="mx-auto max-w-2xl">
      <PageHeader
        eyebrow={
          <>
            {plan.code} · {plan.title}
          </>
        }
        title={moveLabel(event)}
        lead={EXPLAINED[event]}
        meta={<StatusPill kind={statusKind(plan.status)} label={statusLabel} />}
      />
      <div className="space-y-5">
        {refusal && <RefusalNotice refusal={refusal} leadsTo={move?.toLabel || undefined} />}
        {reply && !refusal && (
          <FormErrors
            fieldErrors={reply.fieldErrors}
            formErrors={reply.formErrors}
            idPrefix={event.toLowerCase()}
          />
        )}
        {move ? (
          <MoveBody move={move} plan={plan} reply={reply} withoutGates={refusal?.kind === "incomplete"} />
        ) : (
          !refusal && (
            <Banner title={`${plan.code} is “${statusLabel}” now`}>
              From there this move does not exist.
            </Banner>
          )
        )}
        <p>
          <ButtonLink to={`/plans/${plan.code}`} variant="quiet" className="-ml-3">
            Back to the plan
          </ButtonLink>
        </p>
      </div>
    </div>
  );
}

export const moveExplained = (event: PlanMoveEvent): string => EXPLAINED[event];
