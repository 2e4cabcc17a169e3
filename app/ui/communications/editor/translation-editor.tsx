import { Form } from "@remix-run/react";
import { useRef } from "react";
import { ANSWER_QUESTIONS } from "~/domain/communications/communication";
import { versionEditPath } from "~/domain/communications/message-places";
import type { Writing } from "~/domain/communications/message-writing";
import type { PreviewWords } from "~/domain/communications/preview-words";
import { type MessageWords, WORD_FIELDS, type WordField } from "~/domain/communications/snapshot";
import { ButtonLink } from "../../controls/button";
import { Disclosure } from "../../controls/disclosure";
import { Banner } from "../../feedback/banner";
import { RefusalNotice } from "../../feedback/refusal-notice";
import { Field } from "../../form/field";
import { FormErrors } from "../../form/form-errors";
import { SubmitButton } from "../../form/submit-button";
import { TextInput } from "../../form/text-input";
import { PageHeader } from "../../layout/page-header";
import { LeaveDialog } from "../../plans/editor/leave-dialog";
import { useUnsavedGuard } from "../../plans/editor/use-unsaved-guard";
import { PutFiguresBack } from "../figures/put-figures-back";
import { MarkdownEditor } from "../markdown-editor";
import type { Insertable } from "./editor-toolbar";
import { KeptDraftNotice } from "./kept-draft-notice";
import { PreviewPane } from "./preview-pane";
import { useKeptDraft } from "./use-kept-draft";
import type { EditorReply } from "./version-editor";
import { WordsClash } from "./words-clash";

export interface TranslationEditorProps {
  code: string;
  versionId: string;
  audience: string;
  locale: string;
  language: string;
  from: string;
  source: MessageWords;
  /** By what the words are known that it is made of. */
  madeFrom: string;
  seen: string;
  /** null: there is none yet. */
  state: "current" | "outOfDate" | null;
  values: Record<string, string>;
  writing: Writing;
  insertable: Insertable;
  preview: PreviewWords;
  reply?: EditorReply | null;
}

const LABELS: Record<WordField, string> = {
  subject: "Subject",
  opening: "What everybody is told",
  ...ANSWER_QUESTIONS,
  body: "What else this audience is told",
};

/** The words of one audience in another language, each beside what it is made of. */
export function TranslationEditor(props: TranslationEditorProps) {
  const { code, versionId, audience, locale, language, from, writing, seen, state, reply } = props;
  const formRef = useRef<HTMLFormElement>(null);
  const { blocker, formEvents } = useUnsavedGuard(Boolean(reply));
  const kept = useKeptDraft(formRef, `translation-${versionId}-${locale}`, seen || "new");
  const stale = reply?.refusal?.kind === "stale" ? reply.theirs : null;
  return (
    <>
      <PageHeader
        eyebrow={`${code} · for ${audience}`}
        title={`In ${language}`}
        lead={`Beside each field stands what it is made of (${from}). A field left empty says nothing; who reads another language reads ${from}.`}
        action={
          <ButtonLink to={versionEditPath(code, versionId)} variant="quiet">
            Back to the words
          </ButtonLink>
        }
      />
      {!writing.open ? (
        <Banner tone="info" title="These words stay as they are">
          {writing.why}
        </Banner>
      ) : stale ? (
        <WordsClash
          mine={reply?.values ?? {}}
          theirs={stale.values}
          savedBy={stale.savedBy}
          savedAt={stale.savedAt}
          keep={{ seen: stale.version, madeFrom: props.madeFrom }}
        />
      ) : (
        <div className="space-y-6">
          {state === "outOfDate" && (
            <Banner tone="warn" title={`The ${from} words have changed since this was translated`}>
              Go through them once more and save; until then it cannot be submitted or sent.
            </Banner>
          )}
          {state === null && (
            <Banner tone="info" title="There is no translation yet">
              Until it is saved, who reads {language} gets the {from} words.
            </Banner>
          )}
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
            key={reply ? JSON.stringify(reply.values) : seen}
            ref={formRef}
            method="post"
            onInput={formEvents.onInput}
            onSubmit={formEvents.onSubmit}
            className="space-y-6"
          >
            <TranslationFields {...props} />
          </Form>
          <Disclosure summary={`Preview in ${language}`}>
            <PreviewPane
              initial={props.preview}
              form={formRef}
              about={{ code, versionId, locale }}
              readers={[]}
              differs={Boolean(reply) && !reply?.preview}
            />
          </Disclosure>
        </div>
      )}
      <LeaveDialog
        blocker={blocker}
        where="in this language"
        onSave={() => formRef.current?.requestSubmit()}
      />
    </>
  );
}

function TranslationFields(props: TranslationEditorProps) {
  const { locale, source, madeFrom, seen, reply, insertable, from } = props;
  const values = reply?.values ?? props.values;
  const value = (name: string): string => [values[name] ?? ""].flat()[0] ?? "";
  const error = (name: string) => reply?.fieldErrors[name];
  // What has no source has nothing to translate, unless something was written there before.
  const fields = WORD_FIELDS.filter((field) => source[field].trim() !== "" || value(field) !== "");
  return (
    <>
      <input type="hidden" name="seen" value={reply ? value("seen") : seen} />
      <input type="hidden" name="madeFrom" value={reply ? value("madeFrom") || madeFrom : madeFrom} />
      {fields.map((field) => (
        <div key={field} className="grid gap-x-8 gap-y-2 border-b border-line pb-6 lg:grid-cols-2">
          <div className="min-w-0">
            <p className="mb-1 text-sm font-medium text-ink-muted">
              {LABELS[field]} <span className="font-normal">({from})</span>
            </p>
            <p className="rounded-md bg-sunken p-3 text-base break-words whitespace-pre-line">
              {source[field] || <span className="text-ink-muted">nothing any more</span>}
            </p>
          </div>
          {field === "subject" ? (
            <Field name={field} label={LABELS[field]} error={error(field)} required>
              <TextInput required={false} lang={locale} defaultValue={value(field)} maxLength={200} />
            </Field>
          ) : (
            <MarkdownEditor
              name={field}
              label={LABELS[field]}
              error={error(field)}
              required
              lang={locale}
              defaultValue={value(field)}
              rows={Math.min(14, 3 + source[field].split("\n").length)}
              insertable={insertable}
            />
          )}
        </div>
      ))}
      <div className="sticky bottom-0 z-10 flex flex-wrap gap-2 border-t border-line bg-bg/95 py-3 max-lg:bottom-14">
        <SubmitButton>Save the translation</SubmitButton>
        <PutFiguresBack reply={reply} />
      </div>
    </>
  );
}
