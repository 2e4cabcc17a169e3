import { describe, expect, test } from "vitest";
import { requestDate } from "~/commands/plans/request-date.server";
import { withdrawDate } from "~/commands/plans/withdraw-date.server";
import { bookSpend } from "~/commands/spend/book-spend.server";
import { saveFunding } from "~/commands/spend/save-funding.server";
import { setBudget } from "~/commands/spend/set-budget.server";
import { withdrawSpend } from "~/commands/spend/withdraw-spend.server";
import type { BookSpend } from "~/domain/spend/spend.schema";
import { database } from "~/store/database.server";
import { findBudgetPage, listPlansOfYear } from "~/store/spend/budget.queries.server";
import { findPlanMoney } from "~/store/spend/spend.queries.server";
import { actFor, freshDatabase, TEST_NOW } from "../../support/test-database";
import { aProgram, refusal, value } from "../plans/a-program";
import { aRunningPlan, codeOf } from "../work/a-running-plan";

freshDatabase();

const entry = (change: Partial<BookSpend> = {}): BookSpend => ({
  day: "2026-10-01",
  amount: 120_000n,
  what: "A temp",
  key: undefined,
  ...change,
});

async function withPlan(change: Parameters<typeof aRunningPlan>[1] = {}) {
  const program = await aProgram();
  const plan = await aRunningPlan(program, { plannedSpendMinor: 200_000n, approvedAt: TEST_NOW, ...change });
  return { program, plan, code: codeOf(plan) };
}

const actual = async (id: string) =>
  (await database().plan.findUniqueOrThrow({ where: { id } })).actualSpendMinor;

describe("what a plan costs", () => {
  test("is the sum of its entries; above plan is told, and no open form grows old", async () => {
    const { program, plan, code } = await withPlan();
    const first = value(await bookSpend(program.as("devin"), { ...entry(), code }));
    expect(first).toMatchObject({ actualMinor: 120_000n, above: null });
    const second = value(await bookSpend(program.as("mara"), { ...entry({ amount: 90_001n }), code }));
    expect(second.above).toBe(10_001n);
    expect(await actual(plan.id)).toBe(210_001n);
    const after = await database().plan.findUniqueOrThrow({ where: { id: plan.id } });
    expect(after.version).toBe(plan.version);
  });

  test("a wrong entry is withdrawn and booked anew in one step; both stay on record", async () => {
    const { program, plan, code } = await withPlan();
    const { spendId } = value(await bookSpend(program.as("devin"), { ...entry({ amount: 12_000n }), code }));
    const correction = { day: "2026-10-01" as const, amount: 120_000n, what: "A temp" };
    value(await withdrawSpend(program.as("devin"), { spendId, correction }));
    expect(await actual(plan.id)).toBe(120_000n);
    const page = await findPlanMoney(program.as("devin").viewer, code, TEST_NOW);
    expect(page?.rows.map(({ withdrawnOn }) => withdrawnOn).toSorted()).toEqual(["2026-10-15", null]);
    expect(refusal(await withdrawSpend(program.as("devin"), { spendId })).kind).toBe("not-allowed-now");
    const left = page?.rows.find(({ withdrawnOn }) => !withdrawnOn)?.id ?? "";
    value(await withdrawSpend(program.as("devin"), { spendId: left }));
    // Nothing counts any more: no data, not nought.
    expect(await actual(plan.id)).toBeNull();
  });

  test("the same form sent twice books once; two at once both count", async () => {
    const { program, plan, code } = await withPlan();
    const key = "01JZZZZZZZZZZZZZZZZZZZZZZZ";
    value(await bookSpend(program.as("devin"), { ...entry({ key }), code }));
    value(await bookSpend(program.as("devin"), { ...entry({ key }), code }));
    await Promise.all([
      bookSpend(program.as("devin"), { ...entry({ amount: 1n }), code }),
      bookSpend(program.as("mara"), { ...entry({ amount: 2n }), code }),
    ]);
    expect(await actual(plan.id)).toBe(120_003n);
  });

  test("refused: a day ahead, no part in the plan, another workspace, an entry of nobody", async () => {
    const { program, code } = await withPlan();
    expect(
      refusal(await bookSpend(program.as("devin"), { ...entry({ day: "2026-10-16" }), code })),
    ).toMatchObject({ fieldErrors: { day: ["Choose today or an earlier day."] } });
    expect(refusal(await bookSpend(program.as("sam"), { ...entry(), code })).kind).toBe("not-permitted");
    expect(refusal(await bookSpend(program.as("ilse"), { ...entry(), code })).kind).toBe("not-permitted");
    expect(refusal(await bookSpend(await actFor("leader"), { ...entry(), code })).kind).toBe("not-found");
    expect(refusal(await withdrawSpend(program.as("mara"), { spendId: "none" })).kind).toBe("not-found");
  });
});

