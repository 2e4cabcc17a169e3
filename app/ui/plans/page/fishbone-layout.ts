import type { Cause } from "~/domain/plans/cause-tree";

export interface FishText {
  x: number;
  y: number;
  lines: string[];
  /** 0 a cause, 1 what lies behind it, and so on. */
  depth: number;
  /** The mark of the quote that shows it; empty where it is what we believe. */
  mark: string;
}

export interface FishBone {
  heading: string[];
  headingY: number;
  headingX: number;
  /** From the heading down (or up) to the spine. */
  from: { x: number; y: number };
  to: { x: number; y: number };
  texts: FishText[];
  /** Where each cause touches the bone. */
  twigs: { x1: number; x2: number; y: number }[];
}

export interface Fish {
  width: number;
  height: number;
  spine: { x1: number; x2: number; y: number };
  bones: FishBone[];
  effect: { x: number; y: number; height: number; lines: string[] };
}

const WIDTH = 760;
const HEAD = 136;
const SLANT = 40;
const LINE = 17;
const GAP = 9;
const LETTER = 6.9;
/** Letters of the effect are bold, and so wider. */
const BOLD = 8;
/** Three above and three below the spine are as many as can be read on a page. */
export const BONES = 6;

/** Words in lines of so many letters; a word that is longer than a line is broken. */
export function wrapWords(words: string, letters: number): string[] {
  const lines: string[] = [];
  let line = "";
  for (const word of words.trim().split(/\s+/)) {
    let rest = word;
    while (rest !== "") {
      const joined = line === "" ? rest : `${line} ${rest}`;
      if (joined.length <= letters) {
        line = joined;
        rest = "";
      } else if (line !== "") {
        lines.push(line);
        line = "";
      } else {
        lines.push(`${rest.slice(0, letters - 1)}-`);
        rest = rest.slice(letters - 1);
      }
    }
  }
  return line === "" ? lines : [...lines, line];
}

interface Flat {
  text: string;
  depth: number;
  mark: string;
}

const flat = (causes: readonly Cause[], marks: ReadonlyMap<string, string>, depth = 0): Flat[] =>
  causes.flatMap(({ text, evidenceId, because }) => [
    { text, depth, mark: evidenceId ? (marks.get(evidenceId) ?? "") : "" },
    ...flat(because, marks, depth + 1),
  ]);

/** Headings with their causes along a spine that leads to the effect; at most six of them. */
export function layoutFish(
  headings: readonly Cause[],
  effect: string,
  marks: ReadonlyMap<string, string>,
): Fish {
  const columns = Math.max(1, Math.ceil(headings.length / 2));
  const column = (WIDTH - HEAD - 24) / columns;
  const letters = Math.max(14, Math.floor((column - SLANT - 26) / LETTER));
  const sides = headings.map((heading, at) => ({
    heading,
    column: Math.floor(at / 2),
    above: at % 2 === 0,
    rows: flat(heading.because, marks).map((row) => ({
      ...row,
      lines: wrapWords(row.text, letters - row.depth * 2 - 1),
    })),
    title: wrapWords(heading.text, Math.max(letters, 20)),
  }));
  const tall = (above: boolean) =>
    sides
      .filter((side) => side.above === above)
      .reduce(
        (most, { rows, title }) =>
          Math.max(
            most,
            rows.reduce((sum, { lines }) => sum + lines.length * LINE + GAP, 0) + title.length * LINE + 14,
          ),
        0,
      );
  const top = tall(true) + 6;
  const bottom = tall(false);
  const spineY = top + 14;
  const effectLines = wrapWords(effect, Math.floor((HEAD - 20) / BOLD)).slice(0, 9);
  const effectHeight = effectLines.length * LINE + 20;
  const height = Math.max(spineY + bottom + 20, spineY + effectHeight / 2 + 8);
  const bones = sides.map(({ column: at, above, rows, title }): FishBone => {
    const toX = 10 + (at + 1) * column;
    const outer = above ? spineY - top + 2 : spineY + bottom;
    const titleHeight = title.length * LINE;
    const headingY = above ? outer + 12 : outer - titleHeight + LINE;
    const from = { x: toX - SLANT, y: above ? outer + titleHeight + 4 : outer - titleHeight };
    const to = { x: toX, y: spineY };
    const texts: FishText[] = [];
    const twigs: FishBone["twigs"] = [];
    const x = 10 + at * column;
    let y = above ? from.y + 8 : spineY + 22;
    for (const { lines, depth, mark } of rows) {
      texts.push({ x: x + depth * 14, y: y + 10, lines, depth, mark });
      y += lines.length * LINE;
      if (depth === 0) {
        const reach = (y - 2 - from.y) / (to.y - from.y);
        twigs.push({ x1: x, x2: from.x + SLANT * Math.max(0, Math.min(1, reach)), y: y - 2 });
      }
      y += GAP;
    }
    return { heading: title, headingX: from.x, headingY, from, to, texts, twigs };
  });
  return {
    width: WIDTH,
    height,
    spine: { x1: 10, x2: WIDTH - HEAD - 4, y: spineY },
    bones,
    effect: { x: WIDTH - HEAD, y: spineY, height: effectHeight, lines: effectLines },
  };
}
