import { parse } from "csv-parse/sync";
import type { KnownReading } from "~/domain/kpis/reading-file";
import { FILE_READINGS } from "~/domain/kpis/reading-file";
import { detectDelimiter } from "~/domain/surveys/delimiter";
import { decoderFor, watchEncoding } from "~/domain/surveys/encoding";
import { fileKindOf } from "~/domain/surveys/file-kind";
import type { Day } from "~/shared/calendar";
import type { Tx } from "../database.server";
import { IN_ORDER } from "./kpi-owner.server";

/** Two thousand rows with short notes are far smaller. */
export const MOST_FILE_BYTES = 512 * 1024;

export type Lines = { ok: true; lines: string[][] } | { ok: false; message: string };

/** A file as its text, however it is encoded; or, in a sentence, why it is none. */
export async function textOf(
  file: Blob,
): Promise<{ ok: true; text: string } | { ok: false; message: string }> {
  if (file.size > MOST_FILE_BYTES) {
    return {
      ok: false,
      message: `The file is larger than 512 KB; ${FILE_READINGS.toLocaleString("en")} readings are much smaller.`,
    };
  }
  const bytes = new Uint8Array(await file.arrayBuffer());
  const kind = fileKindOf(bytes.subarray(0, 65_536));
  if (!kind.isText) return { ok: false, message: kind.message };
  const watch = watchEncoding();
  watch.push(bytes);
  const decoder = decoderFor(watch.found());
  return { ok: true, text: decoder.push(bytes) + decoder.end() };
}

/** Lines and cells, whatever stands between them: a comma, a semicolon or a tab. */
export function linesOf(text: string): Lines {
  const bare = text.replace(/^\uFEFF/, "");
  if (bare.trim() === "")
    return { ok: false, message: "There is nothing to read: paste one line per reading." };
  try {
    const lines: string[][] = parse(bare, {
      delimiter: detectDelimiter(bare) ?? ",",
      relax_column_count: true,
      relax_quotes: true,
      skip_empty_lines: true,
      max_record_size: 20_000,
    });
    if (lines.length > FILE_READINGS + 1) {
      const most = FILE_READINGS.toLocaleString("en");
      return {
        ok: false,
        message: `These are ${lines.length.toLocaleString("en")} lines; up to ${most} readings are read at once. Split them.`,
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

/** Everything that a row of a file could meet. */
export async function listKnownReadings(db: Tx, kpiId: string): Promise<KnownReading[]> {
  const rows = await db.kpiReading.findMany({ where: { kpiId }, orderBy: [...IN_ORDER] });
  return rows.map((row) => ({
    id: row.id,
    day: row.day as Day,
    value: row.value.toString(),
    n: row.n,
    count: row.count,
    sourceKey: row.sourceKey,
    withdrawn: row.withdrawnAt !== null,
  }));
}
