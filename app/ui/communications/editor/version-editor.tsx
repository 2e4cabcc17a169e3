import { Form, Link } from "@remix-run/react";
import { useRef } from "react";
import {
  ANSWER_FIELDS,
  ANSWER_QUESTIONS,
  type AudienceAnswers,
  COMMUNICATION_KIND_LABELS,
  type CommunicationKind,
  MESSAGE_STATE_LABELS,
  type MessageState,
  TOLD_STATES,
} from "~/domain/communications/communication";
import { messageEditPath, messagePath, versionEditPath } from "~/domain/communications/message-places";
import type { Writing } from "~/domain/communications/message-writing";
import type { PreviewWords } from "~/domain/communications/preview-words";
import { ButtonLink } from "../../controls/button";
import { Disclosure } from "../../controls/disclosure";
import { StatusPill } from "../../controls/status-pill";
import { Banner } from "../../feedback/banner";
import { RefusalNotice } from "../../feedback/refusal-notice";
import { Field } from "../../form/field";
import { FormErrors } from "../../form/form-errors";
import { SubmitButton } from "../../form/submit-button";
import { TextInput } from "../../form/text-input";
import { VersionInput } from "../../form/version-input";
import { PageHeader } from "../../layout/page-header";
import { LeaveDialog } from "../../plans/editor/leave-dialog";
import { useHashFocus } from "../../plans/editor/use-hash-focus";
import { useUnsavedGuard } from "../../plans/editor/use-unsaved-guard";
import type { FormReply } from "../../plans/form-reply";
import { ANSWER_EXAMPLES, communicationStatus } from "../communication-words";
import { PutFiguresBack } from "../figures/put-figures-back";
import { MarkdownEditor } from "../markdown-editor";
import { AudienceChoice, type RegisterChoice } from "./audience-choice";
import type { Insertable } from "./editor-toolbar";
import { KeptDraftNotice } from "./kept-draft-notice";
import { LanguageList, type LanguageRow } from "./language-list";
import { OtherAnswers } from "./other-answers";
import { PreviewPane } from "./preview-pane";
import { useKeptDraft } from "./use-kept-draft";
import { WordsClash } from "./words-clash";
import { WriteAndPreview } from "./write-and-preview";

const FIELD_LABELS: Record<string, string> = {
  ...ANSWER_QUESTIONS,
  audienceId: "Who is told?",
  audience: "Or name them",
  subject: "Subject for them",
  body: "What else they are told",
};

export type EditorReply = FormReply & {
  theirs?: { values: Record<string, string>; savedBy: string; savedAt: string; version: string } | null;
  preview?: PreviewWords | null;
};

export interface VersionEditorProps {
  code: string;
  kind: CommunicationKind;
  subject: string;
  about: { kind: "plan" | "pilot"; code: string } | null;
  version: { id: string; version: number; audience: string; status: MessageState };
  writing: Writing;
  /** What the form shows, as it is saved. */
  values: Record<string, string>;
  /** In which words and figures this audience measures itself. */
  looksAt: string;
  choices: readonly RegisterChoice[];
  insertable: Insertable;
  others: readonly (AudienceAnswers & { id: string })[];
  next: { id: string; audience: string } | null;
  languages: readonly LanguageRow[];
  readers: readonly { email: string; name: string }[];
  preview: PreviewWords;
  reply?: EditorReply | null;
}

