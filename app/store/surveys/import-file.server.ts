import { database, type Tx } from "../database.server";

/** Small enough that no piece weighs, large enough that a big file has not many. */
const PIECE = 512 * 1024;

export type Pieces = () => AsyncIterable<Uint8Array>;

/** A chosen file, piece by piece: it may be read more than once and is never held as a whole. */
export const piecesOf = (file: Blob): Pieces =>
  async function* () {
    for (let from = 0; from < file.size; from += PIECE) {
      yield new Uint8Array(await file.slice(from, from + PIECE).arrayBuffer());
    }
  };

export async function keepFile(db: Tx, importId: string, pieces: Pieces): Promise<void> {
  let position = 0;
  for await (const bytes of pieces()) {
    await db.importPiece.create({ data: { importId, position, bytes: new Uint8Array(bytes) } });
    position += 1;
  }
}

/** The kept file of an import that its reader has already been found to be allowed to see. */
export const keptPieces = (importId: string): Pieces =>
  async function* () {
    for (let position = 0; ; position += 1) {
      const piece = await database().importPiece.findUnique({
        where: { importId_position: { importId, position } },
      });
      if (!piece) return;
      yield piece.bytes;
    }
  };
