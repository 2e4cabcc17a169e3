import { describe, expect, test } from "vitest";
import { approvePlan } from "~/commands/plans/approve-plan.server";
import { implementPlan } from "~/commands/plans/implement-plan.server";
import { returnPlan } from "~/commands/plans/return-plan.server";
import { saveAssign } from "~/commands/plans/save-assign.server";
import { saveQuantify } from "~/commands/plans/save-quantify.server";
import { startPlan } from "~/commands/plans/start-plan.server";
import { submitPlan } from "~/commands/plans/submit-plan.server";
import { toDay } from "~/shared/calendar";
import { listActivity, verifyActivity } from "~/store/activity/activity.queries.server";
import { database } from "~/store/database.server";
import { freshDatabase, TEST_NOW } from "../../support/test-database";
import {
  anApprovedPlan,
  announce,
  aPlannedPlan,
  aProgram,
  aStartedPlan,
  aSubmittedPlan,
  assign,
  factsOf,
  lockedPromise,
  quantify,
  refusal,
  value,
  versionOf,
} from "./a-program";

freshDatabase();

describe("submitting", () => {
  test("promises the end and says who did it", async () => {
    const program = await aProgram();
    const code = await aPlannedPlan(program);
    expect(value(await submitPlan(program.as("hana"), { code }))).toMatchObject({
      from: "planned",
      to: "inReview",
    });
    const row = await database().plan.findFirstOrThrow({ where: { workspaceId: program.workspace.id } });
    expect(row).toMatchObject({ status: "inReview", firstEndOn: "2027-02-26", submittedAt: TEST_NOW });
    const { entries } = await listActivity(program.as("mara").viewer, { planId: row.id, take: 1 });
    expect(entries[0]).toMatchObject({
      verb: "submitted",
      actorName: "Hana",
      before: { status: "planned" },
      after: { status: "inReview" },
    });
  });

  test("without a step complete names what is missing, to those without the right as well", async () => {
    const program = await aProgram();
    const code = await aPlannedPlan(program);
    const { id } = await factsOf(program, code);
    await database().task.deleteMany({ where: { planId: id } });
    const missing = [expect.objectContaining({ id: "tasks" })];
    expect(refusal(await submitPlan(program.as("hana"), { code }))).toMatchObject({
      kind: "incomplete",
      gaps: missing,
    });
    expect(refusal(await submitPlan(program.as("sam"), { code }))).toMatchObject({
      kind: "not-permitted",
      gaps: missing,
    });
    expect((await factsOf(program, code)).status).toBe("planned");
  });

  test("a double click submits once", async () => {
    const program = await aProgram();
    const code = await aPlannedPlan(program);
    const both = await Promise.all([1, 2].map(() => submitPlan(program.as("hana"), { code })));
    expect(both.filter(({ ok }) => ok)).toHaveLength(1);
    expect(both.flatMap((each) => (each.ok ? [] : [each.refusal.kind]))).toEqual(["not-allowed-now"]);
  });

  test("a page read before somebody's change is told so", async () => {
    const program = await aProgram();
    const code = await aPlannedPlan(program);
    const version = await versionOf(program, code);
    expect(refusal(await submitPlan(program.as("hana"), { code, version: version - 1 }))).toMatchObject({
      kind: "stale",
      theirs: { status: "planned", version },
    });
    expect(value(await submitPlan(program.as("hana"), { code, version })).to).toBe("inReview");
  });

  test("another workspace does not know it", async () => {
    const [program, other] = [await aProgram(), await aProgram()];
    const code = await aPlannedPlan(program);
    expect(refusal(await submitPlan(other.as("mara"), { code })).kind).toBe("not-found");
  });
});

