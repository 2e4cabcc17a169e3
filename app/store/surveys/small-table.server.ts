import { pictureOf } from "./file-picture.server";
import { piecesOf } from "./import-file.server";
import { TableError, tableRows } from "./table-rows.server";

const MOST_BYTES = 8 * 1024 * 1024;

export type SmallTable =
  | { ok: true; header: string[]; rows: { rowNumber: number; cells: string[] }[] }
  | { ok: false; message: string };

/** A list of a few columns as somebody keeps it in a spreadsheet, read whole. */
export async function smallTable(file: Blob, mostRows: number): Promise<SmallTable> {
  if (file.size > MOST_BYTES)
    return { ok: false, message: "The file is larger than 8 MB; such a list is much smaller." };
  const pieces = piecesOf(file);
  const picture = await pictureOf(pieces);
  if (!picture.ok) return picture;
  if (picture.profile.rows > mostRows) {
    return {
      ok: false,
      message: `The file has ${picture.profile.rows.toLocaleString("en-US")} rows; at most ${mostRows.toLocaleString("en-US")} are read here.`,
    };
  }
  try {
    const all: { rowNumber: number; cells: string[] }[] = [];
    for await (const row of tableRows(pieces, picture.form)) all.push(row);
    const [head, ...rows] = all;
    return { ok: true, header: head?.cells ?? [], rows };
  } catch (error) {
    if (error instanceof TableError) return { ok: false, message: error.message };
    throw error;
  }
}
