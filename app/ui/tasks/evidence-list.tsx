import { Form } from "@remix-run/react";
import { FileText, Paperclip, X } from "lucide-react";
import type { TaskFileView, TaskNote } from "~/domain/tasks/task-view";
import { DateText } from "../controls/date-text";
import { iconButtonClass } from "../controls/icon-button";
import { Prose } from "../plans/prose";
import { fileSize } from "./task-words";

interface EvidenceListProps {
  files: readonly TaskFileView[];
  notes: readonly TaskNote[];
  /** Files that this person may take back. */
  mayTakeBack: (file: TaskFileView) => boolean;
}

export function EvidenceList({ files, notes, mayTakeBack }: EvidenceListProps) {
  if (files.length + notes.length === 0) {
    return (
      <p className="text-sm text-ink-muted">Nothing yet: a note, a photo or a file that shows it is done.</p>
    );
  }
  return (
    <ul className="divide-y divide-line">
      {files.map((file) => (
        <li key={file.id} className="flex items-center gap-3 py-2.5">
          <a
            href={`/files/${file.id}`}
            className="group/file flex min-w-0 flex-1 items-center gap-3 rounded-sm hover:text-accent"
          >
            <Preview file={file} />
            <span className="min-w-0">
              <span className="block text-sm font-medium break-words">{file.name}</span>
              <span className="block text-xs text-ink-muted">
                {fileSize(file.size)} · {file.byName}, <DateText value={file.at.toISOString()} />
              </span>
            </span>
          </a>
          {mayTakeBack(file) && (
            <Form method="post" action={`/files/${file.id}/removal`} preventScrollReset className="no-print">
              <button type="submit" className={iconButtonClass} aria-label={`Take back ${file.name}`}>
                <X aria-hidden="true" />
              </button>
            </Form>
          )}
        </li>
      ))}
      {notes.map((note) => (
        <li key={note.id} className="flex gap-3 py-2.5">
          <span className="flex size-12 shrink-0 items-center justify-center rounded-md bg-sunken text-ink-muted">
            <FileText aria-hidden="true" className="size-5" />
          </span>
          <div className="min-w-0">
            <Prose className="sm:text-sm">{note.text}</Prose>
            <p className="text-xs text-ink-muted">
              {note.byName}, <DateText value={note.at.toISOString()} />
            </p>
          </div>
        </li>
      ))}
    </ul>
  );
}

function Preview({ file }: { file: TaskFileView }) {
  if (file.isPicture) {
    return (
      <img
        src={`/files/${file.id}?shown`}
        alt=""
        loading="lazy"
        width={48}
        height={48}
        className="size-12 shrink-0 rounded-md border border-line object-cover"
      />
    );
  }
  return (
    <span className="flex size-12 shrink-0 items-center justify-center rounded-md bg-sunken text-ink-muted">
      <Paperclip aria-hidden="true" className="size-5" />
    </span>
  );
}