describe("returning", () => {
  test("sends it to a step, where it stands until that step is saved", async () => {
    const program = await aProgram();
    const code = await aSubmittedPlan(program);
    const input = { code, to: "quantify" as const, comment: "Which baseline?" };
    expect(refusal(await returnPlan(program.as("hana"), input)).kind).toBe("not-permitted");
    expect(value(await returnPlan(program.as("mara"), input)).to).toBe("quantifying");
    expect(await factsOf(program, code)).toMatchObject({
      status: "quantifying",
      returnComment: "Which baseline?",
    });
    expect(refusal(await submitPlan(program.as("hana"), { code }))).toMatchObject({
      kind: "incomplete",
      gaps: [{ id: "return-answered" }],
    });
    const { kpis } = await factsOf(program, code);
    const same = quantify({ version: await versionOf(program, code) });
    const kept = { ...same, kpis: same.kpis.map((kpi, at) => ({ ...kpi, id: kpis[at]?.id ?? null })) };
    expect(value(await saveQuantify(program.as("hana"), kept))).toMatchObject({
      from: "quantifying",
      to: "planned",
    });
    expect(await factsOf(program, code)).toMatchObject({
      returnedTo: null,
      returnComment: "Which baseline?",
    });
    expect(value(await submitPlan(program.as("hana"), { code })).to).toBe("inReview");
    expect((await factsOf(program, code)).returnComment).toBe("");
  });
});

describe("approving", () => {
  test("needs the three answers; then the sponsor approves, and the owner never does", async () => {
    const program = await aProgram();
    const code = await aSubmittedPlan(program);
    expect(refusal(await approvePlan(program.as("mara"), { code }))).toMatchObject({
      kind: "incomplete",
      gaps: [{ id: "announcement", href: `/communications/new?plan=${code}` }],
    });
    await announce(program, code);
    const own = refusal(await approvePlan(program.as("hana"), { code }));
    expect(own).toMatchObject({
      kind: "not-permitted",
      message: "You have no right to approve it. Ask Mara or Ilse.",
    });
    for (const who of ["olu", "sam", "vera"] as const) {
      expect(refusal(await approvePlan(program.as(who), { code })).kind).toBe("not-permitted");
    }
    expect(value(await approvePlan(program.as("mara"), { code })).to).toBe("approved");
    const row = await database().plan.findFirstOrThrow({ where: { workspaceId: program.workspace.id } });
    expect(row).toMatchObject({ approvedById: program.people.mara.id, approvedAt: TEST_NOW });
  });

  test("sees what came undone while it waited", async () => {
    const program = await aProgram();
    const code = await aSubmittedPlan(program);
    await announce(program, code);
    await database().person.update({ where: { id: program.people.priya.id }, data: { active: false } });
    expect(refusal(await approvePlan(program.as("mara"), { code }))).toMatchObject({
      gaps: [{ id: "steps-complete" }],
    });
  });
});

