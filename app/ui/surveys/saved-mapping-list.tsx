import { Link } from "@remix-run/react";
import { countOf } from "~/domain/surveys/survey";
import { ConfirmDialog } from "../controls/confirm-dialog";
import { DateText } from "../controls/date-text";

export interface SavedMappingListProps {
  mappings: readonly {
    id: string;
    name: string;
    columns: number;
    questions: string[];
    by: string;
    at: string;
  }[];
  mayEdit: boolean;
}

export function SavedMappingList({ mappings, mayEdit }: SavedMappingListProps) {
  return (
    <ul aria-label="Saved mappings" className="divide-y divide-line border-y border-line">
      {mappings.map((mapping) => (
        <li key={mapping.id} className="flex flex-wrap items-center gap-x-6 gap-y-2 py-3 text-sm">
          <div className="min-w-0 grow basis-72">
            <p className="font-medium break-words">{mapping.name}</p>
            <p className="text-ink-muted">
              {countOf(mapping.columns, "column")}, {countOf(mapping.questions.length, "question")}
              {mapping.questions.length > 0 && `: ${mapping.questions.slice(0, 4).join(", ")}`}
              {mapping.questions.length > 4 && " …"}
            </p>
          </div>
          <p className="text-ink-muted">
            {mapping.by}, <DateText value={mapping.at} />
          </p>
          {mayEdit && (
            <div className="flex items-center gap-3">
              <Link to={`/imports/mappings/${mapping.id}`} className="link">
                Rename
              </Link>
              <ConfirmDialog
                trigger="Delete"
                triggerVariant="quiet"
                title={`Delete “${mapping.name}”?`}
                description="The next file with these columns is guessed anew. What was imported by it stays."
                action={`/imports/mappings/${mapping.id}/removal`}
                confirmLabel="Delete it"
                danger
              />
            </div>
          )}
        </li>
      ))}
    </ul>
  );
}
