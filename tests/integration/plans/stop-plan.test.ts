import { describe, expect, test } from "vitest";
import { cancelPlan } from "~/commands/plans/cancel-plan.server";
import { holdPlan } from "~/commands/plans/hold-plan.server";
import { reopenPlan } from "~/commands/plans/reopen-plan.server";
import { resumePlan } from "~/commands/plans/resume-plan.server";
import { saveAssign } from "~/commands/plans/save-assign.server";
import { PLAN_STATUSES } from "~/domain/plans/plan";
import { toDay } from "~/shared/calendar";
import { newId } from "~/shared/id.server";
import { database } from "~/store/database.server";
import { aPerson, freshDatabase, TEST_NOW } from "../../support/test-database";
import {
  aPlannedPlan,
  aProgram,
  aStartedPlan,
  aSubmittedPlan,
  assign,
  factsOf,
  type Program,
  refusal,
  value,
  versionOf,
} from "./a-program";

freshDatabase();

const stop = ({ people }: Program) => ({
  reason: "noBudget" as const,
  note: "Next year",
  agreedById: people.mara.id,
});
const hold = (program: Program) => ({ ...stop(program), wakeOn: toDay("2026-12-01") });

/** Writes the state as only a test may. */
const putAt = async (program: Program, code: string, status: string, more = {}) =>
  database().plan.update({ where: { id: (await factsOf(program, code)).id }, data: { status, ...more } });

describe("after the end", () => {
  test("reopening makes one successor with everything but the hypothesis", async () => {
    const program = await aProgram();
    const code = await aStartedPlan(program);
    expect(refusal(await reopenPlan(program.as("mara"), { code })).kind).toBe("not-allowed-now");
    await putAt(program, code, "closed");
    expect(refusal(await reopenPlan(program.as("vera"), { code })).kind).toBe("not-permitted");
    const both = await Promise.all([1, 2].map(() => reopenPlan(program.as("mara"), { code })));
    expect(both.filter(({ ok }) => ok)).toHaveLength(1);
    expect(both.flatMap((each) => (each.ok ? [] : [each.refusal.kind]))).toEqual(["not-allowed-now"]);
    const [before, after] = [await factsOf(program, code), await factsOf(program, `${code}R`)];
    expect(before.status).toBe("closed");
    expect(after).toMatchObject({
      status: "assigning",
      predecessorCode: code,
      hypothesis: "",
      solution: before.solution,
      owner: { name: "Hana" },
      evidence: [{ quote: "Twice for a filter" }],
      kpis: [{ name: "First-visit fix", target: "85", readings: [] }],
      tasks: [],
      endOn: null,
    });
    expect(after.evidence[0]?.id).not.toBe(before.evidence[0]?.id);
    await putAt(program, `${code}R`, "closed");
    expect(value(await reopenPlan(program.as("mara"), { code: `${code}R` })).code).toBe(`${code}RR`);
  });
});

describe("holding, resuming, cancelling", () => {
  test("any open plan is put on hold and resumed where it was", async () => {
    const program = await aProgram();
    const code = await aStartedPlan(program);
    for (const status of PLAN_STATUSES.filter((each) => !["closed", "cancelled", "onHold"].includes(each))) {
      await putAt(program, code, status);
      const held = await holdPlan(program.as("mara"), { code, ...hold(program) });
      const before = value(held).from;
      expect(value(held).to).toBe("onHold");
      expect(await factsOf(program, code)).toMatchObject({ haltReason: "noBudget", wakeOn: "2026-12-01" });
      const resumed = value(await resumePlan(program.as("mara"), { code }));
      // A draft whose steps are complete settles at planned.
      const drafts = ["defining", "assigning", "quantifying", "scheduling"];
      expect(resumed.to).toBe(drafts.includes(before) ? "planned" : before);
      expect(await factsOf(program, code)).toMatchObject({ heldFrom: null, haltReason: "", wakeOn: null });
    }
  });

  test("a plan held in review keeps its people until it is returned", async () => {
    const program = await aProgram();
    const code = await aSubmittedPlan(program);
    const mara = program.as("mara");
    value(await holdPlan(mara, { code, ...hold(program) }));
    const { sam } = program.people;
    const change = async () =>
      saveAssign(mara, {
        ...assign(program, { version: await versionOf(program, code), verifierId: sam.id }),
        code,
      });
    const refused = refusal(await change());
    expect(refused).toMatchObject({
      kind: "not-allowed-now",
      message: expect.stringContaining("does not change under their eyes. Resume it"),
    });
    expect((await factsOf(program, code)).verifier).toMatchObject({ id: program.people.priya.id });
    await putAt(program, code, "onHold", { heldFrom: "acting" });
    expect(await change()).not.toMatchObject({ refusal: { kind: "not-allowed-now" } });
  });

  test("a hold needs a day ahead and a real person who agreed", async () => {
    const [program, other] = [await aProgram(), await aProgram()];
    const code = await aPlannedPlan(program);
    const mara = program.as("mara");
    const past = { code, ...hold(program), wakeOn: toDay("2026-10-15") };
    expect(refusal(await holdPlan(mara, past))).toMatchObject({ gaps: [{ id: "wake-up" }] });
    const stranger = { code, ...hold(program), agreedById: other.people.mara.id };
    expect(refusal(await holdPlan(mara, stranger))).toMatchObject({
      kind: "invalid",
      fieldErrors: { agreedById: [expect.any(String)] },
    });
    const gone = await aPerson(program.workspace, "leader", { active: false });
    expect(refusal(await cancelPlan(mara, { code, ...stop(program), agreedById: gone.id })).kind).toBe(
      "invalid",
    );
    expect(refusal(await holdPlan(program.as("sam"), { code, ...hold(program) })).kind).toBe("not-permitted");
    expect((await factsOf(program, code)).status).toBe("planned");
  });

  test("a cancelled plan stays, with its reason; its finding waits for another one", async () => {
    const program = await aProgram();
    const code = await aPlannedPlan(program);
    const finding = await database().finding.create({
      data: {
        id: newId(),
        workspaceId: program.workspace.id,
        number: 1,
        status: "planned",
        title: "Parts",
        source: "survey",
        createdById: program.people.mara.id,
        createdAt: TEST_NOW,
        updatedAt: TEST_NOW,
      },
    });
    const { id } = await factsOf(program, code);
    await database().plan.update({ where: { id }, data: { findingId: finding.id } });
    expect(value(await cancelPlan(program.as("hana"), { code, ...stop(program) })).to).toBe("cancelled");
    expect(await factsOf(program, code)).toMatchObject({
      status: "cancelled",
      haltReason: "noBudget",
      haltNote: "Next year",
    });
    expect(await database().finding.findUniqueOrThrow({ where: { id: finding.id } })).toMatchObject({
      status: "triaged",
    });
    expect(refusal(await cancelPlan(program.as("hana"), { code, ...stop(program) })).kind).toBe(
      "not-allowed-now",
    );
    expect(refusal(await resumePlan(program.as("mara"), { code })).kind).toBe("not-allowed-now");
  });
});
