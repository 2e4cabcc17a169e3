import { expect, test } from "vitest";
import { cancelPlan } from "~/commands/plans/cancel-plan.server";
import { holdPlan } from "~/commands/plans/hold-plan.server";
import { resumePlan } from "~/commands/plans/resume-plan.server";
import { REPORT_VALUES, type ReportName } from "~/domain/plans/reports";
import { toDay } from "~/shared/calendar";
import { listActivity } from "~/store/activity/activity.queries.server";
import { database } from "~/store/database.server";
import { findPlanReports } from "~/store/reports/plan-reports.queries.server";
import { listReportRows } from "~/store/reports/report-rows.queries.server";
import { actFor, freshDatabase, TEST_NOW, viewerOf } from "../../support/test-database";
import { aPlannedPlan, aProgram, aTask, factsOf, value } from "../plans/a-program";

freshDatabase();

const ALL = { skip: 0, take: 100 };
const days = (count: number) => new Date(TEST_NOW.getTime() - count * 86_400_000);

test("every count is the number of rows it opens, and repeats of an excuse are told apart", async () => {
  const program = await aProgram();
  const mara = program.as("mara");
  const viewer = viewerOf(program.people.mara);
  const [one, two, three] = [
    await aPlannedPlan(program),
    await aPlannedPlan(program),
    await aPlannedPlan(program),
  ];
  const halt = { note: "Later", agreedById: program.people.mara.id, reason: "notAGoodTime" as const };
  const hold = { ...halt, wakeOn: toDay("2027-03-01") };
  value(await holdPlan(mara, { ...hold, code: one }));
  value(await resumePlan(mara, { code: one }));
  value(await holdPlan(mara, { ...hold, code: one }));
  const { entries } = await listActivity(viewer, { planId: (await factsOf(program, one)).id });
  expect(entries.filter(({ verb }) => verb === "alarmed").map(({ summary }) => summary)).toEqual([
    `“Not a good time” for the second time on ${one}: for Mara, the sponsor, to say when it will be`,
  ]);
  value(await cancelPlan(mara, { ...halt, reason: "duplicate", code: two }));
  // Imported in its state: only its own row knows the reason.
  await database().plan.update({
    where: { id: (await factsOf(program, three)).id },
    data: { status: "onHold", haltReason: "noBudget", kind: "preventive", goal: "Keep them" },
  });
  await aTask(program, three, { status: "blocked", barrier: "loopNotClosed", movedAt: days(12) });
  await aTask(program, three, { status: "blocked", movedAt: days(3) });
  await aTask(program, three, { status: "done", capability: "leadersCall", doneAt: days(1) });
  const report = await findPlanReports(viewer, TEST_NOW);
  expect(report).toMatchObject({
    kinds: { corrective: 2, preventive: 1 },
    repeats: 1,
    barriers: { loopNotClosed: { count: 1, oldest: 12 }, none: { count: 1, oldest: 3 } },
    capabilities: { leadersCall: 1 },
    orphans: 1,
    open: 2,
    pace: "crawl",
  });
  expect(report.reasons).toEqual([
    { reason: "notAGoodTime", count: 2, plans: 1 },
    { reason: "duplicate", count: 1, plans: 1 },
    { reason: "noBudget", count: 1, plans: 1 },
  ]);
  const counted: Record<ReportName, Record<string, number>> = {
    kind: report.kinds,
    halt: Object.fromEntries(report.reasons.map(({ reason, count }) => [reason, count])),
    repeat: {},
    barrier: Object.fromEntries(Object.entries(report.barriers).map(([key, { count }]) => [key, count])),
    capability: report.capabilities,
    orphan: {},
  };
  for (const [name, values] of Object.entries(REPORT_VALUES) as [ReportName, Record<string, string>][]) {
    for (const each of Object.keys(values)) {
      const { rows, total } = await listReportRows(viewer, { report: name, value: each }, ALL, TEST_NOW);
      expect([name, each, total, rows.length]).toEqual([
        name,
        each,
        counted[name][each] ?? 0,
        counted[name][each] ?? 0,
      ]);
    }
  }
  const repeat = await listReportRows(viewer, { report: "repeat", value: "" }, ALL, TEST_NOW);
  expect(repeat.rows.map(({ code }) => code)).toEqual([one, one]);
  expect((await listReportRows(viewer, { report: "orphan", value: "" }, ALL, TEST_NOW)).total).toBe(1);
});

test("another company counts nothing of ours", async () => {
  const program = await aProgram();
  await aPlannedPlan(program);
  const { viewer } = await actFor("leader");
  expect(await findPlanReports(viewer, TEST_NOW)).toMatchObject({
    kinds: {},
    reasons: [],
    orphans: 0,
    open: 0,
  });
  for (const report of Object.keys(REPORT_VALUES) as ReportName[])
    expect(await listReportRows(viewer, { report, value: "" }, ALL, TEST_NOW)).toEqual({
      rows: [],
      total: 0,
    });
});
