import { parse } from "csv-parse/sync";
import { nameKey } from "~/domain/accounts/account-row.rules";
import { LEDGER_ROWS, type LedgerSurroundings } from "~/domain/revenue/ledger-file";
import { detectDelimiter } from "~/domain/surveys/delimiter";
import { decoderFor, watchEncoding } from "~/domain/surveys/encoding";
import { fileKindOf } from "~/domain/surveys/file-kind";
import type { Viewer } from "~/domain/viewer";
import type { Tx } from "../database.server";
import { findLedgerGround, listEntriesOf } from "./revenue-ledger.server";

const MOST_BYTES = 1_048_576;

/** A file as its text, however it is encoded; or, in a sentence, why it is none. */
export async function ledgerTextOf(
  file: Blob,
): Promise<{ ok: true; text: string } | { ok: false; message: string }> {
  if (file.size > MOST_BYTES) {
    return { ok: false, message: "The file is larger than 1 MB. Split it; the parts can follow each other." };
  }
  const bytes = new Uint8Array(await file.arrayBuffer());
  const kind = fileKindOf(bytes.subarray(0, 65_536));
  if (!kind.isText) return { ok: false, message: kind.message };
  const watch = watchEncoding();
  watch.push(bytes);
  const decoder = decoderFor(watch.found());
  return { ok: true, text: decoder.push(bytes) + decoder.end() };
}

export type LedgerLines = { ok: true; lines: string[][] } | { ok: false; message: string };

/** Lines and cells, whatever stands between them: a semicolon, a comma or a tab. */
export function ledgerLinesOf(text: string): LedgerLines {
  const bare = text.replace(/^\uFEFF/, "").replaceAll("\0", "");
  if (bare.trim() === "") {
    return { ok: false, message: "There is nothing to read: paste one line per change, or choose a file." };
  }
  try {
    const lines: string[][] = parse(bare, {
      delimiter: detectDelimiter(bare) ?? ";",
      relax_column_count: true,
      relax_quotes: true,
      skip_empty_lines: true,
      max_record_size: 20_000,
    });
    if (lines.length <= LEDGER_ROWS + 1) return { ok: true, lines };
    const [have, most] = [lines.length.toLocaleString("en"), LEDGER_ROWS.toLocaleString("en")];
    return { ok: false, message: `These are ${have} lines; up to ${most} are read at once. Split them.` };
  } catch {
    return {
      ok: false,
      message: "A quotation mark is never closed, so the lines cannot be told apart. Mend it and try again.",
    };
  }
}

/** Everything that a row of a file could meet. */
export async function findLedgerSurroundings(db: Tx, viewer: Viewer, at: Date): Promise<LedgerSurroundings> {
  const { workspaceId } = viewer;
  const accounts = await db.account.findMany({
    where: { workspaceId },
    select: { id: true, name: true, externalId: true },
  });
  const ground = await findLedgerGround(viewer, at, db);
  const entries = await listEntriesOf(
    db,
    workspaceId,
    accounts.map(({ id }) => id),
  );
  const [byNumber, byName] = [new Map<string, string | null>(), new Map<string, string | null>()];
  const put = (map: Map<string, string | null>, key: string, id: string) =>
    void (key !== "" && map.set(key, map.has(key) ? null : id));
  for (const { id, name, externalId } of accounts) {
    put(byName, nameKey(name), id);
    put(byNumber, externalId, id);
  }
  return { currency: ground.currency, today: ground.today, say: ground.say, byNumber, byName, entries };
}
