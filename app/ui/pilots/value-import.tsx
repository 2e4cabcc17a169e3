import { pilotValuesPath } from "~/domain/pilots/pilot-places";
import { countValueRows, VALUE_VERDICT_LABELS, type ValueRow } from "~/domain/pilots/value-file";
import type { FormAnswer } from "~/shared/form-answer";
import { plural } from "../plans/plan-words";
import { RowImportForm, RowImportRows, sayRowCounts } from "./row-import";

interface ValueImportFormProps {
  code: string;
  /** An example of its own: a unit and a metric of this pilot. */
  example: string;
  answer: FormAnswer | null | undefined;
  /** What was looked at already, to be mended. */
  text?: string;
}

export function ValueImportForm({ code, example, answer, text = "" }: ValueImportFormProps) {
  return (
    <RowImportForm
      hint="One line per value: unit, metric, day and the figure; for a share k and n. Copied from a spreadsheet is fine; names of columns on top are welcome."
      example={example}
      takes="CSV, up to 2,000 values"
      leaveHref={pilotValuesPath(code)}
      answer={answer}
      text={text}
    />
  );
}

interface ValueImportRowsProps {
  rows: readonly ValueRow[];
  text: string;
  fileName: string;
  seen: string;
}

export function ValueImportRows({ rows, ...sent }: ValueImportRowsProps) {
  const counts = countValueRows(rows);
  return (
    <RowImportRows
      rows={rows}
      verdictLabels={VALUE_VERDICT_LABELS}
      summary={sayValueCounts(counts)}
      accept={counts.add > 0 ? `Keep ${plural(counts.add, "value")}` : null}
      {...sent}
    />
  );
}

export const sayValueCounts = (counts: ReturnType<typeof countValueRows>): string =>
  sayRowCounts(counts, "value");
