import { expect, test } from "vitest";
import { makeWish } from "~/commands/wishes/make-wish.server";
import { withdrawWish } from "~/commands/wishes/withdraw-wish.server";
import type { Act } from "~/domain/act";
import { digestsOf } from "~/domain/reminders/reminders";
import type { Day } from "~/shared/calendar";
import { newId } from "~/shared/id.server";
import { listActivity } from "~/store/activity/activity.queries.server";
import { database } from "~/store/database.server";
import { findReminderFacts } from "~/store/reminders/reminder-facts.server";
import { findWishPanel, listWishes } from "~/store/wishes/wish.queries.server";
import { actOf, aPerson, freshDatabase, TEST_NOW } from "../../support/test-database";
import { aProgram, refusal, value } from "../plans/a-program";
import { aRunningPlan, aTaskOf, codeOf } from "../work/a-running-plan";

freshDatabase();

async function aCase() {
  const program = await aProgram();
  const plan = await aRunningPlan(program, { status: "monitoring", effectiveOn: "2026-08-01" });
  const devin = actOf({ ...program.people.devin, timeZone: "Europe/Berlin" });
  const code = codeOf(plan);
  return { program, plan, devin, code, closing: { about: `plan:${code}:close`, day: "2026-11-01" as Day } };
}

const read = async (act: Act) => (await listWishes(act.viewer, act.now)).wishes;

test("a wish for a Sunday stands for its day, and comes on the Monday after", async () => {
  const { devin, code, closing, program } = await aCase();
  const offer = () =>
    findWishPanel(devin.viewer, { noun: "plan", ref: code }, TEST_NOW, closing.day).then(
      ({ close }) => close,
    );
  expect(await offer()).toMatchObject({
    day: "2026-11-01",
    comesOn: "2026-11-02",
    quiet: "weekend",
    set: null,
  });
  expect(value(await makeWish(devin, closing))).toMatchObject({ comesOn: "2026-11-02", before: null });
  expect(await offer()).toMatchObject({ set: { day: "2026-11-01", comesOn: "2026-11-02" } });
  expect(await read(devin)).toMatchObject([
    { title: expect.stringContaining(code), href: `/plans/${code}/verdict` },
  ]);
  // Nobody is written to on the Sunday; on Monday the digest says it, once.
  const { today, ...facts } = await findReminderFacts(devin.viewer, TEST_NOW);
  const saidOn = (day: Day) =>
    digestsOf(facts, day, today)
      .digests.filter(({ person }) => person.id === program.people.devin.id)
      .flatMap(({ lines }) => lines.filter(({ kind }) => kind === "wish"));
  expect([saidOn("2026-10-30"), saidOn("2026-11-01"), saidOn("2026-11-03")]).toEqual([[], [], []]);
  expect(saidOn("2026-11-02")).toHaveLength(1);
});

test("asked again it moves; taken back it is gone, and nobody else touches it", async () => {
  const { devin, closing, program } = await aCase();
  const { wishId } = value(await makeWish(devin, closing));
  const again = value(await makeWish(devin, { ...closing, day: "2026-11-05" }));
  expect(again).toMatchObject({ wishId, before: "2026-11-01" });
  expect(await read(devin)).toHaveLength(1);
  const strangers = [program.as("mara"), (await aProgram()).as("devin")];
  for (const act of strangers) {
    expect(refusal(await withdrawWish(act, { wishId })).kind).toBe("not-found");
    expect(await read(act)).toEqual([]);
  }
  value(await withdrawWish(devin, { wishId }));
  expect(await read(devin)).toEqual([]);
  expect(refusal(await withdrawWish(devin, { wishId })).kind).toBe("not-found");
  value(await makeWish(devin, closing));
  expect(await read(devin)).toHaveLength(1);
});

test("is of plans, tasks and findings that are there, on days to come", async () => {
  const { devin, closing, plan, program, code } = await aCase();
  const taskId = await aTaskOf(plan, program.people.devin.id, { title: "Name one face" });
  await database().finding.create({
    data: {
      id: newId(),
      workspaceId: program.workspace.id,
      number: 4,
      status: "logged",
      title: "Hand-overs",
      source: "survey",
      createdById: program.people.mara.id,
      createdAt: TEST_NOW,
      updatedAt: TEST_NOW,
    },
  });
  const day: Day = "2026-10-16";
  for (const about of [`task:${taskId}`, "finding:4", `plan:${code}`])
    value(await makeWish(devin, { about, day }));
  expect((await read(devin)).map(({ href }) => href).sort()).toEqual(
    [`/findings/4`, `/plans/${code}`, `/tasks/${taskId}`].sort(),
  );
  const elsewhere = (await aProgram()).as("devin");
  for (const about of [closing.about, `task:${taskId}`, "finding:4"]) {
    expect(refusal(await makeWish(elsewhere, { about, day })).kind).toBe("not-found");
  }
  for (const about of ["task:none", "finding:99", "plan:CAP-999", "person:x", ""]) {
    expect(refusal(await makeWish(devin, { about, day })).kind, about).toBe("not-found");
  }
  // In Berlin it is the 15th at this moment.
  for (const past of ["2026-10-15", "2026-10-14"] as const) {
    expect(refusal(await makeWish(devin, { ...closing, day: past }))).toMatchObject({ kind: "invalid" });
  }
  const auditor = actOf(await aPerson(program.workspace, "viewer", { auditor: true }));
  expect(refusal(await makeWish(auditor, closing)).kind).toBe("not-permitted");
});

test("two presses at once keep one wish, and the log does not say of what", async () => {
  const { devin, closing, code } = await aCase();
  await Promise.all([makeWish(devin, closing), makeWish(devin, closing)]);
  expect(await read(devin)).toHaveLength(1);
  const { entries } = await listActivity(devin.viewer, { noun: "reminder" });
  expect(entries.map(({ summary }) => summary)).toContain("asked to be reminded on 2026-11-01");
  expect(JSON.stringify(entries)).not.toContain(code);
});