describe("the program's budget", () => {
  test("promised and spent of each year are the sums of their plans, by the workspace's fiscal year", async () => {
    const { program, code } = await withPlan({ plannedSpendMinor: 200_000n, startedOn: "2026-02-01" });
    await database().workspace.update({
      where: { id: program.workspace.id },
      data: { fiscalYearStart: 4 },
    });
    const version = 1;
    const years = [{ year: 2026, minor: 150_000n }];
    value(await saveFunding(program.as("devin"), { code, version, years }));
    value(await bookSpend(program.as("devin"), { ...entry({ day: "2026-03-31", amount: 7n }), code }));
    value(await bookSpend(program.as("devin"), { ...entry({ day: "2026-04-01", amount: 11n }), code }));
    value(await setBudget(program.as("ilse"), { year: 2026, amount: 140_000n, note: "", version: 0 }));
    const { viewer } = program.as("mara");
    const page = await findBudgetPage(viewer, TEST_NOW);
    expect(page.years).toMatchObject([
      {
        label: "2026/27",
        budgetMinor: 140_000n,
        promisedMinor: 150_000n,
        spentMinor: 11n,
        leftToPromise: -10_000n,
        leftToSpend: 139_989n,
      },
      { label: "2025/26", budgetMinor: null, promisedMinor: 50_000n, spentMinor: 7n, leftToPromise: null },
    ]);
    for (const { year, promisedMinor, spentMinor } of page.years) {
      const plans = await listPlansOfYear(viewer, year);
      expect(plans.reduce((sum, each) => sum + each.promisedMinor, 0n)).toBe(promisedMinor);
      expect(plans.reduce((sum, each) => sum + each.spentMinor, 0n)).toBe(spentMinor);
    }
  });

  test("is set by an executive, a leader or an administrator, and overtaken only knowingly", async () => {
    const { program } = await withPlan();
    const ask = { year: 2026, amount: 5n, note: "", version: 0 };
    expect(refusal(await setBudget(program.as("devin"), ask)).kind).toBe("not-permitted");
    value(await setBudget(program.as("mara"), ask));
    expect(refusal(await setBudget(program.as("ilse"), ask)).kind).toBe("stale");
    value(await setBudget(program.as("ilse"), { ...ask, amount: 6n, version: 1 }));
    expect(refusal(await setBudget(program.as("mara"), { ...ask, version: 1 })).kind).toBe("stale");
  });
});

describe("a request for a new date", () => {
  const ask = { toDay: "2027-01-29" as const, reasonKind: "noPeople" as const, reason: "Nobody is free." };

  test("is taken back by whoever asked, stays on record, and makes room for another", async () => {
    const { program, plan, code } = await withPlan();
    const { dateMoveId } = value(await requestDate(program.as("devin"), { ...ask, code }));
    expect(refusal(await withdrawDate(program.as("sam"), { dateMoveId })).kind).toBe("not-permitted");
    expect(refusal(await withdrawDate(await actFor("leader"), { dateMoveId })).kind).toBe("not-found");
    value(await withdrawDate(program.as("devin"), { dateMoveId }));
    expect(refusal(await withdrawDate(program.as("devin"), { dateMoveId })).kind).toBe("not-allowed-now");
    value(await requestDate(program.as("devin"), { ...ask, code, toDay: "2027-02-26" }));
    const kept = await database().dateMove.findMany({
      where: { planId: plan.id },
      orderBy: { toDay: "asc" },
    });
    expect(kept.map(({ status, toDay }) => [status, toDay])).toEqual([
      ["withdrawn", "2027-01-29"],
      ["requested", "2027-02-26"],
    ]);
  });

  test("of two at once one is kept", async () => {
    const { program, plan, code } = await withPlan();
    const [one, two] = await Promise.all([
      requestDate(program.as("devin"), { ...ask, code }),
      requestDate(program.as("mara"), { ...ask, code, toDay: "2027-02-26" }),
    ]);
    expect([one.ok, two.ok].toSorted()).toEqual([false, true]);
    expect(await database().dateMove.count({ where: { planId: plan.id } })).toBe(1);
  });
});
