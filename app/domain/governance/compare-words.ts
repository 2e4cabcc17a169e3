export interface WordPiece {
  /** Its place among the pieces. */
  id: number;
  kind: "same" | "added" | "removed";
  text: string;
}

/** Words beyond this many are compared as a whole: nobody reads a mark on every word of a rewritten text. */
const MOST = 1_500;

const split = (text: string): string[] => text.match(/\s*\S+/g) ?? [];

/** What was taken out and put in between two wordings, word by word. */
export function compareWords(before: string, after: string): WordPiece[] {
  if (before === after) return before === "" ? [] : [{ id: 0, kind: "same", text: before }];
  const [old, now] = [split(before), split(after)];
  if (old.length > MOST || now.length > MOST)
    return merged([piece("removed", before), piece("added", after)]);
  const common = longestCommon(old, now);
  const pieces: WordPiece[] = [];
  let [i, j] = [0, 0];
  while (i < old.length || j < now.length) {
    if (i < old.length && j < now.length && old[i] === now[j]) {
      pieces.push(piece("same", now[j]));
      i += 1;
      j += 1;
    } else if (j >= now.length || (i < old.length && at(common, i + 1, j) >= at(common, i, j + 1))) {
      pieces.push(piece("removed", old[i]));
      i += 1;
    } else {
      pieces.push(piece("added", now[j]));
      j += 1;
    }
  }
  return merged(pieces);
}

const piece = (kind: WordPiece["kind"], text: string | undefined): WordPiece => ({
  id: 0,
  kind,
  text: text ?? "",
});
const at = (table: readonly Uint16Array[], i: number, j: number): number => table[i]?.[j] ?? 0;

/** Length of the longest common run of words from each pair of places on. */
function longestCommon(old: readonly string[], now: readonly string[]): Uint16Array[] {
  const table = Array.from({ length: old.length + 1 }, () => new Uint16Array(now.length + 1));
  for (let i = old.length - 1; i >= 0; i -= 1) {
    const row = table[i];
    if (!row) continue;
    for (let j = now.length - 1; j >= 0; j -= 1) {
      row[j] =
        old[i] === now[j] ? at(table, i + 1, j + 1) + 1 : Math.max(at(table, i + 1, j), at(table, i, j + 1));
    }
  }
  return table;
}

function merged(pieces: readonly WordPiece[]): WordPiece[] {
  const runs: WordPiece[] = [];
  for (const each of pieces) {
    const last = runs.at(-1);
    if (each.text === "") continue;
    if (last && last.kind === each.kind) last.text += each.text;
    else runs.push({ ...each, id: runs.length });
  }
  return runs;
}
