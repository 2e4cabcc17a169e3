import { availableParallelism } from "node:os";
import { closeDatabase, connection } from "~/store/database.server";
import { type Filled, fill } from "./fill";
import { benchLetters } from "./letters";
import { benchMessage } from "./message";
import { isBuilt, type PageTime, timePages } from "./page";
import { PLACES, type Place, placeOf } from "./place";
import { benchPlans } from "./plans";
import { benchPortfolio } from "./portfolio";
import { READINGS } from "./readings";
import { benchReminders } from "./reminders";
import { median, ms, table, times } from "./table";

/*
 * npm run bench                    10,000, 100,000 and 1,000,000 answers on the embedded database, and on
 *                                  PostgreSQL where DATABASE_URL names an empty one or a server is installed
 * npm run bench -- 10000 100000    these sizes alone
 * npm run bench -- plans           10,000 plans alone: the list and the page, beside a bare Node server
 * npm run bench -- reminders       10,000 reminders alone: planned and digested, beside a bare insert of the same rows
 * npm run bench -- portfolio       200 pilots and 1,000 plans with their cases, beside a bare read of the same rows
 * npm run bench -- letters         1,000 letters alone: by the whole road, beside a bare nodemailer loop
 * npm run bench -- message         a message to 10,000 alone, its process killed in the middle and started again
 *
 * Every figure is the median of several runs in one process, after a first that is not counted. Nothing passes or
 * fails by time: machines differ, and the table says what this one does.
 */

interface Cell {
  product: number;
  naive: number;
  bare: number;
}
interface Measured {
  filled: Filled;
  cells: Map<string, Cell>;
  pages: PageTime[];
}
const ENOUGH = 3_000;
/** What can be asked for by its name alone. */
const PARTS = ["plans", "portfolio", "reminders", "letters", "message"];

async function time(work: () => Promise<unknown>, runs: number): Promise<number> {
  await work();
  const taken: number[] = [];
  const begun = performance.now();
  // What takes seconds is asked once or twice only.
  for (let run = 0; run < runs && (run === 0 || performance.now() - begun < ENOUGH); run += 1) {
    const started = performance.now();
    await work();
    taken.push(performance.now() - started);
  }
  return median(taken);
}

async function measure(place: Place, size: number): Promise<Measured> {
  const settings = await place.open();
  const filled = await fill(size);
  // A server does this by itself within minutes; here nobody waits for it.
  if (place.name === "PostgreSQL") await connection().sql("ANALYZE");
  const cells = new Map<string, Cell>();
  for (const reading of READINGS) {
    cells.set(reading.name, {
      product: await time(() => reading.product(filled), 9),
      naive: await time(() => reading.naive(filled), 3),
      bare: await time(() => reading.bare(filled), 9),
    });
  }
  await closeDatabase();
  const pages = isBuilt() ? await timePages(settings) : [];
  return { filled, cells, pages };
}

function report(name: string, sizes: readonly number[], results: readonly Measured[]): string {
  const last = results.at(-1);
  const first = results[0];
  if (!last || !first) return "";
  const whole = (size: number) => size.toLocaleString("en-US");
  const header = [
    `${name}, ms`,
    ...sizes.map((size) => `product ${whole(size)}`),
    "growth",
    `answers ${whole(sizes.at(-1) ?? 0)}`,
    "times slower",
    "bare rollup",
    "product / bare",
  ];
  const rows = READINGS.map(({ name: reading }) => {
    const [small, large] = [first.cells.get(reading), last.cells.get(reading)];
    if (!small || !large) return [reading];
    return [
      reading,
      ...results.map((one) => ms(one.cells.get(reading)?.product ?? Number.NaN)),
      times(large.product / small.product),
      ms(large.naive),
      times(large.naive / large.product),
      ms(large.bare),
      times(large.product / large.bare),
    ];
  });
  const pages = last.pages.map(({ path: address }) => {
    const of = (one: Measured) => one.pages.find((page) => page.path === address);
    return [
      `page ${address} at the server`,
      ...results.map((one) => ms(of(one)?.milliseconds ?? Number.NaN)),
      times((of(last)?.milliseconds ?? 0) / (of(first)?.milliseconds ?? 1)),
      `${Math.round((of(last)?.bytes ?? 0) / 1024)} KB`,
      "",
      "",
      "",
    ];
  });
  const filled = results.map(
    ({ filled: { accounts, insertSeconds, tallySeconds } }, at) =>
      `${whole(sizes[at] ?? 0)} answers of ${whole(accounts)} accounts: rows ${insertSeconds.toFixed(1)} s, tallies ${tallySeconds.toFixed(1)} s`,
  );
  return [table(header, [...rows, ...pages]), ...filled].join("\n");
}

async function main(): Promise<void> {
  const asked = process.argv.slice(2);
  const given = asked.map(Number).filter((size) => Number.isInteger(size) && size >= 100);
  const sizes = given.length > 0 ? given : [10_000, 100_000, 1_000_000];
  console.log(`${availableParallelism()} cores, Node ${process.version}, 36 months, 2 questions\n`);
  if (!isBuilt()) console.log('Pages are not timed: there is no build yet ("npm run build").\n');
  const only = process.env.CAPSTAN_BENCH;
  for (const kind of PLACES) {
    if (only && only !== kind) continue;
    if (asked.length === 0 || asked.includes("plans")) await benchPlans(kind);
    if (asked.length === 0 || asked.includes("portfolio")) await benchPortfolio(kind);
    if (asked.length === 0 || asked.includes("reminders")) await benchReminders(kind);
    if (asked.length === 0 || asked.includes("letters")) await benchLetters(kind);
    if (kind === "embedded" && (asked.length === 0 || asked.includes("message"))) await benchMessage();
    if (PARTS.some((part) => asked.includes(part)) && given.length === 0) continue;
    const results: Measured[] = [];
    for (const size of sizes) {
      const place = await placeOf(kind);
      if (!place) break;
      try {
        results.push(await measure(place, size));
      } finally {
        await closeDatabase();
        await place.close();
      }
    }
    if (results.length === 0)
      console.log("PostgreSQL is not measured: no DATABASE_URL and no server installed.");
    else console.log(`${report(kind, sizes, results)}\n`);
  }
}

await main();
