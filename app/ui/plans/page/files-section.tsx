import { Link } from "@remix-run/react";
import { type PlanFileView, planFilesPath } from "~/domain/plans/plan-file";
import type { Role } from "~/domain/viewer";
import { Disclosure } from "../../controls/disclosure";
import { Section } from "../../layout/section";
import { FileList } from "../files/file-list";
import { FilesForm } from "../files/files-form";

interface FilesSectionProps {
  code: string;
  files: readonly PlanFileView[];
  viewer: { personId: string; role: Role };
  canAttach: boolean;
}

const SHOWN = 6;

export function FilesSection({ code, files, viewer, canAttach }: FilesSectionProps) {
  if (files.length === 0 && !canAttach) return null;
  return (
    <div className={files.length === 0 ? "no-print mt-8" : "mt-8"}>
      <Section
        id="files"
        title="Files"
        aside={
          files.length > SHOWN && (
            <Link to={planFilesPath(code)} className="link no-print">
              All {files.length}
            </Link>
          )
        }
      >
        {files.length === 0 && (
          <p className="text-sm text-ink-muted">Nothing yet: a drawing, an offer, a sheet of figures.</p>
        )}
        <FileList code={code} files={files.slice(0, SHOWN)} viewer={viewer} open={canAttach} />
        {canAttach && (
          // A sent form leaves empty fields behind.
          <Disclosure key={files.length} summary="Attach files" className="no-print mt-2">
            <FilesForm code={code} />
          </Disclosure>
        )}
      </Section>
    </div>
  );
}
