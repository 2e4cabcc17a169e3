import { describe, expect, test } from "vitest";
import { cancelPlan } from "~/commands/plans/cancel-plan.server";
import { confirmOwnerLoad } from "~/commands/plans/confirm-owner-load.server";
import { createPlan } from "~/commands/plans/create-plan.server";
import { saveAssign } from "~/commands/plans/save-assign.server";
import { submitPlan } from "~/commands/plans/submit-plan.server";
import { database } from "~/store/database.server";
import { freshDatabase } from "../../support/test-database";
import { aPlannedPlan, aProgram, assign, factsOf, refusal, value, versionOf } from "./a-program";

freshDatabase();

const blank = { title: "Be more customer focused", kind: "corrective" as const, findingNumber: null };

describe("the owner's load", () => {
  test("above the limit it is confirmed with a reason, or another owner is named", async () => {
    const program = await aProgram();
    const { hana, sam, mara, priya, devin } = program.people;
    await database().person.update({ where: { id: hana.id }, data: { openPlanLimit: 1 } });
    value(await createPlan(program.as("hana"), blank));
    const code = await aPlannedPlan(program);
    const at = async () => ({ code, version: await versionOf(program, code) });
    expect(await factsOf(program, code)).toMatchObject({
      status: "scheduling",
      ownerLoad: { open: 1, openCodes: ["CAP-001"], limit: 1 },
    });
    expect(refusal(await submitPlan(program.as("hana"), { code }))).toMatchObject({
      kind: "incomplete",
      gaps: [{ id: "owner-load" }],
    });
    const confirmed = await confirmOwnerLoad(program.as("mara"), {
      ...(await at()),
      reason: "CAP-001 ends soon",
    });
    expect(value(confirmed)).toMatchObject({ from: "scheduling", to: "planned" });
    // Another owner is another question.
    const people = [hana, sam, mara, priya, devin].map(({ id }) => ({ personId: id, part: "p", why: "w" }));
    await database().person.update({ where: { id: sam.id }, data: { openPlanLimit: 0 } });
    const reassigned = assign(program, { ...(await at()), ownerId: sam.id, people });
    expect(value(await saveAssign(program.as("mara"), reassigned))).toMatchObject({
      from: "planned",
      to: "scheduling",
    });
    expect((await factsOf(program, code)).loadConfirmed).toBe("");
    expect((await factsOf(program, "CAP-001")).status).toBe("defining");
    expect(refusal(await confirmOwnerLoad(program.as("vera"), { ...(await at()), reason: "x" })).kind).toBe(
      "not-permitted",
    );
  });
});

test("a draft moves back by itself when its owner takes on more than they can, and on again when they have less", async () => {
  const program = await aProgram();
  await database().person.update({ where: { id: program.people.hana.id }, data: { openPlanLimit: 1 } });
  const code = await aPlannedPlan(program);
  expect((await factsOf(program, code)).status).toBe("planned");
  const { code: second } = value(await createPlan(program.as("hana"), blank));
  expect((await factsOf(program, code)).status).toBe("scheduling");
  const halt = { reason: "duplicate" as const, note: "", agreedById: program.people.mara.id };
  value(await cancelPlan(program.as("hana"), { code: second, ...halt }));
  expect((await factsOf(program, code)).status).toBe("planned");
});
