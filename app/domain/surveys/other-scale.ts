import { rescaleIndex } from "../measurement/rescale";
import { CONVERSION_LABELS, LINEAR_CONVERSION } from "./survey";

/** So many values that only 0–10 has make a run, and so many in a row that 1–5 has end it. */
const FOREIGN_VALUES = 5;
const GAP = 8;

export interface OtherScaleRun {
  column: string;
  /** Rows of the run that would be taken in, since their value lies on 1–5 as well. */
  rows: number[];
  explanation: string;
}

export interface OtherScaleWatch {
  /** A value of a question asked 1–5, in the order of the file. */
  add(rowNumber: number, value: number): void;
  runs(): OtherScaleRun[];
}

interface Run {
  from: number;
  to: number;
  n: number;
  points: number;
  foreign: number;
  rows: number[];
}

/**
 * Finds runs of rows answered 0–10 in a column asked 1–5. Values 6 to 10 and 0 give them away and are invalid
 * anyhow; the 1 to 5 among them would pass unseen.
 */
export function watchOtherScale(column: string): OtherScaleWatch {
  const found: OtherScaleRun[] = [];
  let run: Run | null = null;
  /** Rows since the last foreign value: of the run only when another one follows. */
  let waiting: { row: number; value: number }[] = [];
  const end = () => {
    if (run && run.foreign >= FOREIGN_VALUES) found.push(asFound(column, run));
    run = null;
    waiting = [];
  };
  return {
    add(row, value) {
      if (value >= 1 && value <= 5) {
        if (!run) return;
        waiting.push({ row, value });
        if (waiting.length > GAP) end();
        return;
      }
      if (value < 0 || value > 10) return;
      run ??= { from: row, to: row, n: 0, points: 0, foreign: 0, rows: [] };
      for (const one of waiting) {
        run.rows.push(one.row);
        run.n += 1;
        run.points += one.value;
      }
      waiting = [];
      run.foreign += 1;
      run.n += 1;
      run.points += value;
      run.to = row;
    },
    runs() {
      end();
      return found;
    },
  };
}

function asFound(column: string, { from, to, n, points, foreign, rows }: Run): OtherScaleRun {
  const converted = rescaleIndex({ points, n, from: [0, 10] });
  const mean = (points / n).toFixed(2).replace(/\.?0+$/, "");
  const asLevels =
    converted.status === "ok"
      ? ` Its mean is ${mean}; asked 0–10, that is ${converted.rounded} on 1–5, ${CONVERSION_LABELS[LINEAR_CONVERSION]}.`
      : "";
  return {
    column,
    rows,
    explanation: `Rows ${from} to ${to} of “${column}” look answered 0–10: ${foreign} of ${n} values lie outside 1–5.${asLevels} What lies outside stays out; the other ${rows.length} would pass for levels 1–5. Set them aside, put these rows into a file of their own and map the column there as “Another whole-number scale”, 0 to 10.`,
  };
}