/** One audience's three answers and words, and beside them what its members will read. */
export function VersionEditor(props: VersionEditorProps) {
  const { code, kind, subject, version, writing, reply } = props;
  const formRef = useRef<HTMLFormElement>(null);
  const { blocker, formEvents } = useUnsavedGuard(Boolean(reply) && !reply?.preview);
  const kept = useKeptDraft(formRef, `version-${version.id}`, version.version);
  useHashFocus();
  const status = communicationStatus(version.status);
  const stale = reply?.refusal?.kind === "stale" ? reply.theirs : null;
  return (
    <>
      <PageHeader
        eyebrow={`${code} · ${COMMUNICATION_KIND_LABELS[kind]} · for ${version.audience}`}
        title={subject || "A message without a subject"}
        meta={<StatusPill kind={status.kind} label={MESSAGE_STATE_LABELS[version.status]} />}
        action={
          <ButtonLink to={messagePath(code)} variant="quiet">
            Back to the message
          </ButtonLink>
        }
      />
      {!writing.open ? (
        <Banner
          tone="info"
          title="These words stay as they are"
          action={
            TOLD_STATES.includes(version.status) && (
              <ButtonLink to={`${messagePath(code)}/correction`} variant="secondary" size="sm">
                Begin a correction
              </ButtonLink>
            )
          }
        >
          {writing.why}
        </Banner>
      ) : stale ? (
        <WordsClash
          mine={reply?.values ?? {}}
          theirs={stale.values}
          savedBy={stale.savedBy}
          savedAt={stale.savedAt}
          keep={{ version: stale.version, intent: "save" }}
          shown={{
            audienceId: (id) => props.choices.find((each) => each.id === id)?.name ?? "Not in the register",
          }}
        />
      ) : (
        <WriteAndPreview
          write={
            <div className="space-y-6">
              {writing.undoes && (
                <Banner tone="warn" title="Saving begins the approval anew">
                  {writing.undoes}
                </Banner>
              )}
              <KeptDraftNotice {...kept} />
              {reply?.refusal && <RefusalNotice refusal={reply.refusal} />}
              {reply && !reply.refusal && (
                <FormErrors
                  fieldErrors={reply.fieldErrors}
                  formErrors={reply.formErrors}
                  labels={FIELD_LABELS}
                />
              )}
              <Form
                key={reply ? JSON.stringify(reply.values) : version.version}
                ref={formRef}
                method="post"
                onInput={formEvents.onInput}
                onSubmit={formEvents.onSubmit}
                className="space-y-6"
              >
                <VersionFields {...props} />
              </Form>
              <LanguageList code={code} versionId={version.id} languages={props.languages} />
              <OtherAnswers code={code} others={props.others} />
            </div>
          }
          preview={
            <PreviewPane
              key={version.id}
              initial={reply?.preview ?? props.preview}
              form={formRef}
              about={{ code, versionId: version.id }}
              readers={props.readers}
              differs={Boolean(reply) && !reply?.preview}
            />
          }
        />
      )}
      <LeaveDialog
        blocker={blocker}
        where="for this audience"
        onSave={() =>
          formRef.current?.requestSubmit(formRef.current.querySelector<HTMLButtonElement>("[value=save]"))
        }
      />
    </>
  );
}

function VersionFields(props: VersionEditorProps) {
  const { code, about, version, reply, insertable, next, looksAt } = props;
  const values = reply?.values ?? props.values;
  const value = (name: string): string => [values[name] ?? ""].flat()[0] ?? "";
  const error = (name: string) => reply?.fieldErrors[name];
  return (
    <>
      <button type="submit" name="intent" value="save" tabIndex={-1} aria-hidden="true" className="sr-only" />
      <VersionInput current={version.version} answer={reply} />
      <AudienceChoice
        choices={props.choices}
        audienceId={value("audienceId")}
        audience={value("audience")}
        errors={{ audienceId: error("audienceId"), audience: error("audience") }}
      />
      {looksAt && (
        <p className="rounded-md bg-sunken p-3 text-sm">
          <span className="font-medium">What they look at:</span> {looksAt}
        </p>
      )}
      {ANSWER_FIELDS.map((field) => (
        <MarkdownEditor
          key={field}
          name={field}
          label={ANSWER_QUESTIONS[field]}
          hint={
            <>
              <span className="font-medium">Example:</span> <em>{ANSWER_EXAMPLES[field]}</em>
            </>
          }
          error={error(field)}
          required
          defaultValue={value(field)}
          rows={3}
          insertable={insertable}
        />
      ))}
      <Disclosure
        summary="A subject and further words of their own"
        open={value("subject") !== "" || value("body") !== "" || Boolean(error("body") ?? error("subject"))}
      >
        <div className="space-y-6 pt-2">
          <Field
            name="subject"
            label="Subject for them"
            hint="Where it is empty, the message's own subject serves."
            error={error("subject")}
          >
            <TextInput defaultValue={value("subject")} maxLength={200} />
          </Field>
          <MarkdownEditor
            name="body"
            label="What else they are told"
            hint="Stands after the three answers."
            error={error("body")}
            defaultValue={value("body")}
            rows={8}
            insertable={insertable}
          />
        </div>
      </Disclosure>
      <p className="text-sm text-ink-muted">
        What all audiences read before their answers stands in{" "}
        <Link to={messageEditPath(code)} className="link">
          the words for everybody
        </Link>
        .
      </p>
      <div className="sticky bottom-0 z-10 flex flex-wrap items-center gap-2 border-t border-line bg-bg/95 py-3 max-lg:bottom-14">
        <SubmitButton name="intent" value="save">
          Save
        </SubmitButton>
        <PutFiguresBack reply={reply} />
        {next && (
          <SubmitButton name="intent" value={`save:${next.id}`} variant="secondary">
            Save and write for {next.audience}
          </SubmitButton>
        )}
        {about && (
          <SubmitButton name="intent" value="save:about" variant="secondary">
            Save and go back to {about.code}
          </SubmitButton>
        )}
        <noscript>
          <button
            type="submit"
            name="intent"
            value="preview"
            formAction={versionEditPath(code, version.id)}
            className="h-10 rounded-md border border-line-control px-4"
          >
            Preview
          </button>
        </noscript>
      </div>
    </>
  );
}
