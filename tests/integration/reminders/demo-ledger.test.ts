import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { commitmentsByPlan } from "~/domain/plans/commitments";
import { digestsOf } from "~/domain/reminders/reminders";
import type { Viewer } from "~/domain/viewer";
import { moveWithTime } from "~/jobs/plans/move-with-time.server";
import { closeTransport } from "~/mail/transport.server";
import { type Day, startOfDay } from "~/shared/calendar";
import { setClock } from "~/shared/clock.server";
import { env } from "~/shared/env.server";
import { connection, database } from "~/store/database.server";
import { listCommitmentMoves, listCommitmentPlans } from "~/store/plans/commitments.queries.server";
import { findPortfolio } from "~/store/plans/portfolio.queries.server";
import { drainQueue } from "~/store/queue.server";
import { findReminderFacts } from "~/store/reminders/reminder-facts.server";
import { findBudgetPage } from "~/store/spend/budget.queries.server";
import { loadDemo } from "../../../app/jobs/demo/load-demo.server";
import { Scheduler } from "../../../app/jobs/scheduler.server";
import { registerHandlers, SWEEPS } from "../../../app/jobs/timetable.server";
import { findPostgres } from "../../support/postgres.mjs";
import { type Mailbox, recipients, startMailbox } from "../../support/smtp";
import { isServerRun, sharedDatabase, TEST_NOW, viewerOf } from "../../support/test-database";
import { describeMessagesOfTheDemo } from "../communications/demo-messages";
import { describePilotsOfTheDemo } from "../roi/demo-pilots";

/** Telling the whole demo takes its time: once a run is enough, on the server's database where there is one. */
const isToldElsewhere = !isServerRun() && findPostgres() !== null;

