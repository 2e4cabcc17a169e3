import { expect, test } from "vitest";
import { holdCheckIn } from "~/commands/checkins/hold-check-in.server";
import { checkInSchema } from "~/domain/checkins/check-in.schema";
import { newId } from "~/shared/id.server";
import { listActivity } from "~/store/activity/activity.queries.server";
import { findCheckInPage } from "~/store/checkins/check-in-page.queries.server";
import { database } from "~/store/database.server";
import { freshDatabase } from "../../support/test-database";
import { aProgram, refusal, value } from "../plans/a-program";
import { aRunningPlan, codeOf, later } from "../work/a-running-plan";

freshDatabase();

const answers = checkInSchema.parse({
  hypothesis: "doubtful",
  teamSees: "Two left",
  customersSay: "One name",
  decision: "Go on",
});

async function aCheckIn(day = "2026-10-15", change: Parameters<typeof aRunningPlan>[1] = {}) {
  const program = await aProgram();
  const plan = await aRunningPlan(program, change);
  const row = await database().checkIn.create({
    data: { id: newId(), workspaceId: program.workspace.id, planId: plan.id, day },
  });
  return { program, code: codeOf(plan), checkInId: row.id };
}

test("is held on its day, signed once, and corrected on record", async () => {
  const { program, checkInId, code } = await aCheckIn();
  value(await holdCheckIn(program.as("devin"), { checkInId, version: 1, ...answers }));
  const better = { ...answers, decision: "Stop the pilot" };
  value(await holdCheckIn(program.as("mara", later(5)), { checkInId, version: 2, ...better }));
  const page = await findCheckInPage(program.as("vera").viewer, code, checkInId);
  expect(page).toMatchObject({ heldByName: "Devin", decision: "Stop the pilot", version: 3 });
  const { entries } = await listActivity(program.as("mara").viewer, { recordId: checkInId });
  expect(entries.map((entry) => entry.verb)).toEqual(["changed", "recorded"]);
});

test("of two at once the second sees what the first wrote", async () => {
  const { program, checkInId } = await aCheckIn();
  const results = await Promise.all(
    (["devin", "mara"] as const).map((who) =>
      holdCheckIn(program.as(who), { checkInId, version: 1, ...answers }),
    ),
  );
  expect(results.filter((result) => result.ok)).toHaveLength(1);
  const lost = results.find((result) => !result.ok);
  expect(lost && refusal(lost)).toMatchObject({
    kind: "stale",
    theirs: { version: 2, teamSees: "Two left" },
  });
});

test("not before its day, not after the plan, not by others, not from elsewhere", async () => {
  const ahead = await aCheckIn("2026-10-16");
  const hold = { version: 1, ...answers };
  expect(
    refusal(await holdCheckIn(ahead.program.as("devin"), { checkInId: ahead.checkInId, ...hold })).kind,
  ).toBe("not-allowed-now");
  const over = await aCheckIn("2026-09-01", { status: "closed" });
  expect(
    refusal(await holdCheckIn(over.program.as("devin"), { checkInId: over.checkInId, ...hold })).kind,
  ).toBe("not-allowed-now");
  const { program, checkInId, code } = await aCheckIn("2026-09-01");
  expect(refusal(await holdCheckIn(program.as("sam"), { checkInId, ...hold })).kind).toBe("not-permitted");
  expect(refusal(await holdCheckIn(ahead.program.as("mara"), { checkInId, ...hold })).kind).toBe("not-found");
  expect(await findCheckInPage(ahead.program.as("mara").viewer, code, checkInId)).toBeNull();
  // A missed one can still be held.
  value(await holdCheckIn(program.as("devin"), { checkInId, ...hold }));
});
