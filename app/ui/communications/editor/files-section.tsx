import { Link } from "@remix-run/react";
import { Image, Paperclip } from "lucide-react";
import { type MessageFileView, messageFilePath } from "~/domain/communications/message-file";
import { messageFilesPath } from "~/domain/communications/message-places";
import { Section } from "../../layout/section";
import { fileSize } from "../../tasks/task-words";

interface FilesSectionProps {
  code: string;
  files: readonly MessageFileView[];
  mayWrite: boolean;
}

/** Pictures in the words and files beside the letter. */
export function FilesSection({ code, files, mayWrite }: FilesSectionProps) {
  if (files.length === 0 && !mayWrite) return null;
  return (
    <Section
      id="files"
      title="Pictures and files"
      aside={
        mayWrite && (
          <Link to={messageFilesPath(code)} className="link no-print">
            {files.length === 0 ? "Add" : "Change"}
          </Link>
        )
      }
    >
      {files.length === 0 ? (
        <p className="text-sm text-ink-muted">Nothing but words.</p>
      ) : (
        <ul className="space-y-2 text-sm">
          {files.map(({ id, name, size, place, alt }) => (
            <li key={id} className="flex items-start gap-2">
              {place === "image" ? (
                <Image aria-hidden="true" className="mt-0.5 size-4 shrink-0 text-ink-muted" />
              ) : (
                <Paperclip aria-hidden="true" className="mt-0.5 size-4 shrink-0 text-ink-muted" />
              )}
              <span className="min-w-0">
                <a href={messageFilePath(id)} className="link break-words">
                  {name}
                </a>
                <span className="block text-xs break-words text-ink-muted">
                  {place === "image" ? alt : "attached"} · {fileSize(size)}
                </span>
              </span>
            </li>
          ))}
        </ul>
      )}
    </Section>
  );
}
