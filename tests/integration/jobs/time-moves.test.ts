import { expect, test } from "vitest";
import { cancelPlan } from "~/commands/plans/cancel-plan.server";
import { holdPlan } from "~/commands/plans/hold-plan.server";
import { moveWithTime } from "~/jobs/plans/move-with-time.server";
import { type Day, startOfDay } from "~/shared/calendar";
import { database } from "~/store/database.server";
import { aWorkspace, freshDatabase } from "../../support/test-database";
import {
  anApprovedPlan,
  aProgram,
  aStartedPlan,
  factsOf,
  lockedPromise,
  type Program,
  value,
} from "../plans/a-program";

freshDatabase();

const ZONE = "America/Chicago";
/** Five minutes past midnight of a day, as the sweep has it. */
const dawn = (day: Day): Date => new Date(startOfDay(day, ZONE).getTime() + 5 * 60_000);
const runOn = ({ workspace }: Pick<Program, "workspace">, day: Day) =>
  moveWithTime({ workspaceId: workspace.id, timeZone: ZONE, day, at: dawn(day) });
const told = async () => {
  const rows = await database().notice.findMany({ orderBy: { id: "asc" } });
  const names = await database().person.findMany({ select: { id: true, name: true } });
  const nameOf = new Map(names.map(({ id, name }) => [id, name]));
  return rows.map(({ personId, title }) => `${nameOf.get(personId)}: ${title}`).sort();
};

test("an approved plan starts on its day and not before, in the name of the system", async () => {
  const program = await aProgram();
  const code = await anApprovedPlan(program);
  await lockedPromise(program, code);
  await runOn(program, "2026-11-01");
  expect((await factsOf(program, code)).status).toBe("approved");
  await runOn(program, "2026-11-02");
  expect(await factsOf(program, code, dawn("2026-11-02"))).toMatchObject({
    status: "acting",
    startedOn: "2026-11-02",
    earlyReason: "",
  });
  const line = await database().activity.findFirstOrThrow({ where: { verb: "started" } });
  expect(line).toMatchObject({ actorName: "Capstan", door: "schedule", summary: `started ${code}` });
  expect(await told()).toEqual([]);
});

test("a start that was missed while nothing ran is made up for", async () => {
  const program = await aProgram();
  const code = await anApprovedPlan(program);
  await lockedPromise(program, code);
  await runOn(program, "2026-11-20");
  expect(await factsOf(program, code, dawn("2026-11-20"))).toMatchObject({
    status: "acting",
    startedOn: "2026-11-20",
  });
});

test("where a gate stands open, owner and leaders hear what is missing, once for each start day", async () => {
  const program = await aProgram();
  const code = await anApprovedPlan(program);
  const others = await aWorkspace();
  await runOn({ workspace: others }, "2026-11-02");
  await runOn(program, "2026-11-02");
  const once = [
    `Hana: could not start ${code} on its day, 2 Nov 2026`,
    `Mara: could not start ${code} on its day, 2 Nov 2026`,
  ];
  expect(await told()).toEqual(once);
  const [notice] = await database().notice.findMany();
  expect(notice).toMatchObject({ kind: "time", href: `/plans/${code}/verification` });
  expect(notice?.text).toContain("Verification plan locked: no verification plan");
  const { dataVersion } = await database().workspace.findUniqueOrThrow({
    where: { id: program.workspace.id },
  });
  await runOn(program, "2026-11-03");
  await runOn(program, "2026-11-02");
  expect(await told()).toEqual(once);
  // A day on which nothing is new changes nothing, so that no page is made anew for it.
  expect(
    (await database().workspace.findUniqueOrThrow({ where: { id: program.workspace.id } })).dataVersion,
  ).toBe(dataVersion);
  // Another start day is another promise.
  await database().plan.updateMany({ data: { startOn: "2026-11-09" } });
  await runOn(program, "2026-11-08");
  expect(await told()).toHaveLength(2);
  await runOn(program, "2026-11-09");
  expect(await told()).toHaveLength(4);
  // Once it is mended, the next day starts it.
  await lockedPromise(program, code);
  await runOn(program, "2026-11-10");
  expect((await factsOf(program, code, dawn("2026-11-10"))).status).toBe("acting");
});

test("the wake-up day of a hold is told to owner and sponsor, and resumes nothing", async () => {
  const program = await aProgram();
  const code = await aStartedPlan(program);
  value(
    await holdPlan(program.as("hana"), {
      code,
      reason: "waitingForSystem",
      note: "Waits for the new vans",
      agreedById: program.people.ilse.id,
      wakeOn: "2026-12-01",
    }),
  );
  await runOn(program, "2026-11-30");
  expect(await told()).toEqual([]);
  await runOn(program, "2026-12-01");
  await runOn(program, "2026-12-02");
  expect(await told()).toEqual([
    `Hana: wakes ${code}, which was put on hold until 1 Dec 2026`,
    `Mara: wakes ${code}, which was put on hold until 1 Dec 2026`,
  ]);
  expect((await factsOf(program, code)).status).toBe("onHold");
  value(
    await cancelPlan(program.as("hana"), {
      code,
      reason: "noLongerWanted",
      note: "The vans are sold",
      agreedById: program.people.ilse.id,
    }),
  );
  await runOn(program, "2026-12-03");
  expect(await told()).toHaveLength(2);
});

test("a hold whose owner has left wakes up before the leaders", async () => {
  const program = await aProgram();
  const code = await aStartedPlan(program);
  value(
    await holdPlan(program.as("hana"), {
      code,
      reason: "waitingForSystem",
      note: "Waits",
      agreedById: program.people.ilse.id,
      wakeOn: "2026-12-01",
    }),
  );
  await database().person.update({ where: { id: program.people.hana.id }, data: { active: false } });
  await runOn(program, "2026-12-01");
  // Mara leads the program and is the sponsor as well: told once.
  expect(await told()).toEqual([`Mara: wakes ${code}, which was put on hold until 1 Dec 2026`]);
});