describe("starting and implementing", () => {
  test("starts early only with a reason and the locked promise", async () => {
    const program = await aProgram();
    const code = await anApprovedPlan(program);
    expect(refusal(await startPlan(program.as("hana"), { code }))).toMatchObject({
      gaps: [{ id: "start-reached" }, { id: "verification-locked" }],
    });
    await lockedPromise(program, code);
    expect(refusal(await startPlan(program.as("hana"), { code }))).toMatchObject({
      gaps: [{ id: "start-reached" }],
    });
    expect(value(await startPlan(program.as("hana"), { code, earlyReason: "Vans are here" })).to).toBe(
      "acting",
    );
    expect(await factsOf(program, code)).toMatchObject({
      startedOn: "2026-10-15",
      earlyReason: "Vans are here",
    });
  });

  test("on its day it starts without a reason; the day is the workspace's", async () => {
    const program = await aProgram();
    const code = await anApprovedPlan(program);
    await lockedPromise(program, code);
    // 1 November, 23:30 in Chicago.
    const eve = new Date("2026-11-02T05:30:00Z");
    expect(refusal(await startPlan(program.as("hana", eve), { code })).kind).toBe("incomplete");
    const morning = new Date("2026-11-02T06:30:00Z");
    expect(value(await startPlan(program.as("hana", morning), { code })).to).toBe("acting");
  });

  test("is implemented when the work is on record", async () => {
    const program = await aProgram();
    const code = await aStartedPlan(program);
    const later = new Date("2027-02-20T15:00:00Z");
    const input = { code, effectiveOn: toDay("2027-03-01") };
    expect(refusal(await implementPlan(program.as("hana", later), input))).toMatchObject({
      kind: "incomplete",
      gaps: [{ id: "tasks-done" }, { id: "check-ins-held" }],
    });
    const { id } = await factsOf(program, code);
    await database().task.updateMany({ where: { planId: id }, data: { status: "done" } });
    await database().checkIn.updateMany({ where: { planId: id }, data: { heldAt: TEST_NOW } });
    const tooSoon = { code, effectiveOn: toDay("2026-10-01") };
    expect(refusal(await implementPlan(program.as("hana", later), tooSoon))).toMatchObject({
      gaps: [{ id: "effective-date" }],
    });
    expect(value(await implementPlan(program.as("hana", later), input)).to).toBe("monitoring");
    expect(await factsOf(program, code)).toMatchObject({
      implementedOn: "2027-02-20",
      effectiveOn: "2027-03-01",
      proof: { windowTo: "2027-05-31", n: 0, neededN: 30, signed: null },
    });
  });
});

describe("a running plan", () => {
  test("changes its people, but not into a gap", async () => {
    const program = await aProgram();
    const code = await aStartedPlan(program);
    const { hana, sam, mara, priya, devin } = program.people;
    const version = await versionOf(program, code);
    const people = [hana, sam, mara, priya, devin].map(({ id }) => ({ personId: id, part: "p", why: "w" }));
    const without = assign(program, { version, ownerId: "", people });
    expect(refusal(await saveAssign(program.as("mara"), without))).toMatchObject({ gaps: [{ id: "owner" }] });
    expect(await versionOf(program, code)).toBe(version);
    const handed = assign(program, { version, ownerId: sam.id, people });
    expect(value(await saveAssign(program.as("mara"), handed))).toMatchObject({
      from: "acting",
      to: "acting",
    });
    expect((await factsOf(program, code)).owner?.name).toBe("Sam");
  });

  test("whoever approved it does not come to own it, and whoever owned it does not come to judge it", async () => {
    const program = await aProgram();
    const code = await aStartedPlan(program);
    const { hana, sam, mara, priya, devin, ilse } = program.people;
    const people = [hana, sam, mara, priya, devin, ilse].map(({ id }) => ({
      personId: id,
      part: "p",
      why: "w",
    }));
    const save = async (change: Record<string, unknown>) => {
      const version = await versionOf(program, code);
      return saveAssign(program.as("mara"), assign(program, { version, people, ...change }));
    };
    expect(refusal(await save({ ownerId: mara.id, sponsorId: ilse.id }))).toMatchObject({
      kind: "invalid",
      fieldErrors: { ownerId: [expect.any(String)] },
    });
    expect(refusal(await save({ deputyId: mara.id }))).toMatchObject({
      fieldErrors: { deputyId: [expect.any(String)] },
    });
    expect(refusal(await save({ ownerId: sam.id, verifierId: hana.id }))).toMatchObject({
      fieldErrors: { verifierId: [expect.any(String)] },
    });
    // Nor in two steps.
    value(await save({ ownerId: sam.id }));
    expect(refusal(await save({ ownerId: sam.id, verifierId: hana.id }))).toMatchObject({ kind: "invalid" });
    value(await save({ ownerId: sam.id, verifierId: ilse.id }));
  });
});

test("the whole life leaves an unbroken record", async () => {
  const program = await aProgram();
  await aStartedPlan(program);
  expect(await verifyActivity(program.workspace.id)).toMatchObject({ intact: true });
});
