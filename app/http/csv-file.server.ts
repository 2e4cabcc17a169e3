import { Readable } from "node:stream";
import { createReadableStreamFromReadable } from "@remix-run/node";
import { stringify } from "csv-stringify";

export type CsvCell = string | number | bigint | null | undefined;

/** Rows go out while they are being read: a long list is never held as a whole. */
export function csvFile(
  name: string,
  header: readonly string[],
  rows: Iterable<readonly CsvCell[]> | AsyncIterable<readonly CsvCell[]>,
): Response {
  const lines = stringify({ bom: true, record_delimiter: "windows" });
  const source = Readable.from(withHeader(header, rows));
  // A list that breaks off must break the download too: half a file would pass for a whole one.
  source.on("error", (error) => lines.destroy(error));
  return new Response(createReadableStreamFromReadable(source.pipe(lines)), {
    headers: {
      "content-type": "text/csv; charset=utf-8",
      "content-disposition": `attachment; filename="${fileName(name)}.csv"`,
      "cache-control": "no-store",
      "x-content-type-options": "nosniff",
    },
  });
}

async function* withHeader(
  header: readonly string[],
  rows: Iterable<readonly CsvCell[]> | AsyncIterable<readonly CsvCell[]>,
): AsyncGenerator<string[]> {
  yield header.map(cellText);
  for await (const row of rows) yield row.map(cellText);
}

/** A text that a spreadsheet would run as a formula is marked as text; figures stay figures. */
function cellText(cell: CsvCell): string {
  if (cell === null || cell === undefined) return "";
  if (typeof cell !== "string") return String(cell);
  return /^[=+\-@\t\r]/.test(cell) && !/^[+-]?\d+([.,]\d+)*$/.test(cell) ? `'${cell}` : cell;
}

const fileName = (name: string): string => name.replace(/[^\w .-]+/g, "_").slice(0, 80) || "export";
