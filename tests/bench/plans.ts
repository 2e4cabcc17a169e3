import type { Viewer } from "~/domain/viewer";
import { newId } from "~/shared/id.server";
import { closeDatabase, connection, database } from "~/store/database.server";
import { findPlanAsk } from "~/store/plans/plan-ask.server";
import { listPlans } from "~/store/plans/plan-list.queries.server";
import { findPortfolio } from "~/store/plans/portfolio.queries.server";
import { seedPlans } from "../support/many-plans";
import { addReader, BENCH_CLOCK } from "./fill";
import { load, withBareServer } from "./load";
import { isBuilt, withServer } from "./page";
import { type PLACES, placeOf } from "./place";
import { median, ms, table, times } from "./table";

const PLANS = 10_000;
const PAGES = ["/plans", "/plans?state=open&group=owner&sort=health", "/plans/CAP-5006"];
const CONNECTIONS = [1, 8, 32];
const SECONDS = { product: 5, bare: 2 };
const ASKS = [
  "",
  "state=open&sort=end",
  "sort=-slip",
  "health=offTrack&sort=health",
  "group=owner&sort=-updated",
  "q=number 42",
  "overdue=1&moves=1",
];

/** Ten thousand plans: the list at the database, then list and page at the door beside a bare Node server. */
export async function benchPlans(kind: (typeof PLACES)[number]): Promise<void> {
  const place = await placeOf(kind);
  if (!place) return;
  try {
    const settings = await place.open();
    const viewer = await fillPlans();
    if (kind === "PostgreSQL") await connection().sql("ANALYZE");
    console.log(`${await timeLists(kind, viewer)}\n`);
    await closeDatabase();
    if (isBuilt()) console.log(`${await loadPages(kind, settings)}\n`);
  } finally {
    await closeDatabase();
    await place.close();
  }
}

async function fillPlans(): Promise<Viewer> {
  const at = new Date(BENCH_CLOCK);
  const [workspaceId, personId] = [newId(), newId()];
  const viewer = await addReader(workspaceId, personId, at);
  const names = ["Anna", "Ben", "Chloe", "Dev", "Priya"];
  const ids = names.map(() => newId());
  await database().person.createMany({
    data: names.map((name, index) => ({
      id: ids[index] ?? newId(),
      workspaceId,
      name,
      email: `${name}@bench.example`,
      role: "owner",
      timeZone: "America/Chicago",
      createdAt: at,
    })),
  });
  const [a = "", b = "", c = "", d = "", verifier = ""] = ids;
  await seedPlans({
    workspaceId,
    owners: [a, b, c, d],
    sponsor: personId,
    verifier,
    count: PLANS,
    today: BENCH_CLOCK.slice(0, 10),
  });
  return viewer;
}

const RUNS = 15;

async function timeLists(kind: string, viewer: Viewer): Promise<string> {
  const at = new Date(BENCH_CLOCK);
  const began = performance.now();
  await findPortfolio(viewer, at);
  const derived = performance.now() - began;
  const rows: string[][] = [];
  for (const query of ASKS) {
    const { given } = await findPlanAsk(viewer, new URLSearchParams(query));
    const narrow = await timed(() => listPlans(viewer, { ...given, columns: ["state", "owner", "end"] }, at));
    const whole = await timed(() => listPlans(viewer, given, at));
    rows.push([query || "newest first", ms(narrow), ms(whole)]);
  }
  return [
    table(
      [
        `${kind}: 25 of ${PLANS.toLocaleString("en-US")} plans, ms`,
        "which, count and row",
        "with health, KPI, next move",
      ],
      rows,
    ),
    `Health of all plans under way and the figures of the portfolio, once after each change: ${ms(derived)} ms`,
  ].join("\n");
}

async function timed(work: () => Promise<unknown>): Promise<number> {
  await work();
  const taken: number[] = [];
  for (let run = 0; run < RUNS; run += 1) {
    const started = performance.now();
    await work();
    taken.push(performance.now() - started);
  }
  return median(taken);
}

const loadPages = (kind: string, settings: Record<string, string>): Promise<string> =>
  withServer(settings, async (base, cookie) => {
    const rows: string[][] = [];
    for (const page of PAGES) {
      const headers = { cookie, accept: "text/html", "accept-encoding": "identity" };
      const body = await (await fetch(base + page, { headers })).text();
      await load(base + page, headers, 4, 2);
      await withBareServer(body, async (bareUrl) => {
        for (const connections of CONNECTIONS) {
          const product = await load(base + page, headers, connections, SECONDS.product);
          const bare = await load(bareUrl, {}, connections, SECONDS.bare);
          rows.push([
            page,
            String(Math.round(body.length / 1024)),
            String(connections),
            ms(product.perSecond),
            ms(product.p99),
            ms(bare.perSecond),
            ms(bare.p99),
            times(bare.perSecond / product.perSecond),
          ]);
        }
      });
    }
    return table(
      [
        `${kind}: page`,
        "KB",
        "connections",
        "requests/s",
        "p99 ms",
        "bare Node requests/s",
        "its p99 ms",
        "times fewer",
      ],
      rows,
    );
  });
