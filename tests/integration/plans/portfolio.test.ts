import { beforeAll, describe, expect, test } from "vitest";
import { healthOf } from "~/domain/plans/health";
import { ANY_PLAN, type PlanFilter } from "~/domain/plans/plan-filter";
import { portfolioTiles, totalOf } from "~/domain/plans/portfolio";
import type { Viewer } from "~/domain/viewer";
import type { Workspace } from "~/generated/prisma/client";
import { newId } from "~/shared/id.server";
import { database } from "~/store/database.server";
import { findPlanAsk, listPlanIdsOf } from "~/store/plans/plan-ask.server";
import { listPlanFacts } from "~/store/plans/plan-facts.queries.server";
import { listPlans, type PlanListAsk, readPlans } from "~/store/plans/plan-list.queries.server";
import { findPortfolio } from "~/store/plans/portfolio.queries.server";
import { seedPlans, stateOf } from "../../support/many-plans";
import { aPerson, aWorkspace, sharedDatabase, TEST_NOW, viewerOf } from "../../support/test-database";

const COUNT = 5_000;
const TODAY = "2026-10-15";

sharedDatabase();

let workspace: Workspace;
let leader: Viewer;
let owners: [string, string, string, string];
const fieldId = newId();

beforeAll(async () => {
  workspace = await aWorkspace();
  leader = viewerOf(await aPerson(workspace, "leader", { name: "Mara" }));
  const people = [];
  for (const [name, active] of [
    ["Änne", true],
    ["Devin", true],
    ["Sam", true],
    ["Ruth", false],
  ] as const) {
    people.push((await aPerson(workspace, "owner", { name, active })).id);
  }
  owners = people as typeof owners;
  const verifier = await aPerson(workspace, "owner", { name: "Priya" });
  await database().customField.create({
    data: {
      id: fieldId,
      workspaceId: workspace.id,
      noun: "plan",
      name: "Board asked",
      kind: "choice",
      choices: ["high", "low", "none"],
      position: 0,
      createdById: leader.personId,
      createdAt: TEST_NOW,
    },
  });
  await seedPlans({
    workspaceId: workspace.id,
    owners,
    sponsor: leader.personId,
    verifier: verifier.id,
    count: COUNT,
    today: TODAY,
    choice: { fieldId, values: ["low", "none", "high"] },
  });
});

const askOf = async (query: string): Promise<PlanListAsk> =>
  (await findPlanAsk(leader, new URLSearchParams(query))).given;

/** Only the numbers: what orders and pages a list does not depend on what its columns show. */
async function walk(given: PlanListAsk): Promise<{ codes: string[]; total: number; pages: number }> {
  const codes: string[] = [];
  let after: string | null = null;
  let total = 0;
  let pages = 0;
  do {
    const page: Awaited<ReturnType<typeof listPlans>> = await listPlans(
      leader,
      { ...given, columns: [], after },
      TEST_NOW,
    );
    codes.push(...page.rows.map(({ code }) => code));
    total = page.total;
    after = page.next;
    pages += 1;
  } while (after !== null);
  return { codes, total, pages };
}

async function exported(given: PlanListAsk): Promise<string[]> {
  const codes: string[] = [];
  for await (const { code } of readPlans(leader, { ...given, columns: [] }, TEST_NOW)) codes.push(code);
  return codes;
}

