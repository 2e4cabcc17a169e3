import { FILE_ROWS } from "~/domain/accounts/account-file";
import { DELIMITERS, type Delimiter, detectDelimiter } from "~/domain/surveys/delimiter";
import { decoderFor, type Encoding, watchEncoding } from "~/domain/surveys/encoding";
import { fileKindOf } from "~/domain/surveys/file-kind";
import { cleanText, columnNames } from "~/domain/surveys/headers";
import { piecesOf } from "../surveys/import-file.server";
import { TableError, tableRows } from "../surveys/table-rows.server";

const HEAD = 64 * 1024;

export interface AccountTable {
  headers: string[];
  rows: { rowNumber: number; cells: string[] }[];
}

export interface TableForm {
  encoding: Encoding;
  delimiter: Delimiter;
}

export type ReadTable = { ok: true; form: TableForm; table: AccountTable } | { ok: false; message: string };

const no = (message: string): ReadTable => ({ ok: false, message });

/** A file of accounts or contacts as a table; up to 20,000 rows are held at once. Or, in a sentence, why it is none. */
export async function readAccountTable(bytes: Uint8Array, given?: TableForm): Promise<ReadTable> {
  const head = bytes.subarray(0, HEAD);
  const kind = fileKindOf(head);
  if (!kind.isText) {
    return no(
      kind.message.replace("Export the answers from your survey tool as CSV", "Export the list as CSV"),
    );
  }
  const form = given ?? formOf(bytes, head);
  try {
    const table: AccountTable = { headers: [], rows: [] };
    for await (const { rowNumber, cells } of tableRows(piecesOf(new Blob([new Uint8Array(bytes)])), form)) {
      if (rowNumber === 0) table.headers = columnNames(cells);
      else table.rows.push({ rowNumber, cells: cells.map(cleanText) });
      if (table.rows.length > FILE_ROWS) {
        return no(
          `The file has more than ${FILE_ROWS.toLocaleString("en")} rows, which is the most that can be taken at once. Split it and bring the parts in one after another.`,
        );
      }
    }
    if (table.headers.length === 0)
      return no("This is an empty file. Export the list as CSV, then choose that file.");
    if (table.headers.length > 200)
      return no("The file has more than 200 columns. Leave out what is not needed.");
    if (table.rows.length === 0) return no("The file has a heading but no rows below it.");
    return { ok: true, form, table };
  } catch (error) {
    if (error instanceof TableError) return no(error.message);
    throw error;
  }
}

/** One foreign byte at the very end tells that a file is not UTF-8, so all of it is looked at. */
function formOf(bytes: Uint8Array, head: Uint8Array): TableForm {
  const watch = watchEncoding();
  watch.push(bytes);
  const encoding = watch.found();
  return { encoding, delimiter: detectDelimiter(decoderFor(encoding).push(head)) ?? DELIMITERS[0] };
}
