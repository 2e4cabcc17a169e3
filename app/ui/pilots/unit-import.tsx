import { pilotUnitsPath } from "~/domain/pilots/pilot-places";
import { countUnitVerdicts, UNIT_VERDICT_LABELS, type UnitRow } from "~/domain/pilots/unit-file";
import type { FormAnswer } from "~/shared/form-answer";
import { plural } from "../plans/plan-words";
import { RowImportForm, RowImportRows, sayRowCounts } from "./row-import";

interface UnitImportFormProps {
  code: string;
  answer: FormAnswer | null | undefined;
  /** What was looked at already, to be mended. */
  text?: string;
}

export function UnitImportForm({ code, answer, text = "" }: UnitImportFormProps) {
  return (
    <RowImportForm
      hint="One line per unit, copied from a spreadsheet. The first line names the columns: name, arm, account, business unit; every other column is kept as a trait, such as the hours before."
      example={"name, arm, business unit, hours before\nProject 1, treated, North, 36.5"}
      takes="CSV, up to 5,000 units"
      leaveHref={pilotUnitsPath(code)}
      answer={answer}
      text={text}
    />
  );
}

interface UnitImportRowsProps {
  rows: readonly UnitRow[];
  text: string;
  fileName: string;
  seen: string;
}

export function UnitImportRows({ rows, ...sent }: UnitImportRowsProps) {
  const counts = countUnitVerdicts(rows);
  return (
    <RowImportRows
      rows={rows}
      verdictLabels={UNIT_VERDICT_LABELS}
      summary={sayUnitCounts(counts)}
      accept={counts.add > 0 ? `Add ${plural(counts.add, "unit")}` : null}
      {...sent}
    />
  );
}

export const sayUnitCounts = (counts: ReturnType<typeof countUnitVerdicts>): string =>
  sayRowCounts(counts, "unit");
