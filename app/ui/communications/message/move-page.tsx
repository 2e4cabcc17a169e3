import { Form } from "@remix-run/react";
import type { ReactNode } from "react";
import type { MessageState } from "~/domain/communications/communication";
import { messagePath } from "~/domain/communications/message-places";
import { ButtonLink } from "../../controls/button";
import { StatusPill } from "../../controls/status-pill";
import { Banner } from "../../feedback/banner";
import { RefusalNotice } from "../../feedback/refusal-notice";
import { Field } from "../../form/field";
import { FormErrors } from "../../form/form-errors";
import { SubmitButton } from "../../form/submit-button";
import { TextArea } from "../../form/text-input";
import { PageHeader } from "../../layout/page-header";
import { type FormReply, typed } from "../../plans/form-reply";
import { communicationStatus } from "../communication-words";
import { type ChoosableVersion, VersionChoice } from "./version-choice";

export interface MessageMoveView {
  code: string;
  subject: string;
  status: MessageState;
  versions: ChoosableVersion[];
  /** The one that was asked for in the address. */
  only: string | null;
  permitted: boolean;
  whom: string;
}

interface MessageMovePageProps extends MessageMoveView {
  heading: string;
  explained: string;
  submit: string;
  leadsTo: string;
  /** Where no audience stands at the place the move begins from. */
  none: string;
  asks?: { name: string; label: string; hint: string };
  danger?: boolean;
  reply?: FormReply | null;
  children?: ReactNode;
}

/** A move of some audiences of a message: which ones, what they lack, and whom to ask without the right. */
export function MessageMovePage(props: MessageMovePageProps) {
  const { code, subject, status, versions, only, permitted, whom, asks, reply, children } = props;
  const refusal = reply?.refusal ?? null;
  const ready = versions.some(({ missing }) => missing.length === 0);
  return (
    <div className="mx-auto max-w-2xl">
      <PageHeader
        eyebrow={`${code} · ${subject}`}
        title={props.heading}
        lead={props.explained}
        meta={<StatusPill {...communicationStatus(status)} />}
      />
      <div className="space-y-5">
        {refusal && refusal.kind !== "invalid" && <RefusalNotice refusal={refusal} leadsTo={props.leadsTo} />}
        {reply && (!refusal || refusal.kind === "invalid") && (
          <FormErrors fieldErrors={reply.fieldErrors} formErrors={reply.formErrors} />
        )}
        {versions.length === 0 ? (
          !refusal && <Banner title={props.none}>There is nothing to choose here now.</Banner>
        ) : !permitted ? (
          <Banner title="This is for somebody else to do">{whom}</Banner>
        ) : (
          <Form method="post" className="space-y-5">
            <VersionChoice
              label="For whom?"
              versions={versions}
              only={only}
              reply={reply}
              leadsTo={props.leadsTo}
            />
            {ready && asks && (
              <Field
                name={asks.name}
                label={asks.label}
                hint={asks.hint}
                error={reply?.fieldErrors[asks.name]}
                required
              >
                <TextArea defaultValue={typed(reply, asks.name)} rows={3} />
              </Field>
            )}
            {children}
            {ready && (
              <div className="flex justify-end">
                <SubmitButton variant={props.danger ? "danger" : "primary"}>{props.submit}</SubmitButton>
              </div>
            )}
          </Form>
        )}
        <p>
          <ButtonLink to={messagePath(code)} variant="quiet" className="-ml-3">
            Back to the message
          </ButtonLink>
        </p>
      </div>
    </div>
  );
}
