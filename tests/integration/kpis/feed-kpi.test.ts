import { expect, test } from "vitest";
import { feedKpi } from "~/commands/kpis/feed-kpi.server";
import { restoreReading } from "~/commands/kpis/restore-reading.server";
import { setKpiReading } from "~/commands/kpis/set-kpi-reading.server";
import { withdrawReading } from "~/commands/kpis/withdraw-reading.server";
import { systemAct } from "~/domain/act";
import { kpiSettingsSchema } from "~/domain/kpis/kpi-settings.schema";
import { feedKpisOfAll } from "~/jobs/kpis/feed-kpis.server";
import { registerHandlers } from "~/jobs/timetable.server";
import { listActivity } from "~/store/activity/activity.queries.server";
import { database, transact } from "~/store/database.server";
import { findKpiPage } from "~/store/kpis/kpi-page.queries.server";
import { drainQueue } from "~/store/queue.server";
import { withTalliesOf } from "~/store/surveys/tally.server";
import { freshDatabase, TEST_NOW } from "../../support/test-database";
import { aProgram, type Program, refusal, value } from "../plans/a-program";
import { aSurvey } from "../verification/a-proof";
import { aKpi } from "./a-kpi";

freshDatabase();

const FED = {
  feed: "index",
  feedFilter: { measure: "satisfaction" },
  type: "outcome",
  direction: "up",
} as const;
const outcome = { ...FED, baseline: "3.18", target: "3.68" };

const system = ({ workspace }: Program, now = TEST_NOW) => systemAct(workspace.id, "America/Chicago", now);
const live = async (kpiId: string) =>
  (
    await database().kpiReading.findMany({ where: { kpiId, withdrawnAt: null }, orderBy: { day: "asc" } })
  ).map((row) => `${row.day} ${row.value} n ${row.n}`);

/** Sets answers of a day aside, as somebody does who finds them doubtful; or counts them again. */
const shelve = (program: Program, day: string, shelf: string) =>
  transact(async (db) => {
    const ids = (await db.response.findMany({ where: { workspaceId: program.workspace.id, day } })).map(
      ({ id }) => id,
    );
    await withTalliesOf(db, program.workspace.id, { responseIds: ids }, async () => {
      await db.response.updateMany({ where: { id: { in: ids } }, data: { shelf } });
      await db.answer.updateMany({ where: { responseId: { in: ids } }, data: { shelf } });
    });
  });

test("each month that is over becomes one reading, with its n, however often it is looked at", async () => {
  const { program, kpiId, code, devin } = await aKpi({}, outcome);
  const survey = await aSurvey(program);
  await survey.add("2026-08-10", "8/9/10/8/5");
  await survey.add("2026-09-10", "22/14/4/1/1");
  await survey.add("2026-10-05", "1/0/0/0/0");
  expect(value(await feedKpi(system(program), { kpiId }))).toEqual({ added: 2, corrected: 0, gone: 0 });
  expect(await live(kpiId)).toEqual(["2026-08-31 3.175 n 40", "2026-09-30 4.309523 n 42"]);
  expect(value(await feedKpi(system(program), { kpiId }))).toEqual({ added: 0, corrected: 0, gone: 0 });
  // October is over on the first of November where the workspace is, not before.
  value(await feedKpi(system(program, new Date("2026-11-01T04:30:00Z")), { kpiId }));
  expect(await live(kpiId)).toHaveLength(2);
  value(await feedKpi(system(program, new Date("2026-11-01T05:30:00Z")), { kpiId }));
  expect((await live(kpiId)).at(-1)).toBe("2026-10-31 5 n 1");
  expect((await findKpiPage(devin.viewer, code, kpiId))?.feedFilter).toMatchObject({
    measure: "satisfaction",
  });
});

test("answers that come or leave correct their month, and the activity says so", async () => {
  const { program, plan, kpiId, devin } = await aKpi({}, outcome);
  const survey = await aSurvey(program);
  await survey.add("2026-08-10", "8/9/10/8/5");
  await survey.add("2026-08-11", "0/0/0/0/10");
  await survey.add("2026-09-10", "22/14/4/1/1");
  value(await feedKpi(system(program), { kpiId }));
  await shelve(program, "2026-08-11", "aside");
  await shelve(program, "2026-09-10", "aside");
  expect(value(await feedKpi(system(program), { kpiId }))).toEqual({ added: 0, corrected: 1, gone: 1 });
  expect(await live(kpiId)).toEqual(["2026-08-31 3.175 n 40"]);
  const { entries } = await listActivity(devin.viewer, { planId: plan.id });
  expect(entries.map(({ summary }) => summary)).toEqual(
    expect.arrayContaining([
      expect.stringMatching(
        // Of an outcome the activity tells how many answered, not what they said.
        /^corrected CSM changes of CAP-\d+ for Aug 2026 from n 50 to n 40: answers came or left$/,
      ),
      expect.stringMatching(/^took the reading of Sep 2026 .* back: its answers have left$/),
    ]),
  );
  const gone = await database().kpiReading.findFirstOrThrow({ where: { kpiId, day: "2026-09-30" } });
  expect(refusal(await restoreReading(devin, { readingId: gone.id })).kind).toBe("not-allowed-now");
  await shelve(program, "2026-09-10", "");
  expect(value(await feedKpi(system(program), { kpiId })).added).toBe(1);
  expect(await live(kpiId)).toHaveLength(2);
});

