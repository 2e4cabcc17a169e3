import { GateList } from "../../feedback/gate-list";
import { RefusalNotice } from "../../feedback/refusal-notice";
import { FormErrors } from "../../form/form-errors";
import { PageHeader } from "../../layout/page-header";
import { Section } from "../../layout/section";
import type { FormReply } from "../form-reply";
import { RequestForm } from "./request-form";
import type { RequestView } from "./request-view";

interface RequestPageProps extends RequestView {
  /** The move that is asked for; without one every move that can be asked for is offered. */
  event: string | null;
  reply?: FormReply | null;
}

export function RequestPage({ code, title, moves, event, reply }: RequestPageProps) {
  const chosen = moves.filter((move) => event === null || move.event === event);
  return (
    <div className="mx-auto max-w-2xl">
      <PageHeader
        eyebrow={`${code} · ${title}`}
        title="Ask somebody who has the right"
        lead="They find your request on the plan and among what needs them."
      />
      {reply && (
        <div className="mb-6">
          {reply.refusal ? (
            <RefusalNotice refusal={reply.refusal} />
          ) : (
            <FormErrors fieldErrors={reply.fieldErrors} formErrors={reply.formErrors} />
          )}
        </div>
      )}
      {chosen.map((move) => (
        <Section key={move.event} title={move.label}>
          {move.gates.length > 0 && (
            <div className="mb-5">
              <GateList gates={move.gates} leadsTo={move.toLabel || undefined} />
            </div>
          )}
          <RequestForm code={code} move={move} reply={reply} />
        </Section>
      ))}
    </div>
  );
}