describe.skipIf(isToldElsewhere)("what the demo would send", () => {
  sharedDatabase();
  let viewer: Viewer;
  beforeAll(async () => {
    await loadDemo("full", () => "no sample lost");
    viewer = viewerOf(await database().person.findFirstOrThrow({ where: { role: "leader" } }));
  }, 240_000);

  let mailbox: Mailbox;
  beforeAll(async () => {
    registerHandlers();
    mailbox = await startMailbox();
    env().SMTP_URL = mailbox.url;
    setClock(TEST_NOW);
    // What the days before were told leaves before anything is looked at.
    await drainQueue();
  }, 120_000);
  afterAll(async () => {
    env().SMTP_URL = undefined;
    setClock(null);
    await closeTransport();
    await mailbox.stop();
  });

  /** Two processes begin at once: both look at the whole timetable, and both take from the queue. */
  const sweepTwice = async () => {
    await connection().sql(`UPDATE "SweepTurn" SET "nextAt" = now(), "endedAt" = NULL`);
    const schedulers = [new Scheduler(SWEEPS), new Scheduler(SWEEPS)];
    for (const scheduler of schedulers) scheduler.start(false);
    await expect
      .poll(
        async () => {
          const { rows } = await connection().sql(
            `SELECT count(*)::int AS ended FROM "SweepTurn" WHERE "endedAt" IS NOT NULL`,
          );
          return rows[0]?.ended;
        },
        { timeout: 60_000, interval: 100 },
      )
      .toBe(SWEEPS.length);
    await Promise.all(schedulers.map((scheduler) => scheduler.stop()));
    await Promise.all([drainQueue(), drainQueue()]);
  };
  const posted = (from: number) =>
    mailbox.letters
      .slice(from)
      .map((letter) => `${recipients(letter)[0]}: ${letter.subject}`)
      .toSorted();

  const read = async (day: Day) => {
    const { digests } = digestsOf(await findReminderFacts(viewer, TEST_NOW), day);
    return Object.fromEntries(
      digests.map(({ person, lines }) => [person.name, lines.map(({ title, why }) => `${title} (${why})`)]),
    );
  };

  describePilotsOfTheDemo();
  describeMessagesOfTheDemo();

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

  const ledgerOf = async (where: object) => {
    const entries = await database().reminderEntry.findMany({ where, orderBy: { id: "asc" } });
    const people = new Map((await database().person.findMany()).map(({ id, name }) => [id, name]));
    return entries.map(
      ({ personId, title, reason, day, outcome }) =>
        `${people.get(personId)}: ${title} (${reason}, ${day}, ${outcome})`,
    );
  };

  test("the days before stand in the ledger as they were said", async () => {
    expect(await ledgerOf({ saidAt: { lt: TEST_NOW } })).toEqual([
      "Ilse Brandt: CAP-003 overdue by 15 days (sponsor+14, 2026-10-11, told)",
      "Devin Park: CAP-003 overdue by 15 days (T+15, 2026-10-12, told)",
      "Tomas Vela: CAP-003 overdue by 15 days (T+15, 2026-10-12, told)",
      "Sam Ortiz: CAP-004: “Write the other thirty pages” is due on 10 Nov 2026 (T-30, 2026-10-11, told)",
      "Amir Haddad: CAP-004: “Search like ten customers and write down what comes up” is due on 19 Oct 2026 (T-7, 2026-10-12, told)",
      "Mara Okafor: CAP-002: its result is untold for 14 days (state, 2026-10-14, told)",
      "Mara Okafor: CAP-010 overdue by 14 days (sponsor+14, 2026-10-14, held)",
      "Sam Ortiz: CAP-004 has to be implemented on 13 Nov 2026 (T-30, 2026-10-14, told)",
    ]);
    const ilse = await database().person.findFirstOrThrow({ where: { name: "Ilse Brandt" } });
    const digests = await database().digest.findMany({ where: { personId: ilse.id } });
    expect(digests.map(({ day }) => day)).toEqual(["2026-10-12"]);
    const told = await database().letter.findMany({ where: { kind: "digest", sentAt: { lt: TEST_NOW } } });
    expect(told.filter(({ subject, text, html }) => !subject || !text || !html)).toEqual([]);
    expect(told.find(({ personId }) => personId === ilse.id)?.subject).toBe("CAP-003 overdue by 15 days");
  });

  test("the first sweep of two schedulers at once posts two letters with three entries, the next none", async () => {
    const before = mailbox.letters.length;
    expect(before, "what the story told on earlier days is never posted").toBe(0);
    await sweepTwice();
    const entries = await ledgerOf({ saidAt: { gte: TEST_NOW } });
    expect(entries.toSorted()).toEqual([
      "Devin Park: CAP-003 overdue by 18 days (T+18, 2026-10-15, told)",
      "Devin Park: CAP-005: “Name CSM for 12 accounts” is due tomorrow (T-1, 2026-10-15, told)",
      "Tomas Vela: CAP-003 overdue by 18 days (T+18, 2026-10-15, told)",
    ]);
    expect(posted(before)).toEqual([
      "devin@kestrelyn.example: 1 overdue, 1 due tomorrow",
      "tomas@kestrelyn.example: CAP-003 overdue by 18 days",
    ]);
    const devins = mailbox.letters.slice(before).find((letter) => recipients(letter)[0]?.startsWith("devin"));
    expect(devins?.text).toContain("CAP-003");
    expect(devins?.text).toContain("Name CSM for 12 accounts");

    const after = mailbox.letters.length;
    setClock(new Date(TEST_NOW.getTime() + 60_000));
    await sweepTwice();
    expect(posted(after)).toEqual([]);
  }, 150_000);

  test("the next morning says what the rules say of that day, to each at their own hour", async () => {
    const before = mailbox.letters.length;
    // Noon in Berlin is five in the morning in Chicago, where nobody's hour has come.
    setClock(new Date("2026-10-16T10:00:00Z"));
    await sweepTwice();
    const people = await database().person.findMany({ where: { timeZone: { startsWith: "Europe/" } } });
    const said = await read("2026-10-16");
    const due = people.filter(({ name }) => said[name]).map(({ email }) => email);
    const told = mailbox.letters.slice(before).map((letter) => recipients(letter)[0]);
    expect(told).toContain("devin@kestrelyn.example");
    expect(told.toSorted()).toEqual(due.toSorted());
    await sweepTwice();
    expect(mailbox.letters).toHaveLength(before + told.length);
  }, 150_000);

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

  test("the years' money is the sum of what plans promise, what pilots were granted and what was booked", async () => {
    const { years } = await findBudgetPage(viewer, TEST_NOW);
    const { _sum } = await database().plan.aggregate({
      where: { approvedAt: { not: null }, status: { not: "cancelled" } },
      _sum: { plannedSpendMinor: true },
    });
    const { _sum: granted } = await database().fundingRequest.aggregate({
      where: { status: "granted" },
      _sum: { grantedMinor: true },
    });
    const { _sum: spent } = await database().spendEntry.aggregate({
      where: { withdrawnAt: null },
      _sum: { amountMinor: true },
    });
    expect(years.reduce((sum, { promisedMinor }) => sum + promisedMinor, 0n)).toBe(
      (_sum.plannedSpendMinor ?? 0n) + (granted.grantedMinor ?? 0n),
    );
    expect(years.reduce((sum, { spentMinor }) => sum + spentMinor, 0n)).toBe(spent.amountMinor);
    expect(years.find(({ year }) => year === 2026)).toMatchObject({
      budgetMinor: 24_000_000n,
      promisedMinor: 21_350_000n,
      spentMinor: 15_535_000n,
    });
  });

  // The last one: it moves the clock, and plans with it.
  test("time starts CAP-007 on its day, and wakes CAP-010 without resuming it", async () => {
    const { id: workspaceId, timeZone } = await database().workspace.findFirstOrThrow();
    const dawn = async (day: Day) => {
      const at = new Date(startOfDay(day, timeZone).getTime() + 5 * 60_000);
      await moveWithTime({ workspaceId, timeZone, day, at });
      const plans = await database().plan.findMany({
        where: { number: { in: [7, 10] } },
        orderBy: { number: "asc" },
      });
      const told = await database().notice.findMany({
        where: { kind: "time", key: { startsWith: "plan:" } },
        orderBy: { personId: "asc" },
      });
      return [...plans.map(({ status }) => status), ...new Set(told.map(({ title }) => title))];
    };
    expect(await dawn("2026-10-15")).toEqual(["approved", "onHold"]);
    expect(await dawn("2026-11-01")).toEqual(["approved", "onHold"]);
    expect(await dawn("2026-11-02")).toEqual(["acting", "onHold"]);
    expect(await dawn("2026-11-30")).toEqual(["acting", "onHold"]);
    const woken = ["acting", "onHold", "wakes CAP-010, which was put on hold until 1 Dec 2026"];
    expect(await dawn("2026-12-01")).toEqual(woken);
    expect(await dawn("2026-12-02")).toEqual(woken);
    const told = await database().notice.findMany({ where: { key: { contains: ":wake-up:" } } });
    const people = await database().person.findMany({
      where: { id: { in: told.map((one) => one.personId) } },
    });
    // Nobody owns it any more, so the leader hears of it.
    expect(people.map(({ name }) => name)).toEqual(["Mara Okafor"]);
  });
});
