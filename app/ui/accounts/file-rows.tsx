import { Form } from "@remix-run/react";
import {
  FILE_VERDICT_LABELS,
  FILE_VERDICTS,
  type FileCounts,
  type FileVerdict,
  type ValueChange,
} from "~/domain/accounts/file-verdict";
import { ButtonLink } from "../controls/button";
import { type Column, DataTable } from "../controls/data-table";
import { Tabs } from "../controls/tabs";
import { SubmitButton } from "../form/submit-button";

export interface FileLine {
  rowNumber: number;
  name: string;
  reasons: readonly string[];
  changes: readonly ValueChange[];
}

export interface FileRowsProps {
  file: { id: string; version: number };
  counts: FileCounts;
  verdict: FileVerdict;
  lines: readonly FileLine[];
  seal: string;
  mayEdit: boolean;
}

/** What every row would do, by its verdict; the button below is what saves. */
export function FileRows({ file, counts, verdict, lines, seal, mayEdit }: FileRowsProps) {
  const at = `/accounts/import/${file.id}`;
  const taking = counts.new + counts.changed;
  const columns: Column<FileLine>[] = [
    {
      id: "row",
      header: "Row",
      width: "w-16",
      cell: (line) => <span className="tabular">{line.rowNumber}</span>,
    },
    { id: "name", header: "Name", primary: true, cell: (line) => line.name || "no name" },
    {
      id: "what",
      header: verdict === "invalid" ? "Why not" : "What changes",
      cell: (line) => {
        if (verdict === "invalid") return line.reasons.join(" ");
        if (line.changes.length === 0)
          return <span className="text-ink-muted">{verdict === "new" ? "is added" : "nothing"}</span>;
        return (
          <ul className="space-y-0.5">
            {line.changes.map((change) => (
              <li key={change.label} className="break-words">
                {change.label}: {change.from} → {change.to}
              </li>
            ))}
          </ul>
        );
      },
    },
  ];
  return (
    <>
      <Tabs
        label="Verdicts"
        tabs={FILE_VERDICTS.map((one) => ({
          label: FILE_VERDICT_LABELS[one],
          href: `${at}?rows=${one}#rows`,
          count: counts[one],
          current: one === verdict,
        }))}
      />
      <DataTable
        caption={FILE_VERDICT_LABELS[verdict]}
        columns={columns}
        rows={lines}
        rowKey={(line) => String(line.rowNumber)}
        empty={<p className="py-4 text-sm text-ink-muted">No row of this kind.</p>}
      />
      {counts[verdict] > lines.length && (
        <p className="mt-2 text-sm text-ink-muted">
          and {(counts[verdict] - lines.length).toLocaleString("en")} more
          {verdict === "invalid" && "; the error file has all of them"}.
        </p>
      )}
      <div className="mt-5 flex flex-wrap items-center justify-end gap-2">
        {counts.invalid > 0 && (
          <ButtonLink to={`${at}/errors.csv`} reloadDocument prefetch="none" variant="quiet">
            Error file
          </ButtonLink>
        )}
        {mayEdit && (
          <>
            <Form method="post" action={`${at}/disposal`}>
              <input type="hidden" name="version" value={file.version} />
              <SubmitButton variant="quiet" action={`${at}/disposal`}>
                Throw the file away
              </SubmitButton>
            </Form>
            <Form method="post" action={`${at}/acceptance`}>
              <input type="hidden" name="version" value={file.version} />
              <input type="hidden" name="seal" value={seal} />
              <SubmitButton action={`${at}/acceptance`} disabled={taking === 0}>
                {taking === 0
                  ? "Nothing to take in"
                  : `Take in ${taking.toLocaleString("en")} ${taking === 1 ? "row" : "rows"}`}
              </SubmitButton>
            </Form>
          </>
        )}
      </div>
    </>
  );
}
