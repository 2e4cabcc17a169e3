import { Form } from "@remix-run/react";
import type { ReactNode } from "react";
import { PILOT_STATUS_LABELS } from "~/domain/pilots/pilot";
import type { PilotMoveView } from "~/domain/pilots/pilot-move-view";
import { pilotPath } from "~/domain/pilots/pilot-places";
import { ButtonLink } from "../controls/button";
import { Disclosure } from "../controls/disclosure";
import { StatusPill } from "../controls/status-pill";
import { Banner } from "../feedback/banner";
import { GateList } from "../feedback/gate-list";
import { RefusalNotice } from "../feedback/refusal-notice";
import { Field } from "../form/field";
import { FormErrors } from "../form/form-errors";
import { SubmitButton } from "../form/submit-button";
import { TextArea } from "../form/text-input";
import { VersionInput } from "../form/version-input";
import { PageHeader } from "../layout/page-header";
import { type FormReply, typed } from "../plans/form-reply";
import { pilotStatusKind } from "./pilot-words";

export interface PilotMovePageProps extends PilotMoveView {
  heading: string;
  explained: string;
  submit: string;
  /** The one question of the move; null where nothing is asked. */
  asks: { name: string; label: string; hint?: string } | null;
  danger?: boolean;
  reply?: FormReply | null;
  /** What the move does, in figures, above its form. */
  children?: ReactNode;
}

/** Open: the form. Blocked: what is missing and where to mend it. Without the right: the same, and whom to ask. */
export function PilotMovePage(props: PilotMovePageProps) {
  const { pilot, move, heading, explained, reply } = props;
  const refusal = reply?.refusal ?? null;
  return (
    <div className="mx-auto max-w-2xl">
      <PageHeader
        eyebrow={`${pilot.code} · ${pilot.title}`}
        title={heading}
        lead={explained}
        meta={<StatusPill kind={pilotStatusKind(pilot.status)} label={PILOT_STATUS_LABELS[pilot.status]} />}
      />
      <div className="space-y-5">
        {refusal && refusal.kind !== "invalid" && (
          <RefusalNotice refusal={refusal} leadsTo={move?.toLabel || undefined} />
        )}
        {reply && (!refusal || refusal.kind === "invalid") && (
          <FormErrors fieldErrors={reply.fieldErrors} formErrors={reply.formErrors} />
        )}
        {move ? (
          <Body {...props} move={move} listed={refusal?.kind === "incomplete"} />
        ) : (
          !refusal && (
            <Banner title={`${pilot.code} is “${PILOT_STATUS_LABELS[pilot.status]}” now`}>
              From there this move does not exist.
            </Banner>
          )
        )}
        <p>
          <ButtonLink to={pilotPath(pilot.code)} variant="quiet" className="-ml-3">
            Back to the pilot
          </ButtonLink>
        </p>
      </div>
    </div>
  );
}

interface BodyProps extends PilotMovePageProps {
  move: NonNullable<PilotMovePageProps["move"]>;
  /** The refusal above names the gates already. */
  listed: boolean;
}

function Body({ pilot, move, asks, submit, danger, reply, children, listed }: BodyProps) {
  const gates = move.gates.length > 0 && !listed && (
    <GateList gates={move.gates} leadsTo={move.toLabel || undefined} />
  );
  if (!move.permitted) {
    return (
      <>
        <Banner title="This is for somebody else to do">{move.whom}</Banner>
        {gates}
      </>
    );
  }
  if (move.blocked) return <>{gates}</>;
  const met = move.gates.filter((gate) => gate.met);
  return (
    <Form method="post" className="space-y-5">
      <VersionInput current={pilot.version} answer={reply} />
      {children}
      {asks && (
        <Field
          name={asks.name}
          label={asks.label}
          hint={asks.hint ?? "It stays on record."}
          error={reply?.fieldErrors[asks.name]}
          required
        >
          <TextArea defaultValue={typed(reply, asks.name)} rows={3} />
        </Field>
      )}
      {met.length > 0 && (
        <Disclosure summary="Everything else is in place">
          <GateList gates={met} />
        </Disclosure>
      )}
      <div className="flex justify-end">
        <SubmitButton variant={danger ? "danger" : "primary"}>{submit}</SubmitButton>
      </div>
    </Form>
  );
}
