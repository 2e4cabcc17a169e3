import { audienceHref } from "~/domain/audiences/audience-places";
import { MEMBER_VERDICT_LABELS, type MemberVerdict } from "~/domain/audiences/member-file";
import type { FormAnswer } from "~/shared/form-answer";
import { RowImportForm, RowImportRows, sayRowCounts } from "../pilots/row-import";
import { plural } from "../plans/plan-words";

interface MemberImportFormProps {
  id: string;
  answer: FormAnswer | null | undefined;
  /** What was looked at already, to be mended. */
  text?: string;
}

export function MemberImportForm({ id, answer, text = "" }: MemberImportFormProps) {
  return (
    <RowImportForm
      hint="One line per address, copied from a spreadsheet. The first line names the columns: e-mail, name, organisation, language, time zone, consent. Under consent stands where it comes from, or yes."
      example={
        "e-mail, name, organisation, consent\njo@example.com, Jo Lee, Corvane Foods, newsletter of 3 March"
      }
      takes="CSV, up to 10,000 addresses"
      leaveHref={audienceHref(id)}
      answer={answer}
      text={text}
    />
  );
}

interface MemberImportRowsProps {
  rows: readonly { row: number; cells: readonly string[]; verdict: MemberVerdict; why: string }[];
  counts: Record<MemberVerdict, number>;
  /** New ones to whom nothing is sent all the same. */
  unsent: number;
  text: string;
  fileName: string;
  seen: string;
}

export function MemberImportRows({ rows, counts, unsent, text, fileName, seen }: MemberImportRowsProps) {
  const all = counts.add + counts.there + counts.refused;
  return (
    <RowImportRows
      rows={rows}
      more={all - rows.length}
      verdictLabels={MEMBER_VERDICT_LABELS}
      summary={`${sayMemberCounts(counts)}${unsent > 0 ? ` To ${unsent.toLocaleString("en")} of the new ones nothing is sent; the rows say why.` : ""}`}
      accept={counts.add > 0 ? `Add ${plural(counts.add, "address", "addresses")}` : null}
      text={text}
      fileName={fileName}
      seen={seen}
    />
  );
}

export const sayMemberCounts = (counts: Record<MemberVerdict, number>): string =>
  sayRowCounts(counts, "address");
