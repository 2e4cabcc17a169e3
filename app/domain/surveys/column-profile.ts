import { type DateTally, emptyDateTally, tallyDate } from "./answer-date";
import { isBlankAnswer, wholeNumber } from "./level";

/** What the cells of one column look like, over the whole file. */
export interface ColumnProfile {
  name: string;
  filled: number;
  /** The first few different values, cut for display. */
  samples: string[];
  /** Whole numbers with how often each stands there; the most different ones are left out. */
  numbers: Record<string, number>;
  wholeNumbers: number;
  /** Numbers of any kind. */
  numeric: number;
  emails: number;
  /** Words that say "no answer": Blank, n/a … */
  blankWords: number;
  longest: number;
  /** Different values, counted up to a limit. */
  distinct: number;
  dates: DateTally;
}

export interface TableProfile {
  rows: number;
  columns: ColumnProfile[];
  /** The first rows as they stand, for the preview. */
  preview: string[][];
}

const DISTINCT_LIMIT = 300;
const NUMBERS_LIMIT = 60;
export const PREVIEW_ROWS = 8;
const SAMPLE_LENGTH = 80;

export interface TableWatch {
  push(cells: readonly string[]): void;
  profile(): TableProfile;
}

/** Takes the rows one by one and keeps no more than a picture of them. */
export function watchTable(names: readonly string[]): TableWatch {
  const columns = names.map((name) => ({ profile: emptyProfile(name), seen: new Set<string>() }));
  const preview: string[][] = [];
  let rows = 0;
  return {
    push(cells) {
      rows += 1;
      if (preview.length < PREVIEW_ROWS) preview.push(names.map((_, index) => shorten(cells[index] ?? "")));
      for (const [index, column] of columns.entries())
        look(column.profile, column.seen, (cells[index] ?? "").trim());
    },
    profile: () => ({ rows, preview, columns: columns.map((column) => column.profile) }),
  };
}

const emptyProfile = (name: string): ColumnProfile => ({
  name,
  filled: 0,
  samples: [],
  numbers: {},
  wholeNumbers: 0,
  numeric: 0,
  emails: 0,
  blankWords: 0,
  longest: 0,
  distinct: 0,
  dates: emptyDateTally(),
});

const shorten = (text: string): string =>
  text.length > SAMPLE_LENGTH ? `${text.slice(0, SAMPLE_LENGTH)}…` : text;

function look(profile: ColumnProfile, seen: Set<string>, cell: string): void {
  if (cell === "") return;
  profile.filled += 1;
  if (cell.length > profile.longest) profile.longest = cell.length;
  if (seen.size < DISTINCT_LIMIT && !seen.has(cell)) {
    seen.add(cell.length > 200 ? cell.slice(0, 200) : cell);
    profile.distinct = seen.size;
    if (profile.samples.length < 4) profile.samples.push(shorten(cell));
  }
  // Long texts are comments: no number, date or address is hidden in them.
  if (cell.length > 60) return;
  if (isBlankAnswer(cell)) {
    profile.blankWords += 1;
    return;
  }
  const whole = wholeNumber(cell);
  if (whole !== null) {
    profile.wholeNumbers += 1;
    profile.numeric += 1;
    const known = profile.numbers[whole];
    if (known !== undefined) profile.numbers[whole] = known + 1;
    else if (Object.keys(profile.numbers).length < NUMBERS_LIMIT) profile.numbers[whole] = 1;
    return;
  }
  if (/^[+-]?\d*[.,]?\d+$/.test(cell)) profile.numeric += 1;
  else if (cell.includes("@")) {
    if (/^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(cell)) profile.emails += 1;
  } else if (/^\d/.test(cell)) tallyDate(profile.dates, cell);
}