describe("a list of 5,000 plans", () => {
  test("is walked page by page, each plan exactly once", async () => {
    const { codes, total, pages } = await walk({});
    expect(total).toBe(COUNT);
    expect(pages).toBe(COUNT / 25);
    expect(new Set(codes).size).toBe(COUNT);
    expect(codes[0]).toBe("CAP-5000");
  });

  test.each([
    "sort=end",
    "sort=-end",
    "sort=title",
    "sort=health",
    "sort=-health",
    "sort=-slip",
    "sort=-updated",
    "sort=planned",
    "sort=-spend",
    "group=owner&sort=-slip",
    "group=health&sort=end",
    "group=stage",
    "group=quarter&sort=-planned",
    `group=f.${fieldId}&sort=title`,
  ])("keeps its order over pages for %s, and the export has the same", async (query) => {
    const given = { ...(await askOf(query)), filter: { ...ANY_PLAN, state: ["acting"] } };
    const { codes, total } = await walk({ ...given, take: 97 });
    expect(new Set(codes).size).toBe(total);
    expect(total).toBe(
      Array.from({ length: COUNT }, (_, at) => stateOf(at + 1)).filter((each) => each === "acting").length,
    );
    expect(await exported(given)).toEqual(codes);
  });

  test("every figure on top is the length of its list and of its export", async () => {
    const figures = await findPortfolio(leader, TEST_NOW);
    expect(totalOf(figures)).toBe(COUNT);
    for (const { query, count } of portfolioTiles(figures)) {
      const given = await askOf(query);
      expect([query, (await listPlans(leader, { ...given, columns: [] }, TEST_NOW)).total]).toEqual([
        query,
        count,
      ]);
      expect([query, (await exported(given)).length]).toEqual([query, count]);
      const { ids } = await listPlanIdsOf(leader, new URLSearchParams(query), TEST_NOW, 10_000);
      expect([query, ids.length]).toEqual([query, count]);
    }
    for (const { status, word, count } of figures.parts) {
      const query = status === "closed" ? `verdict=${word ?? "unsigned"}` : `state=${status}`;
      const { total } = await listPlans(leader, { ...(await askOf(query)), columns: [] }, TEST_NOW);
      expect([query, total]).toEqual([query, count]);
    }
  });

  test("every group is as long as it says, and so is the list of it alone", async () => {
    for (const group of ["owner", "state", "health", "stage", "sponsor", "quarter", `f.${fieldId}`]) {
      const given = await askOf(`group=${group}&state=open`);
      const { groups, total } = await listPlans(leader, { ...given, columns: [] }, TEST_NOW);
      expect(groups.reduce((sum, { count }) => sum + count, 0)).toBe(total);
    }
    const { groups } = await listPlans(leader, { ...(await askOf("group=owner")), columns: [] }, TEST_NOW);
    expect(groups.map(({ label }) => label)).toEqual(["Devin", "Ruth", "Sam", "Änne", "Nobody yet"]);
    for (const { value, count } of groups) {
      const filter = { ...ANY_PLAN, owner: [value || "none"] };
      expect((await listPlans(leader, { filter, columns: [] }, TEST_NOW)).total).toBe(count);
    }
  });

  test("health in the list is the health of each plan's own page", async () => {
    const filter: PlanFilter = { ...ANY_PLAN, state: ["acting", "monitoring"] };
    const { rows } = await listPlans(leader, { filter, take: 300, columns: ["health"] }, TEST_NOW);
    const facts = await listPlanFacts(
      database(),
      workspace.id,
      { where: { id: { in: rows.map(({ id }) => id) } } },
      TEST_NOW,
    );
    const expected = new Map(facts.map((each) => [each.code, healthOf(each)]));
    expect(rows).toHaveLength(300);
    expect(Object.fromEntries(rows.map(({ code, health }) => [code, health]))).toEqual(
      Object.fromEntries(expected),
    );
    expect(new Set(rows.map(({ health }) => health?.status)).size).toBeGreaterThan(1);
  });

  test("takes as many queries for a page four times as long", async () => {
    const counted = async (take: number) => {
      let asked = 0;
      const db = database();
      const counting = db.$extends({
        query: {
          $allOperations: ({ args, query }) => {
            asked += 1;
            return query(args);
          },
        },
      });
      const held = globalThis as typeof globalThis & { capstanOpened?: { client: unknown } };
      const open = held.capstanOpened;
      if (!open) throw new Error("No database is open.");
      held.capstanOpened = { ...open, client: counting };
      try {
        await listPlans(leader, { ...(await askOf("state=open&sort=health")), take }, TEST_NOW);
      } finally {
        held.capstanOpened = open;
      }
      return asked;
    };
    // What is derived for the whole workspace is derived once, by four queries of its own.
    const first = await counted(25);
    const full = await counted(25);
    expect(first - full).toBeLessThanOrEqual(4);
    expect(await counted(100)).toBe(full);
    expect(full).toBeLessThan(20);
  });

  test("filters by everything there is, and nonsense narrows nothing", async () => {
    const total = async (query: string) =>
      (await listPlans(leader, { ...(await askOf(query)), columns: [] }, TEST_NOW)).total;
    const numbers = Array.from({ length: COUNT }, (_, at) => at + 1);
    expect(await total("orphan=1")).toBe(numbers.filter((n) => n % 3 === 0).length);
    expect(await total("kind=preventive")).toBe(COUNT / 4);
    expect(await total("stage=Onboard&stage=Use")).toBe(numbers.filter((n) => [3, 4].includes(n % 6)).length);
    expect(await total("moves=2")).toBe(numbers.filter((n) => n % 15 === 0 && n % 45 !== 0).length);
    expect(await total("ends=none")).toBe(numbers.filter((n) => n % 29 === 0).length);
    expect(await total("q=number 42")).toBe(111);
    expect(await total("q=CAP-042")).toBe(1);
    expect(await total("q=%25")).toBe(0);
    expect(await total(`f.${fieldId}=high`)).toBe(numbers.filter((n) => n % 3 === 2).length);
    expect(await total(`f.${fieldId}.empty=1`)).toBe(0);
    expect(await total("owner=me")).toBe(0);
    expect(await total(`owner=${owners[3]}`)).toBe(numbers.filter((n) => n % 4 === 3 && n % 23 !== 0).length);
    expect(
      await total("state=nonsense&sort=nonsense&group=nonsense&cols=nonsense&moves=-3&ends=2026-13"),
    ).toBe(COUNT);
    expect((await listPlans(leader, { after: "nonsense" }, TEST_NOW)).rows).toHaveLength(25);
  });

  test("is not there for another workspace", async () => {
    const stranger = viewerOf(await aPerson(await aWorkspace(), "leader"));
    expect(await listPlans(stranger, {}, TEST_NOW)).toMatchObject({ rows: [], total: 0, next: null });
    expect(totalOf(await findPortfolio(stranger, TEST_NOW))).toBe(0);
  });
});
