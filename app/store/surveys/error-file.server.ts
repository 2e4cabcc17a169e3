import { Readable } from "node:stream";
import { VERDICT_LABELS, type Verdict } from "~/domain/surveys/row-verdict";
import type { Viewer } from "~/domain/viewer";
import { database } from "../database.server";
import type { ImportRecord } from "./import.queries.server";
import { keptPieces } from "./import-file.server";
import { tableRows } from "./table-rows.server";

interface Reason {
  verdict: Verdict;
  reason: string;
}

/** Written row by row while it is being sent; opens in spreadsheets as UTF-8. */
export async function errorFile(viewer: Viewer, record: ImportRecord): Promise<Readable> {
  const reasons = await reasonsByRow(viewer, record.id);
  return Readable.from(lines(record, reasons));
}

async function reasonsByRow(viewer: Viewer, importId: string): Promise<Map<number, Reason>> {
  const rows = await database().importVerdict.findMany({
    where: {
      importId,
      import: { workspaceId: viewer.workspaceId },
      verdict: { in: ["duplicate", "alreadyThere", "invalid"] },
    },
    select: { rowNumber: true, verdict: true, reason: true },
  });
  return new Map(
    rows.map(({ rowNumber, verdict, reason }) => [rowNumber, { verdict: verdict as Verdict, reason }]),
  );
}

async function* lines(record: ImportRecord, reasons: Map<number, Reason>): AsyncGenerator<string> {
  const line = (cells: readonly string[]) =>
    `${cells.map((cell) => quote(cell, record.delimiter)).join(record.delimiter)}\r\n`;
  const width = record.profile.columns.length;
  yield "\uFEFF";
  for await (const { rowNumber, cells } of tableRows(keptPieces(record.id), record)) {
    if (rowNumber === 0) {
      yield line([...padded(cells, width), "Row", "Verdict", "Reason"]);
      continue;
    }
    const found = reasons.get(rowNumber);
    if (found)
      yield line([...padded(cells, width), String(rowNumber), VERDICT_LABELS[found.verdict], found.reason]);
  }
}

const padded = (cells: readonly string[], width: number): string[] =>
  cells.length >= width ? [...cells] : [...cells, ...Array<string>(width - cells.length).fill("")];

const quote = (cell: string, delimiter: string): string =>
  cell.includes('"') || cell.includes("\n") || cell.includes("\r") || cell.includes(delimiter)
    ? `"${cell.replaceAll('"', '""')}"`
    : cell;
