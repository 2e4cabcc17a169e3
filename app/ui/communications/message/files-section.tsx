import { Link } from "@remix-run/react";
import { Paperclip } from "lucide-react";
import { type MessageFileView, messageFilePath } from "~/domain/communications/message-file";
import { messageFilesPath } from "~/domain/communications/message-places";
import { Section } from "../../layout/section";

interface FilesSectionProps {
  code: string;
  files: readonly MessageFileView[];
  mayWrite: boolean;
}

/** What goes along beside the words; pictures stand in the words themselves. */
export function FilesSection({ code, files, mayWrite }: FilesSectionProps) {
  if (files.length === 0 && !mayWrite) return null;
  const beside = files.filter(({ place }) => place === "attachment");
  const pictures = files.length - beside.length;
  return (
    <Section
      id="files"
      title="Files"
      aside={
        mayWrite && (
          <Link to={messageFilesPath(code)} className="link no-print">
            Files and pictures
          </Link>
        )
      }
    >
      {beside.length > 0 && (
        <ul className="space-y-1.5 text-sm">
          {beside.map(({ id, name }) => (
            <li key={id} className="flex items-start gap-2">
              <Paperclip aria-hidden="true" className="mt-0.5 size-4 shrink-0 text-ink-muted" />
              <a href={messageFilePath(id)} className="link min-w-0 break-all">
                {name}
              </a>
            </li>
          ))}
        </ul>
      )}
      {beside.length === 0 && (
        <p className="text-sm text-ink-muted">
          {pictures === 0
            ? "Nothing goes along."
            : `${pictures === 1 ? "One picture stands" : `${pictures} pictures stand`} in the words.`}
        </p>
      )}
    </Section>
  );
}