test("what a person took back stays back, and a closed plan is read no more", async () => {
  const { program, plan, kpiId, devin } = await aKpi({}, outcome);
  const survey = await aSurvey(program);
  await survey.add("2026-08-10", "8/9/10/8/5");
  value(await feedKpi(system(program), { kpiId }));
  const row = await database().kpiReading.findFirstOrThrow({ where: { kpiId } });
  value(await withdrawReading(devin, { readingId: row.id }));
  value(await feedKpi(system(program), { kpiId }));
  expect(await live(kpiId)).toEqual([]);
  await survey.add("2026-07-10", "8/9/10/8/5");
  await database().plan.update({ where: { id: plan.id }, data: { status: "closed" } });
  value(await feedKpi(system(program), { kpiId }));
  expect(await live(kpiId)).toEqual([]);
});

test("the clock goes through every workspace, each with its own answers", async () => {
  const one = await aKpi({}, outcome);
  const other = await aKpi({}, outcome);
  await (await aSurvey(one.program)).add("2026-09-10", "22/14/4/1/1");
  await feedKpisOfAll(TEST_NOW);
  expect(await live(one.kpiId)).toHaveLength(1);
  expect(await live(other.kpiId)).toEqual([]);
  const version = async () =>
    (await database().workspace.findUniqueOrThrow({ where: { id: one.program.workspace.id } })).dataVersion;
  const before = await version();
  await feedKpisOfAll(TEST_NOW);
  // A look that finds nothing new changes nothing, so that no page is read again for it.
  expect(await version()).toBe(before);
});

const settings = (change: Record<string, unknown> = {}) =>
  kpiSettingsSchema.parse({ version: "1", chart: "xmr", feed: "hand", ...change });

test("how a KPI is read is set by those who edit the plan, told line by line, and feeds at once", async () => {
  const { program, plan, kpiId, devin } = await aKpi();
  await (await aSurvey(program)).add("2026-09-10", "22/14/4/1/1");
  const change = settings({ feed: "index", limitsFrom: "2026-01-01", limitsTo: "2026-06-30", chart: "run" });
  expect(value(await setKpiReading(devin, { kpiId, ...change })).feeds).toBe(true);
  registerHandlers();
  await drainQueue();
  expect(await live(kpiId)).toHaveLength(1);
  const { entries } = await listActivity(devin.viewer, { planId: plan.id, noun: "kpi" });
  expect(entries.map(({ summary }) => summary.replace(/CAP-\d+/, "CAP"))).toEqual(
    expect.arrayContaining([
      "set the chart of CSM changes of CAP to run chart",
      "set the baseline that its limits rest on of CSM changes of CAP to the readings of 2026-01-01 to 2026-06-30",
      "set the source of the readings of CSM changes of CAP to an index: Satisfaction, everybody",
    ]),
  );
  // Whoever saves what was read before that is told.
  expect(refusal(await setKpiReading(program.as("mara"), { kpiId, ...settings() })).kind).toBe("stale");
  const { version } = await database().plan.findUniqueOrThrow({ where: { id: plan.id } });
  expect(value(await setKpiReading(program.as("mara"), { kpiId, ...change, version })).feeds).toBe(false);
});

test("how a KPI is read is nobody else's, and nothing any more once the plan is closed", async () => {
  const { program, plan, kpiId, devin } = await aKpi();
  const given = { kpiId, ...settings() };
  expect(refusal(await setKpiReading(program.as("sam"), given)).kind).toBe("not-permitted");
  expect(refusal(await setKpiReading((await aProgram()).as("mara"), given)).kind).toBe("not-found");
  await database().plan.update({ where: { id: plan.id }, data: { status: "inReview" } });
  expect(refusal(await setKpiReading(devin, given)).kind).toBe("not-allowed-now");
  await database().plan.update({ where: { id: plan.id }, data: { status: "closed" } });
  expect(refusal(await setKpiReading(devin, given)).kind).toBe("not-allowed-now");
  expect(
    kpiSettingsSchema.safeParse({ ...settings(), limitsFrom: "2026-06-30", limitsTo: "2026-01-01" }).success,
  ).toBe(false);
});
