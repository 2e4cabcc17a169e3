/** Stands alone: an auditor runs it with Node and nothing else, and can read it in a minute. */
export const RECOMPUTE_SCRIPT = `// Computes the index of the year anew from answers.csv and typed-figures.csv and compares it with result.json.
// Run in the folder of the unpacked files: node recompute.mjs
import { readFileSync } from "node:fs";

/** Lines of a CSV file as records; knows quotation marks. */
function read(name) {
  const text = readFileSync(new URL(name, import.meta.url), "utf8");
  const lines = [];
  let line = [];
  let cell = "";
  let quoted = false;
  for (let at = 0; at < text.length; at += 1) {
    const sign = text[at];
    if (quoted) {
      if (sign === '"' && text[at + 1] === '"') {
        cell += '"';
        at += 1;
      } else if (sign === '"') quoted = false;
      else cell += sign;
    } else if (sign === '"') quoted = true;
    else if (sign === ",") {
      line.push(cell);
      cell = "";
    } else if (sign === "\\n") {
      line.push(cell.replace(/\\r$/, ""));
      lines.push(line);
      line = [];
      cell = "";
    } else cell += sign;
  }
  const [header, ...rows] = lines;
  return rows.map((row) => Object.fromEntries(header.map((name, at) => [name, row[at]])));
}

const totals = {};
const add = (measure, value, count) => {
  totals[measure] ??= { answers: 0n, points: 0n };
  totals[measure].answers += BigInt(count);
  totals[measure].points += BigInt(value) * BigInt(count);
};
for (const row of read("answers.csv")) add(row.measure, row.value, 1);
for (const row of read("typed-figures.csv"))
  for (const level of [5, 4, 3, 2, 1]) add(row.measure, level, row["level_" + level]);

const result = JSON.parse(readFileSync(new URL("result.json", import.meta.url), "utf8"));
let same = true;
for (const each of result.measures) {
  const found = totals[each.measure] ?? { answers: 0n, points: 0n };
  const reached = found.answers > 0n && found.points >= 4n * found.answers;
  const agrees = found.answers === BigInt(each.answers) && found.points === BigInt(each.points);
  same &&= agrees;
  console.log(
    each.measure + ": " + found.points + " points / " + found.answers + " answers" +
      (found.answers > 0n ? " = " + Number(found.points) / Number(found.answers) : "") +
      (reached ? ", at least 4.0" : ", below 4.0") +
      (agrees ? ", as result.json says" : ", but result.json says " + each.points + " / " + each.answers),
  );
}
console.log(same ? "Everything agrees." : "Something differs.");
process.exitCode = same ? 0 : 1;
`;
