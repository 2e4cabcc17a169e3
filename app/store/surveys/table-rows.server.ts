import { pipeline, Readable } from "node:stream";
import { CsvError, parse } from "csv-parse";
import type { Delimiter } from "~/domain/surveys/delimiter";
import { decoderFor, type Encoding } from "~/domain/surveys/encoding";
import type { Pieces } from "./import-file.server";

export interface TableForm {
  encoding: Encoding;
  delimiter: Delimiter;
}

export interface TableRow {
  /** 1 for the first row below the heading; empty lines keep their number, as in a spreadsheet. */
  rowNumber: number;
  cells: string[];
}

/** The file is no table after all; the message is for the person who chose it. */
export class TableError extends Error {}

/** No row of answers is longer: beyond it a quotation mark was never closed, or no line ever ends. */
const ROW_LIMIT = 2_000_000;
/** How many rows are read before everybody else gets a turn. */
const TURN = 200;

const turn = () => new Promise<void>((resolve) => setImmediate(resolve));

/** The rows of a table, the heading first as row 0. Reads no faster than it is asked. */
export async function* tableRows(pieces: Pieces, form: TableForm): AsyncGenerator<TableRow> {
  const parser = parse({
    delimiter: form.delimiter,
    relax_column_count: true,
    relax_quotes: true,
    skip_empty_lines: false,
    max_record_size: ROW_LIMIT,
  });
  pipeline(Readable.from(text(pieces, form.encoding)), parser, () => {
    // Errors reach the loop below through the parser itself.
  });
  let rowNumber = -1;
  try {
    for await (const cells of parser as AsyncIterable<string[]>) {
      if (rowNumber >= 0 || !isEmpty(cells)) rowNumber += 1;
      if (rowNumber % TURN === 0) await turn();
      if (!isEmpty(cells)) yield { rowNumber, cells };
    }
  } catch (error) {
    if (error instanceof CsvError) throw new TableError(sentenceFor(error, rowNumber));
    throw error;
  } finally {
    parser.destroy();
  }
}

async function* text(pieces: Pieces, encoding: Encoding): AsyncGenerator<string> {
  const decoder = decoderFor(encoding);
  for await (const bytes of pieces()) {
    const part = decoder.push(bytes);
    if (part !== "") yield part;
  }
  const rest = decoder.end();
  if (rest !== "") yield rest;
}

const isEmpty = (cells: readonly string[]): boolean => cells.every((cell) => cell.trim() === "");

function sentenceFor(error: CsvError, rowNumber: number): string {
  const after = rowNumber > 0 ? `after row ${rowNumber}` : "at the top of the file";
  if (error.code === "CSV_MAX_RECORD_SIZE") {
    return `The text ${after} runs on without an end: a quotation mark there is never closed, or the lines of the file do not break. Mend it and choose the file again.`;
  }
  if (error.code === "CSV_QUOTE_NOT_CLOSED") {
    return `A quotation mark opened ${after} is never closed, so the rest of the file would be one text. Close it and choose the file again.`;
  }
  return `The file cannot be read as a table ${after}. Export it again as CSV and choose that file.`;
}
