import { Form } from "@remix-run/react";
import { Paperclip, X } from "lucide-react";
import { type PlanFileView, planFilesPath } from "~/domain/plans/plan-file";
import type { Role } from "~/domain/viewer";
import { DateText } from "../../controls/date-text";
import { iconButtonClass } from "../../controls/icon-button";
import { fileSize } from "../../tasks/task-words";

interface FileListProps {
  code: string;
  files: readonly PlanFileView[];
  viewer: { personId: string; role: Role };
  /** Files come and go while the plan is open. */
  open: boolean;
}

/** What hangs on the plan: pictures are shown small, everything is downloaded by its name. */
export function FileList({ code, files, viewer, open }: FileListProps) {
  if (files.length === 0) return null;
  const leads = viewer.role === "admin" || viewer.role === "leader";
  return (
    <ul className="divide-y divide-line">
      {files.map((file) => (
        <li key={file.id} className="flex items-start gap-3 py-2.5">
          <a
            href={`/files/${file.id}`}
            className="flex min-w-0 flex-1 items-start gap-3 rounded-sm hover:text-accent"
          >
            {file.isPicture ? (
              <img
                src={`/files/${file.id}?shown`}
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
            <span className="min-w-0">
              <span className="block text-sm font-medium break-words">{file.name}</span>
              {file.note && <span className="block text-sm break-words text-ink">{file.note}</span>}
              <span className="block text-xs text-ink-muted">
                {fileSize(file.size)} · {file.byName}, <DateText value={file.at} />
              </span>
            </span>
          </a>
          {open && (leads || file.byId === viewer.personId) && (
            <Form
              method="post"
              action={`${planFilesPath(code)}/${file.id}/removal`}
              preventScrollReset
              className="no-print"
            >
              <button type="submit" className={iconButtonClass} aria-label={`Take away ${file.name}`}>
                <X aria-hidden="true" />
              </button>
            </Form>
          )}
        </li>
      ))}
    </ul>
  );
}
