import { type TableProfile, watchTable } from "~/domain/surveys/column-profile";
import { DELIMITERS, detectDelimiter } from "~/domain/surveys/delimiter";
import { decoderFor, type Encoding, watchEncoding } from "~/domain/surveys/encoding";
import { fileKindOf } from "~/domain/surveys/file-kind";
import { columnNames, headingProblem } from "~/domain/surveys/headers";
import { LIMITS } from "~/domain/surveys/survey";
import type { Pieces } from "./import-file.server";
import { TableError, type TableForm, tableRows } from "./table-rows.server";

const HEAD = 64 * 1024;

export type FilePicture =
  | { ok: true; form: TableForm; profile: TableProfile }
  | { ok: false; message: string };

/** What a file is: how it is written, its columns, its rows. Or, in a sentence, why it is no table of answers. */
export async function pictureOf(pieces: Pieces, chosen: Partial<TableForm> = {}): Promise<FilePicture> {
  const head = await headOf(pieces);
  const kind = fileKindOf(head);
  if (!kind.isText) return { ok: false, message: kind.message };
  const encoding = chosen.encoding ?? (await encodingOf(pieces));
  const decoder = decoderFor(encoding);
  const delimiter = chosen.delimiter ?? detectDelimiter(decoder.push(head)) ?? DELIMITERS[0];
  return picture(pieces, { encoding, delimiter });
}

async function picture(pieces: Pieces, form: TableForm): Promise<FilePicture> {
  const no = (message: string): FilePicture => ({ ok: false, message });
  try {
    let watch: ReturnType<typeof watchTable> | null = null;
    let rows = 0;
    for await (const { cells } of tableRows(pieces, form)) {
      if (!watch) {
        const problem = headingProblem(cells);
        if (problem) return no(problem);
        watch = watchTable(columnNames(cells));
        continue;
      }
      rows += 1;
      if (rows > LIMITS.rows) {
        const limit = LIMITS.rows.toLocaleString("en-US");
        return no(
          `The file has more than ${limit} rows, which is the most that can be imported at once. Split it, by year for example, and import the parts one after another.`,
        );
      }
      watch.push(cells);
    }
    if (!watch)
      return no(
        "This is an empty file. Export the answers from your survey tool as CSV, then choose that file.",
      );
    if (rows === 0) {
      return no(
        "The file has a heading but no answers below it. Check the period and the filters of the export, then choose the new file.",
      );
    }
    return { ok: true, form, profile: watch.profile() };
  } catch (error) {
    if (error instanceof TableError) return no(error.message);
    throw error;
  }
}

async function headOf(pieces: Pieces): Promise<Uint8Array> {
  for await (const bytes of pieces()) return bytes.subarray(0, HEAD);
  return new Uint8Array(0);
}

/** One foreign byte at the very end tells that a file is not UTF-8, so all of it is looked at. */
async function encodingOf(pieces: Pieces): Promise<Encoding> {
  const watch = watchEncoding();
  for await (const bytes of pieces()) watch.push(bytes);
  return watch.found();
}
