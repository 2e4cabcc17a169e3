import { Form } from "@remix-run/react";
import type { ReactNode } from "react";
import { WIN_BACK_LABELS } from "~/domain/win-back/win-back";
import type { WinBackFacts } from "~/domain/win-back/win-back-facts";
import type { WinBackMove } from "~/domain/win-back/win-back-moves";
import { winBackPath } from "~/domain/win-back/win-back-places";
import { ButtonLink } from "../controls/button";
import { StatusPill } from "../controls/status-pill";
import { Banner } from "../feedback/banner";
import { GateList } from "../feedback/gate-list";
import { RefusalNotice } from "../feedback/refusal-notice";
import { FormErrors } from "../form/form-errors";
import { SubmitButton } from "../form/submit-button";
import { VersionInput } from "../form/version-input";
import { PageHeader } from "../layout/page-header";
import type { FormReply } from "../plans/form-reply";
import { winBackStatusKind } from "./win-back-words";

export interface MovePageProps {
  facts: Pick<WinBackFacts, "code" | "status" | "version"> & { account: { name: string } };
  /** Null when the case has moved on and the move exists no more. */
  move: WinBackMove | null;
  heading: string;
  explained: string;
  submit: string;
  danger?: boolean;
  reply?: FormReply | null;
  /** What the move asks. */
  children?: ReactNode;
}

/** Open: the form. Blocked: what is missing and where to mend it. Without the right: the same, and whom to ask. */
export function WinBackMovePage(props: MovePageProps) {
  const { facts, move, heading, explained, reply } = props;
  const refusal = reply?.refusal ?? null;
  return (
    <div className="mx-auto max-w-2xl">
      <PageHeader
        eyebrow={`${facts.code} · ${facts.account.name}`}
        title={heading}
        lead={explained}
        meta={<StatusPill kind={winBackStatusKind(facts.status)} label={WIN_BACK_LABELS[facts.status]} />}
      />
      <div className="space-y-5">
        {refusal && refusal.kind !== "invalid" && <RefusalNotice refusal={refusal} leadsTo={move?.toLabel} />}
        {reply && (!refusal || refusal.kind === "invalid") && (
          <FormErrors fieldErrors={reply.fieldErrors} formErrors={reply.formErrors} />
        )}
        {move ? (
          <Body {...props} move={move} />
        ) : (
          !refusal && (
            <Banner title={`${facts.code} is “${WIN_BACK_LABELS[facts.status]}” now`}>
              From there this move does not exist.
            </Banner>
          )
        )}
        <p>
          <ButtonLink to={winBackPath(facts.code)} variant="quiet" className="-ml-3">
            Back to the case
          </ButtonLink>
        </p>
      </div>
    </div>
  );
}

function Body({ facts, move, submit, danger, reply, children }: MovePageProps & { move: WinBackMove }) {
  if (!move.permitted) {
    return (
      <>
        <Banner title="This is for somebody else to do">{move.whom}</Banner>
        <GateList gates={move.gates} leadsTo={move.toLabel} />
      </>
    );
  }
  if (move.blocked && reply?.refusal?.kind !== "incomplete") {
    return <GateList gates={move.gates} leadsTo={move.toLabel} />;
  }
  if (move.blocked) return null;
  return (
    <Form method="post" className="space-y-5">
      <VersionInput current={facts.version} answer={reply} />
      {children}
      <div className="flex justify-end">
        <SubmitButton variant={danger ? "danger" : "primary"}>{submit}</SubmitButton>
      </div>
    </Form>
  );
}
