import { Form, Link } from "@remix-run/react";
import { ArrowDown, ArrowUp } from "lucide-react";
import { useRef } from "react";
import {
  COMMUNICATION_KIND_LABELS,
  type CommunicationKind,
  MESSAGE_STATE_LABELS,
  type MessageState,
} from "~/domain/communications/communication";
import { messageFilesPath, messagePath, versionEditPath } from "~/domain/communications/message-places";
import type { Writing } from "~/domain/communications/message-writing";
import type { PreviewWords } from "~/domain/communications/preview-words";
import { ButtonLink } from "../../controls/button";
import { ConfirmDialog } from "../../controls/confirm-dialog";
import { iconButtonClass } from "../../controls/icon-button";
import { StatusPill } from "../../controls/status-pill";
import { Banner } from "../../feedback/banner";
import { RefusalNotice } from "../../feedback/refusal-notice";
import { Field } from "../../form/field";
import { FormErrors } from "../../form/form-errors";
import { SubmitButton } from "../../form/submit-button";
import { TextInput } from "../../form/text-input";
import { VersionInput } from "../../form/version-input";
import { PageHeader } from "../../layout/page-header";
import { Section } from "../../layout/section";
import { LeaveDialog } from "../../plans/editor/leave-dialog";
import { useHashFocus } from "../../plans/editor/use-hash-focus";
import { useUnsavedGuard } from "../../plans/editor/use-unsaved-guard";
import { communicationStatus } from "../communication-words";
import { PutFiguresBack } from "../figures/put-figures-back";
import { MarkdownEditor } from "../markdown-editor";
import { AudienceChoice, type RegisterChoice } from "./audience-choice";
import type { Insertable } from "./editor-toolbar";
import { EventFields } from "./event-fields";
import { KeptDraftNotice } from "./kept-draft-notice";
import { PreviewPane } from "./preview-pane";
import { useKeptDraft } from "./use-kept-draft";
import type { EditorReply } from "./version-editor";
import { WordsClash } from "./words-clash";
import { WriteAndPreview } from "./write-and-preview";

export interface VersionEntry {
  id: string;
  version: number;
  audience: string;
  status: MessageState;
  /** How many of the three questions it answers. */
  answered: number;
  inRegister: boolean;
  removable: boolean;
}

export interface MessageEditorProps {
  code: string;
  kind: CommunicationKind;
  version: number;
  writing: Writing;
  values: Record<string, string>;
  versions: readonly VersionEntry[];
  choices: readonly RegisterChoice[];
  zones: readonly string[];
  insertable: Insertable;
  preview: PreviewWords;
  reply?: EditorReply | null;
}

/** What all audiences share, and which audiences there are. */
export function MessageEditor(props: MessageEditorProps) {
  const { code, kind, version, writing, reply } = props;
  const formRef = useRef<HTMLFormElement>(null);
  const { blocker, formEvents } = useUnsavedGuard(Boolean(reply) && !reply?.preview);
  const kept = useKeptDraft(formRef, `message-${code}`, version);
  useHashFocus();
  const stale = reply?.refusal?.kind === "stale" ? reply.theirs : null;
  return (
    <>
      <PageHeader
        eyebrow={`${code} · ${COMMUNICATION_KIND_LABELS[kind]}`}
        title="The words for everybody"
        lead="Subject and opening are the same for all audiences. Each audience has its own three answers below them."
        action={
          <ButtonLink to={messagePath(code)} variant="quiet">
            Back to the message
          </ButtonLink>
        }
      />
      {stale ? (
        <WordsClash
          mine={reply?.values ?? {}}
          theirs={stale.values}
          savedBy={stale.savedBy}
          savedAt={stale.savedAt}
          keep={{ version: stale.version, intent: "save" }}
        />
      ) : (
        <WriteAndPreview
          write={
            <div className="space-y-6">
              {writing.open ? (
                <>
                  {writing.undoes && (
                    <Banner tone="warn" title="Saving begins the approval anew">
                      {writing.undoes}
                    </Banner>
                  )}
                  <KeptDraftNotice {...kept} />
                  {reply?.refusal && <RefusalNotice refusal={reply.refusal} />}
                  {reply && !reply.refusal && (
                    <FormErrors fieldErrors={reply.fieldErrors} formErrors={reply.formErrors} />
                  )}
                  <Form
                    key={reply ? JSON.stringify(reply.values) : version}
                    ref={formRef}
                    method="post"
                    onInput={formEvents.onInput}
                    onSubmit={formEvents.onSubmit}
                    className="space-y-6"
                  >
                    <MessageFields {...props} />
                  </Form>
                </>
              ) : (
                <Banner tone="info" title="These words stay as they are">
                  {writing.why}
                </Banner>
              )}
              <AudienceList {...props} />
            </div>
          }
          preview={
            <PreviewPane
              initial={reply?.preview ?? props.preview}
              form={formRef}
              about={{ code }}
              readers={[]}
              differs={Boolean(reply) && !reply?.preview}
            />
          }
        />
      )}
      <LeaveDialog
        blocker={blocker}
        where="for everybody"
        onSave={() =>
          formRef.current?.requestSubmit(formRef.current.querySelector<HTMLButtonElement>("[value=save]"))
        }
      />
    </>
  );
}

