import { describe, expect, test } from "vitest";
import { lockVerification } from "~/commands/verification/lock-verification.server";
import { saveVerification } from "~/commands/verification/save-verification.server";
import { database } from "~/store/database.server";
import { findVerificationPage } from "~/store/verification/verification-page.queries.server";
import { freshDatabase, TEST_NOW } from "../../support/test-database";
import { aProgram, factsOf, refusal, value } from "../plans/a-program";
import { aRunningPlan, codeOf } from "../work/a-running-plan";
import { aSurvey, promised } from "./a-proof";

freshDatabase();

async function aCase(change: Parameters<typeof aRunningPlan>[1] = {}) {
  const program = await aProgram();
  const plan = await aRunningPlan(program, { status: "approved", startedOn: null, ...change });
  const planCode = codeOf(plan);
  const page = async () => {
    const found = await findVerificationPage(program.as("devin").viewer, planCode, TEST_NOW);
    if (!found) throw new Error("no page");
    return found.view;
  };
  return { program, planCode, page, devin: program.as("devin") };
}

describe("writing the promise", () => {
  test("is written, written over while open, locked once, and then the gate to start holds", async () => {
    const { program, planCode, page, devin } = await aCase();
    expect((await page()).seal).toBe("");
    value(await saveVerification(devin, { planCode, seen: "", ...promised({ minEffect: "" }) }));
    expect(refusal(await lockVerification(devin, { planCode }))).toMatchObject({
      kind: "incomplete",
      gaps: [{ label: "The smallest improvement worth having", href: `/plans/${planCode}/verification` }],
    });
    const { seal } = await page();
    value(await saveVerification(devin, { planCode, seen: seal, ...promised({ level: "DM" }) }));
    const { hash } = value(await lockVerification(devin, { planCode }));
    const view = await page();
    expect(view.promises).toMatchObject([{ number: 1, hash, lockedByName: "Devin", dataSeen: false }]);
    expect(view.seal).toBe(hash);
    expect((await factsOf(program, planCode)).verification).toMatchObject({ hash });
    expect(refusal(await lockVerification(devin, { planCode })).kind).toBe("not-allowed-now");
  });
  test("two people never write over each other unknowingly", async () => {
    const { program, planCode, page, devin } = await aCase();
    value(await saveVerification(devin, { planCode, ...promised() }));
    const { seal } = await page();
    const both = await Promise.all(
      (["devin", "mara"] as const).map((who, at) =>
        saveVerification(program.as(who), {
          planCode,
          seen: seal,
          ...promised({ plannedN: String(40 + at) }),
        }),
      ),
    );
    expect(both.filter((result) => result.ok)).toHaveLength(1);
    const lost = both.find((result) => !result.ok);
    expect(lost && refusal(lost).kind).toBe("stale");
    expect(refusal(await lockVerification(devin, { planCode, seen: seal })).kind).toBe("stale");
  });
  test("after the lock a change is a version with a reason, and says when data was seen", async () => {
    const { program, planCode, page, devin } = await aCase();
    value(await saveVerification(devin, { planCode, ...promised() }));
    value(await lockVerification(devin, { planCode }));
    expect(
      refusal(await saveVerification(devin, { planCode, ...promised({ minEffect: "0.3" }) })),
    ).toMatchObject({
      fieldErrors: { reason: expect.any(Array) },
    });
    const change = promised({ minEffect: "0.3", reason: "Half a point was a guess" });
    value(await saveVerification(devin, { planCode, ...change }));
    expect((await page()).promises).toMatchObject([
      { number: 2, lockedAt: null, dataSeen: false, minEffect: "0.3" },
      { number: 1, minEffect: "0.5", hash: expect.any(String) },
    ]);
    // Written before, locked after the action took effect: seen is seen.
    await database().plan.updateMany({
      where: { workspaceId: program.workspace.id },
      data: { status: "monitoring", startedOn: "2026-05-01", effectiveOn: "2026-08-01" },
    });
    value(await lockVerification(devin, { planCode }));
    expect((await page()).promises[0]).toMatchObject({ number: 2, dataSeen: true });
  });
  test("counts its baseline without the month that called for it", async () => {
    const { program, planCode, page, devin } = await aCase();
    const survey = await aSurvey(program);
    await survey.add("2026-01-15", "3/2/0/0/1");
    await survey.add("2026-02-15", "1/1/0/0/0");
    await survey.add("2026-05-01", "9/0/0/0/0");
    value(await saveVerification(devin, { planCode, ...promised({ triggerMonth: "2026-02" }) }));
    expect((await page()).baselineN).toBe(6);
  });
});

test("it is the owner's and the leader's, of an open plan of this workspace", async () => {
  const { program, planCode } = await aCase();
  expect(refusal(await saveVerification(program.as("priya"), { planCode, ...promised() })).kind).toBe(
    "not-permitted",
  );
  expect(refusal(await lockVerification(program.as("mara"), { planCode })).kind).toBe("incomplete");
  const stranger = (await aProgram()).as("mara");
  expect(refusal(await saveVerification(stranger, { planCode, ...promised() })).kind).toBe("not-found");
  expect(refusal(await lockVerification(stranger, { planCode })).kind).toBe("not-found");
  expect(await findVerificationPage(stranger.viewer, planCode, TEST_NOW)).toBeNull();
  const closed = codeOf(await aRunningPlan(program, { status: "closed" }));
  const mara = program.as("mara");
  expect(refusal(await saveVerification(mara, { planCode: closed, ...promised() })).kind).toBe(
    "not-allowed-now",
  );
});
