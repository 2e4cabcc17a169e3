import { Form, Link } from "@remix-run/react";
import { useRef } from "react";
import {
  ANSWER_FIELDS,
  ANSWER_QUESTIONS,
  type AudienceAnswers,
  COMMUNICATION_KIND_LABELS,
} from "~/domain/communications/communication";
import { ButtonLink } from "../controls/button";
import { StatusPill } from "../controls/status-pill";
import { RefusalNotice } from "../feedback/refusal-notice";
import { Field } from "../form/field";
import { FormErrors } from "../form/form-errors";
import { SubmitButton } from "../form/submit-button";
import { TextArea, TextInput } from "../form/text-input";
import { VersionInput } from "../form/version-input";
import { PageHeader } from "../layout/page-header";
import type { FormValues } from "../plans/editor/form-rows";
import { LeaveDialog } from "../plans/editor/leave-dialog";
import { RowGroup } from "../plans/editor/row-group";
import { stepForm } from "../plans/editor/step-form";
import { useUnsavedGuard } from "../plans/editor/use-unsaved-guard";
import type { FormReply } from "../plans/form-reply";
import { audienceCount } from "./audience-count";
import { CommunicationClash } from "./communication-clash";
import { communicationValues } from "./communication-values";
import { ANSWER_EXAMPLES, communicationStatus } from "./communication-words";
import type { DraftPage } from "./draft-page";

interface CommunicationEditorProps {
  draft: DraftPage;
  canEdit: boolean;
  lastChange: { by: string; at: string } | null;
  reply?: FormReply | null;
}

/** Three answers for each audience: nobody is told anything that leaves one of them out. */
export function CommunicationEditor({ draft, canEdit, lastChange, reply }: CommunicationEditorProps) {
  const formRef = useRef<HTMLFormElement>(null);
  const { blocker, formEvents } = useUnsavedGuard(Boolean(reply));
  const saved: FormValues = communicationValues(draft);
  const form = stepForm(saved, reply);
  const status = communicationStatus(draft.status);
  const clash = reply?.refusal?.kind === "stale" && lastChange;
  return (
    <div className="mx-auto max-w-3xl">
      <PageHeader
        eyebrow={`${draft.code} · ${COMMUNICATION_KIND_LABELS[draft.kind]}`}
        title={draft.subject || "A message without a subject"}
        meta={
          <>
            <StatusPill kind={status.kind} label={status.label} />
            <span>{audienceCount(draft.audiences)}</span>
            {draft.pilot && (
              <Link to={`/pilots/${draft.pilot.code}/decision`} className="link break-words">
                {draft.pilot.code} {draft.pilot.title}
              </Link>
            )}
            {draft.planCode && (
              <Link to={`/plans/${draft.planCode}#told`} className="link break-words">
                {draft.planCode} {draft.planTitle}
              </Link>
            )}
          </>
        }
        action={
          draft.pilot ? (
            <ButtonLink to={`/pilots/${draft.pilot.code}`} variant="quiet">
              Back to the pilot
            </ButtonLink>
          ) : (
            draft.planCode && (
              <ButtonLink to={`/plans/${draft.planCode}`} variant="quiet">
                Back to the plan
              </ButtonLink>
            )
          )
        }
      />
      {!canEdit || draft.status !== "draft" ? (
        <ReadOnly opening={draft.opening} audiences={draft.audiences} />
      ) : clash ? (
        <CommunicationClash draft={draft} mine={reply.values} theirs={saved} lastChange={lastChange} />
      ) : (
        <div className="space-y-6">
          {reply?.refusal && <RefusalNotice refusal={reply.refusal} />}
          {reply && !reply.refusal && (
            <FormErrors fieldErrors={reply.fieldErrors} formErrors={reply.formErrors} />
          )}
          <Form
            key={reply ? JSON.stringify(reply.values) : draft.version}
            ref={formRef}
            method="post"
            onInput={formEvents.onInput}
            onSubmit={formEvents.onSubmit}
            className="space-y-6"
          >
            <button
              type="submit"
              name="intent"
              value="save"
              tabIndex={-1}
              aria-hidden="true"
              className="sr-only"
            />
            <VersionInput current={draft.version} answer={reply} />
            <Field name="subject" label="Subject" error={form.error("subject")} required>
              <TextInput defaultValue={form.value("subject")} />
            </Field>
            <Field
              name="opening"
              label="What everybody is told"
              hint="Before the three answers for each audience; leave it empty where they say all of it."
              error={form.error("opening")}
            >
              <TextArea defaultValue={form.value("opening")} rows={draft.opening ? 12 : 3} />
            </Field>
            <RowGroup
              group="audiences"
              initial={form.rows("audiences")}
              addLabel="Add an audience"
              noun="audience"
              max={20}
            >
              {({ row, at, name, remove }) => (
                <div
                  id={`audience-${at + 1}`}
                  className="scroll-mt-20 rounded-lg border border-line bg-surface p-4"
                >
                  <div className="flex items-start gap-2">
                    <Field
                      name={name("audience")}
                      label={`Audience ${at + 1}: who is told?`}
                      error={form.error(name("audience"))}
                      required
                      className="flex-1"
                    >
                      <TextInput required={false} defaultValue={row.audience} placeholder="Field service" />
                    </Field>
                    <div className="pt-6">{remove}</div>
                  </div>
                  <div className="mt-4 space-y-4">
                    {ANSWER_FIELDS.map((field) => (
                      <Field
                        key={field}
                        name={name(field)}
                        label={ANSWER_QUESTIONS[field]}
                        hint={
                          <>
                            <span className="font-medium">Example:</span> <em>{ANSWER_EXAMPLES[field]}</em>
                          </>
                        }
                        error={form.error(name(field))}
                        required
                      >
                        <TextArea required={false} defaultValue={row[field]} rows={2} />
                      </Field>
                    ))}
                  </div>
                </div>
              )}
            </RowGroup>
            <div className="sticky bottom-0 flex flex-wrap gap-2 border-t border-line bg-bg/95 py-3 max-lg:bottom-14">
              <SubmitButton name="intent" value="save">
                Save
              </SubmitButton>
              {draft.planCode && (
                <SubmitButton name="intent" value="save:plan" variant="secondary">
                  Save and go back to {draft.planCode}
                </SubmitButton>
              )}
            </div>
          </Form>
        </div>
      )}
      <LeaveDialog
        blocker={blocker}
        onSave={() =>
          formRef.current?.requestSubmit(formRef.current.querySelector<HTMLButtonElement>("[value=save]"))
        }
      />
    </div>
  );
}

function ReadOnly({ opening, audiences }: { opening: string; audiences: readonly AudienceAnswers[] }) {
  return (
    <>
      {opening && <p className="mb-6 max-w-[72ch] text-base break-words whitespace-pre-line">{opening}</p>}
      <ul className="space-y-6">
        {audiences.map((each) => (
          <li key={each.audience}>
            <h2 className="text-sm font-semibold">{each.audience}</h2>
            <dl className="mt-2 space-y-3">
              {ANSWER_FIELDS.map((field) => (
                <div key={field}>
                  <dt className="text-xs text-ink-muted">{ANSWER_QUESTIONS[field]}</dt>
                  <dd className="max-w-[72ch] text-base break-words whitespace-pre-line">
                    {each[field] || <span className="text-ink-muted">not answered yet</span>}
                  </dd>
                </div>
              ))}
            </dl>
          </li>
        ))}
      </ul>
    </>
  );
}
