import { Form } from "@remix-run/react";
import { Paperclip, X } from "lucide-react";
import {
  ALT_LIMIT,
  MAX_MESSAGE_BYTES,
  type MessageFileView,
  megabytes,
  messageFilePath,
  messageFileRemovalPath,
  messagePicturePath,
  pictureWords,
} from "~/domain/communications/message-file";
import { messageFilesPath, messagePath } from "~/domain/communications/message-places";
import { ButtonLink } from "../../controls/button";
import { DateText } from "../../controls/date-text";
import { iconButtonClass } from "../../controls/icon-button";
import { ProgressBar } from "../../controls/progress-bar";
import { Banner } from "../../feedback/banner";
import { RefusalNotice } from "../../feedback/refusal-notice";
import { RadioGroup } from "../../form/choices";
import { Field, Fieldset } from "../../form/field";
import { FileInput } from "../../form/file-input";
import { FormErrors } from "../../form/form-errors";
import { SubmitButton } from "../../form/submit-button";
import { TextInput } from "../../form/text-input";
import { EmptyState } from "../../layout/empty-state";
import { PageHeader } from "../../layout/page-header";
import { Section } from "../../layout/section";
import { type FormReply, typed } from "../../plans/form-reply";
import { fileSize } from "../../tasks/task-words";

interface FilesPageProps {
  code: string;
  subject: string;
  files: readonly MessageFileView[];
  /** Why nothing can be added or taken away; null where it can. */
  closed: string | null;
  undoes: string | null;
  reply?: FormReply | null;
}

/** Pictures that stand in the words, and files that lie beside them. */
export function FilesPage({ code, subject, files, closed, undoes, reply }: FilesPageProps) {
  const bytes = files.reduce((sum, { size }) => sum + size, 0);
  return (
    <div className="mx-auto max-w-2xl">
      <PageHeader
        eyebrow={`${code} · ${subject}`}
        title="Pictures and files"
        lead="Every letter of this message carries all of it."
        action={
          <ButtonLink to={messagePath(code)} variant="quiet">
            Back to the message
          </ButtonLink>
        }
      />
      <div className="space-y-6">
        <ProgressBar
          label="What a letter carries"
          done={bytes}
          total={MAX_MESSAGE_BYTES}
          words={`${megabytes(bytes)} of ${megabytes(MAX_MESSAGE_BYTES)}`}
        />
        <p className="text-sm text-ink-muted">
          {megabytes(MAX_MESSAGE_BYTES)} are the most that mail servers take: on its way a letter grows by a
          third.
        </p>
        {files.length === 0 ? (
          <EmptyState title="Nothing but words so far">
            A picture stands where you put it into the words. A file is attached to the letter.
          </EmptyState>
        ) : (
          <ul className="divide-y divide-line">
            {files.map((file) => (
              <FileRow key={file.id} code={code} file={file} open={closed === null} />
            ))}
          </ul>
        )}
        {reply?.refusal && <RefusalNotice refusal={reply.refusal} />}
        {reply && !reply.refusal && (
          <FormErrors fieldErrors={reply.fieldErrors} formErrors={reply.formErrors} />
        )}
        {closed ? (
          <p className="text-sm text-ink-muted">{closed}</p>
        ) : (
          <>
            {undoes && (
              <Banner tone="warn" title="A change here begins the approval anew">
                {undoes}
              </Banner>
            )}
            <AddFiles code={code} reply={reply} />
          </>
        )}
      </div>
    </div>
  );
}

function FileRow({ code, file, open }: { code: string; file: MessageFileView; open: boolean }) {
  const isPicture = file.place === "image";
  return (
    <li className="flex items-start gap-3 py-3">
      {isPicture ? (
        <img
          src={messagePicturePath(file.id)}
          alt=""
          loading="lazy"
          width={48}
          height={48}
          className="size-12 shrink-0 rounded-md border border-line object-cover"
        />
      ) : (
        <span className="flex size-12 shrink-0 items-center justify-center rounded-md bg-sunken text-ink-muted">
          <Paperclip aria-hidden="true" className="size-5" />
        </span>
      )}
      <div className="min-w-0 flex-1">
        <a href={messageFilePath(file.id)} className="link text-sm font-medium break-words">
          {file.name}
        </a>
        {isPicture && <p className="text-sm break-words">{file.alt}</p>}
        <p className="text-xs text-ink-muted">
          {isPicture ? "In the words" : "Attached"} · {fileSize(file.size)} · {file.byName},{" "}
          <DateText value={file.at} />
        </p>
        {isPicture && (
          <p className="mt-1 text-xs text-ink-muted">
            In the words as <code className="break-all text-ink">{pictureWords(file)}</code>
          </p>
        )}
      </div>
      {open && (
        <Form
          method="post"
          action={messageFileRemovalPath(code, file.id)}
          preventScrollReset
          className="no-print"
        >
          <button type="submit" className={iconButtonClass} aria-label={`Take away ${file.name}`}>
            <X aria-hidden="true" />
          </button>
        </Form>
      )}
    </li>
  );
}

function AddFiles({ code, reply }: { code: string; reply?: FormReply | null }) {
  return (
    <Section title="Add a picture or a file">
      <Form method="post" action={messageFilesPath(code)} encType="multipart/form-data" className="space-y-4">
        <Fieldset name="place" label="Where does it stand?" error={reply?.fieldErrors.place} required>
          <RadioGroup
            defaultValue={typed(reply, "place") ?? "image"}
            options={[
              {
                value: "image",
                label: "In the words",
                hint: "A picture: PNG, JPEG or GIF, up to 2 MB; 1200 pixels across are enough.",
              },
              {
                value: "attachment",
                label: "Beside the letter",
                hint: "Any file that mail servers let through, such as a PDF or a sheet.",
              },
            ]}
          />
        </Fieldset>
        <Field name="files" label="File" error={reply?.fieldErrors.files} required>
          <FileInput required={false} multiple />
        </Field>
        <Field
          name="alt"
          label="What does the picture show?"
          hint="In one sentence. Many mail programs show this first, and some people read nothing else."
          error={reply?.fieldErrors.alt}
        >
          <TextInput
            defaultValue={typed(reply, "alt")}
            maxLength={ALT_LIMIT}
            placeholder="Satisfaction rises from 3.9 in spring to 4.2 in autumn"
          />
        </Field>
        <SubmitButton action={messageFilesPath(code)}>Add</SubmitButton>
      </Form>
    </Section>
  );
}
