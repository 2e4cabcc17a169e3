import { beforeAll, describe, expect, test } from "vitest";
import { commitmentsByPlan } from "~/domain/plans/commitments";
import { digestsOf } from "~/domain/reminders/reminders";
import type { Viewer } from "~/domain/viewer";
import type { Day } from "~/shared/calendar";
import { database } from "~/store/database.server";
import { listCommitmentMoves, listCommitmentPlans } from "~/store/plans/commitments.queries.server";
import { findPortfolio } from "~/store/plans/portfolio.queries.server";
import { findReminderFacts } from "~/store/reminders/reminder-facts.server";
import { findBudgetPage } from "~/store/spend/budget.queries.server";
import { loadDemo } from "../../../app/jobs/demo/load-demo.server";
import { findPostgres } from "../../support/postgres.mjs";
import { isServerRun, sharedDatabase, TEST_NOW, viewerOf } from "../../support/test-database";

/** Telling the whole demo takes its time: once a run is enough, on the server's database where there is one. */
const isToldElsewhere = !isServerRun() && findPostgres() !== null;

describe.skipIf(isToldElsewhere)("what the demo would send", () => {
  sharedDatabase();
  let viewer: Viewer;
  beforeAll(async () => {
    await loadDemo("full", () => "no sample lost");
    viewer = viewerOf(await database().person.findFirstOrThrow({ where: { role: "leader" } }));
  }, 240_000);

  const read = async (day: Day) => {
    const { digests } = digestsOf(await findReminderFacts(viewer, TEST_NOW), day);
    return Object.fromEntries(
      digests.map(({ person, lines }) => [person.name, lines.map(({ title, why }) => `${title} (${why})`)]),
    );
  };

  test("on 15 October three entries for two people", async () => {
    expect(await read("2026-10-15")).toEqual({
      "Devin Park": [
        "CAP-003 overdue by 18 days (as deputy, 18 days overdue)",
        "CAP-005: “Name CSM for 12 accounts” is due tomorrow (as assignee, 1 day before)",
      ],
      "Tomas Vela": ["CAP-003 overdue by 18 days (as owner, 18 days overdue)"],
    });
  });

  test("the sponsor's escalation came up on a Sunday and stood in the digest of Monday", async () => {
    const facts = await findReminderFacts(viewer, TEST_NOW);
    expect(digestsOf(facts, "2026-10-11")).toMatchObject({ waitsUntil: "2026-10-12", digests: [] });
    expect((await read("2026-10-12"))["Ilse Brandt"]).toEqual([
      "CAP-003 overdue by 15 days (14 days overdue, so told to the sponsor, came up on 11 Oct 2026, a quiet day)",
    ]);
    // The executive champion is the sponsor: at 21 days there is no second letter.
    expect((await read("2026-10-19"))["Ilse Brandt"]).toBeUndefined();
  });

  test("a plan is told of thirty days before its end, and not a day later", async () => {
    expect(await read("2026-10-14")).toMatchObject({
      "Sam Ortiz": ["CAP-004 has to be implemented on 13 Nov 2026 (as owner, 30 days before)"],
      "Mara Okafor": ["CAP-002: its result is untold for 14 days (said once, on the day it came about)"],
    });
  });

  test("six dates were moved, on every screen that counts them", async () => {
    const plans = await listCommitmentPlans(viewer);
    const { rows } = await listCommitmentMoves(viewer, { status: "accepted" });
    expect(plans.reduce((sum, { moves }) => sum + moves, 0)).toBe(6);
    expect(rows).toHaveLength(6);
    expect((await findPortfolio(viewer, TEST_NOW)).moves).toBe(6);
    expect(commitmentsByPlan(plans).map(({ code, moves, days }) => [code, moves, days])).toEqual([
      ["CAP-010", 2, 124],
      ["CAP-003", 2, 45],
      ["CAP-008", 1, 35],
      ["CAP-004", 1, 28],
    ]);
  });

  test("the years' money is the sum of what plans promise and what was booked", async () => {
    const { years } = await findBudgetPage(viewer, TEST_NOW);
    const { _sum } = await database().plan.aggregate({
      where: { approvedAt: { not: null }, status: { not: "cancelled" } },
      _sum: { plannedSpendMinor: true },
    });
    const { _sum: spent } = await database().plan.aggregate({ _sum: { actualSpendMinor: true } });
    expect(years.reduce((sum, { promisedMinor }) => sum + promisedMinor, 0n)).toBe(_sum.plannedSpendMinor);
    expect(years.reduce((sum, { spentMinor }) => sum + spentMinor, 0n)).toBe(spent.actualSpendMinor);
    expect(years.find(({ year }) => year === 2026)).toMatchObject({
      budgetMinor: 24_000_000n,
      promisedMinor: 16_000_000n,
      spentMinor: 10_635_000n,
    });
  });
});
