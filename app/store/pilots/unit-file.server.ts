import { parse } from "csv-parse/sync";
import { storableText } from "~/domain/activity/activity";
import { MOST_UNITS } from "~/domain/pilots/unit.rules";
import { detectDelimiter } from "~/domain/surveys/delimiter";
import { decoderFor, watchEncoding } from "~/domain/surveys/encoding";
import { fileKindOf } from "~/domain/surveys/file-kind";

/** Five thousand units with some traits are far smaller. */
const MOST_FILE_BYTES = 2 * 1_048_576;

export type UnitLines = { ok: true; lines: string[][] } | { ok: false; message: string };

/** A file as its text, however it is encoded; or, in a sentence, why it is none. */
export async function unitTextOf(
  file: Blob,
): Promise<{ ok: true; text: string } | { ok: false; message: string }> {
  if (file.size > MOST_FILE_BYTES) {
    return { ok: false, message: "The file is larger than 2 MB; 5,000 units are much smaller." };
  }
  const bytes = new Uint8Array(await file.arrayBuffer());
  const kind = fileKindOf(bytes.subarray(0, 65_536));
  if (!kind.isText) return { ok: false, message: kind.message };
  const watch = watchEncoding();
  watch.push(bytes);
  const decoder = decoderFor(watch.found());
  return { ok: true, text: storableText(decoder.push(bytes) + decoder.end()) };
}

/** Lines and cells, whatever stands between them: a comma, a semicolon or a tab. */
export function unitLinesOf(text: string): UnitLines {
  const bare = text.replace(/^\uFEFF/, "");
  if (bare.trim() === "") return { ok: false, message: "There is nothing to read: paste one line per unit." };
  try {
    const lines: string[][] = parse(bare, {
      delimiter: detectDelimiter(bare) ?? ",",
      relax_column_count: true,
      relax_quotes: true,
      skip_empty_lines: true,
      max_record_size: 20_000,
    });
    if (lines.length > MOST_UNITS + 1) {
      return {
        ok: false,
        message: `These are ${lines.length.toLocaleString("en")} lines; a pilot holds up to ${MOST_UNITS.toLocaleString("en")} units.`,
      };
    }
    return { ok: true, lines };
  } catch {
    return {
      ok: false,
      message: "A quotation mark is never closed, so the lines cannot be told apart. Mend it and try again.",
    };
  }
}