function MessageFields({ code, kind, version, values: saved, zones, insertable, reply }: MessageEditorProps) {
  const values = reply?.values ?? saved;
  const value = (name: string): string => [values[name] ?? ""].flat()[0] ?? "";
  const error = (name: string) => reply?.fieldErrors[name];
  return (
    <>
      <button type="submit" name="intent" value="save" tabIndex={-1} aria-hidden="true" className="sr-only" />
      <VersionInput current={version} answer={reply} />
      <Field name="subject" label="Subject" error={error("subject")} required>
        <TextInput defaultValue={value("subject")} maxLength={200} />
      </Field>
      <MarkdownEditor
        name="opening"
        label="What everybody is told"
        hint="Before the three answers of each audience; leave it empty where they say all of it."
        error={error("opening")}
        defaultValue={value("opening")}
        rows={14}
        insertable={insertable}
      />
      <EventFields
        value={value}
        error={error}
        zones={zones}
        open={kind === "webcast" || value("eventDay") !== ""}
      />
      <p className="text-sm">
        <Link to={messageFilesPath(code)} className="link">
          Pictures and files
        </Link>
        <span className="text-ink-muted"> and </span>
        <Link to={insertable.figuresHref} className="link">
          live figures
        </Link>
        <span className="text-ink-muted"> of this message have pages of their own. Save first.</span>
      </p>
      <div className="sticky bottom-0 z-10 flex flex-wrap items-center gap-2 border-t border-line bg-bg/95 py-3 max-lg:bottom-14">
        <SubmitButton name="intent" value="save">
          Save
        </SubmitButton>
        <PutFiguresBack reply={reply} />
        <noscript>
          <button
            type="submit"
            name="intent"
            value="preview"
            className="h-10 rounded-md border border-line-control px-4"
          >
            Preview
          </button>
        </noscript>
      </div>
    </>
  );
}

/** Whom it speaks to, in the order in which somebody who belongs to several is told. */
function AudienceList({ code, versions, choices, reply }: MessageEditorProps) {
  const addAction = `/communications/${code}/edit/audiences`;
  const unused = choices.filter(
    ({ retired, name }) => !retired && versions.every((each) => each.audience !== name),
  );
  return (
    <Section
      title="Audiences"
      id="audiences"
      lead="Who belongs to several of them gets one letter, that of the first."
    >
      <ol className="divide-y divide-line">
        {versions.map((each, at) => {
          const path = versionEditPath(code, each.id);
          const status = communicationStatus(each.status);
          return (
            <li key={each.id} className="flex flex-wrap items-center gap-x-3 gap-y-1 py-2.5">
              <div className="min-w-0 flex-1 basis-56">
                <Link to={path} className="link font-medium break-words">
                  {each.audience}
                </Link>
                <p className="text-xs text-ink-muted">
                  {each.answered} of 3 answers
                  {!each.inRegister && " · not in the register, so nobody can be sent it yet"}
                </p>
              </div>
              <StatusPill kind={status.kind} label={MESSAGE_STATE_LABELS[each.status]} />
              <span className="flex items-center">
                {(["up", "down"] as const).map((to) => (
                  <Form key={to} method="post" action={`${path}/place`} preventScrollReset>
                    <input type="hidden" name="to" value={to} />
                    <button
                      type="submit"
                      className={iconButtonClass}
                      aria-label={`Move ${each.audience} ${to}`}
                      disabled={to === "up" ? at === 0 : at === versions.length - 1}
                    >
                      {to === "up" ? <ArrowUp aria-hidden="true" /> : <ArrowDown aria-hidden="true" />}
                    </button>
                  </Form>
                ))}
                {each.removable && versions.length > 1 && (
                  <ConfirmDialog
                    trigger="Remove"
                    triggerVariant="quiet"
                    size="sm"
                    title={`Remove ${each.audience}?`}
                    description="Its answers go with it. They stay readable in the activity of this message."
                    action={`${path}/removal`}
                    fields={{ version: String(each.version) }}
                    confirmLabel="Remove"
                    danger
                  />
                )}
              </span>
            </li>
          );
        })}
      </ol>
      <Form method="post" action={addAction} className="mt-4 space-y-3 rounded-lg border border-line p-4">
        <h3 className="text-sm font-semibold">Speak to one more audience</h3>
        <AudienceChoice
          choices={unused}
          audienceId=""
          audience=""
          errors={{ audience: reply?.fieldErrors.addAudience }}
          idPrefix="add"
        />
        <SubmitButton variant="secondary" action={addAction}>
          Add
        </SubmitButton>
      </Form>
    </Section>
  );
}
