import { describe, expect, test } from "vitest";
import { saveAssign } from "~/commands/plans/save-assign.server";
import { signVerdict } from "~/commands/verification/sign-verdict.server";
import type { Role } from "~/domain/viewer";
import { toDay } from "~/shared/calendar";
import { newId } from "~/shared/id.server";
import { listActivity } from "~/store/activity/activity.queries.server";
import { database } from "~/store/database.server";
import { listProofs } from "~/store/verification/proof.queries.server";
import { findVerdictPage } from "~/store/verification/verdict-page.queries.server";
import { freshDatabase } from "../../support/test-database";
import { aProgram, assign, factsOf, type Program, refusal, value } from "../plans/a-program";
import { aTaskOf } from "../work/a-running-plan";
import { aMonitoredPlan, aSurvey } from "./a-proof";

freshDatabase();

/** 2 November in Chicago, the morning after the window. */
const AFTER = new Date("2026-11-02T15:00:00Z");

async function aCase(after = "22/14/4/1/1") {
  const program = await aProgram();
  const survey = await aSurvey(program);
  await survey.add("2026-02-10", "8/9/10/8/5");
  await survey.add("2026-09-10", after);
  const { plan, code } = await aMonitoredPlan(program);
  return { program, survey, plan, code };
}

const pageOf = async (program: Program, code: string, at = AFTER) => {
  const view = await findVerdictPage(program.as("priya").viewer, code, at);
  if (!view) throw new Error("no page");
  return view;
};
const hashOf = async (program: Program, code: string, at = AFTER) =>
  (await pageOf(program, code, at)).hash ?? "";

describe("the verifier signs what the figures give", () => {
  test("the plan closes with it, the rows are frozen, the log tells", async () => {
    const { program, code, plan } = await aCase();
    const hash = await hashOf(program, code);
    const priya = program.as("priya", AFTER);
    const { verdict } = value(
      await signVerdict(priya, { planCode: code, hash, reason: "", confirmedAt: AFTER }),
    );
    expect(verdict).toBe("effective (changed after)");
    expect(await factsOf(program, code, AFTER)).toMatchObject({ status: "closed", closedOn: "2026-11-02" });
    const view = await pageOf(program, code);
    expect(view.signed).toMatchObject({ byName: "Priya", on: "2026-11-02", hash, word: "effective" });
    expect(view.signed?.rows).toHaveLength(82);
    expect(view.changedSince).toBe(false);
    const { entries } = await listActivity(priya.viewer, { recordId: plan.id });
    expect(entries[0]).toMatchObject({ noun: "verdict", verb: "signed", after: { hash, word: "effective" } });
  });
  test("two at once leave one verdict", async () => {
    const { program, code, plan } = await aCase();
    const hash = await hashOf(program, code);
    const sign = () =>
      signVerdict(program.as("priya", AFTER), { planCode: code, hash, reason: "", confirmedAt: AFTER });
    const both = await Promise.all([sign(), sign()]);
    expect(both.filter((result) => result.ok)).toHaveLength(1);
    expect(await database().verdict.count({ where: { planId: plan.id } })).toBe(1);
  });
  test("an answer that came in between has to be read first", async () => {
    const { program, code, survey } = await aCase();
    const hash = await hashOf(program, code);
    await survey.add("2026-10-01", "0/0/0/0/1");
    const refused = refusal(
      await signVerdict(program.as("priya", AFTER), { planCode: code, hash, reason: "", confirmedAt: AFTER }),
    );
    if (refused.kind !== "stale") throw new Error(`It was ${refused.kind}.`);
    const now = String(refused.theirs.hash);
    value(
      await signVerdict(program.as("priya", AFTER), {
        planCode: code,
        hash: now,
        reason: "",
        confirmedAt: AFTER,
      }),
    );
  });
  test("what changes afterwards is told, and reverses nothing", async () => {
    const { program, code, survey } = await aCase();
    const hash = await hashOf(program, code);
    value(
      await signVerdict(program.as("priya", AFTER), { planCode: code, hash, reason: "", confirmedAt: AFTER }),
    );
    await survey.add("2026-10-01", "0/0/0/0/20");
    const view = await pageOf(program, code);
    expect(view).toMatchObject({ changedSince: true, planStatus: "closed", signed: { word: "effective" } });
    expect(view.signed?.rows).toHaveLength(82);
    expect(view.reading?.outcome?.nAfter).toBe(62);
  });
});

describe("nobody else signs", () => {
  test("not the owner, the leader, the executive, a stranger", async () => {
    const { program, code } = await aCase();
    const hash = await hashOf(program, code);
    for (const who of ["devin", "mara", "ilse", "olu", "vera"] as const) {
      const refused = refusal(
        await signVerdict(program.as(who, AFTER), { planCode: code, hash, reason: "", confirmedAt: AFTER }),
      );
      expect(refused.kind, who).toBe("not-permitted");
    }
    const stranger = (await aProgram()).as("priya", AFTER);
    expect(
      refusal(await signVerdict(stranger, { planCode: code, hash, reason: "", confirmedAt: AFTER })).kind,
    ).toBe("not-found");
    expect(await findVerdictPage(stranger.viewer, code, AFTER)).toBeNull();
  });
  test("not a verifier who does the work, nor one who owns the plan by now", async () => {
    const { program, code, plan } = await aCase();
    const hash = await hashOf(program, code);
    const priya = program.as("priya", AFTER);
    await aTaskOf(plan, program.people.priya.id, { status: "done", mandatory: false });
    expect(
      refusal(await signVerdict(priya, { planCode: code, hash, reason: "", confirmedAt: AFTER })).kind,
    ).toBe("not-permitted");
    expect(await pageOf(program, code)).toMatchObject({ maySign: false, doer: true });
    await database().plan.update({ where: { id: plan.id }, data: { ownerId: program.people.priya.id } });
    expect(
      refusal(await signVerdict(priya, { planCode: code, hash, reason: "", confirmedAt: AFTER })).kind,
    ).toBe("not-permitted");
  });

  test("not a verifier who did a task that somebody else has by now", async () => {
    const { program, code, plan } = await aCase();
    const hash = await hashOf(program, code);
    const { priya, devin } = program.people;
    await aTaskOf(plan, devin.id, { status: "done", mandatory: false, doneById: priya.id });
    const refused = refusal(
      await signVerdict(program.as("priya", AFTER), { planCode: code, hash, reason: "", confirmedAt: AFTER }),
    );
    expect(refused).toMatchObject({ kind: "not-permitted", message: expect.stringContaining("did work") });
    expect(await pageOf(program, code)).toMatchObject({ maySign: false, doer: true });
  });

  test("not somebody who owned the plan before it was handed on", async () => {
    const { program, code, plan } = await aCase();
    const { priya, sam, devin } = program.people;
    const start = await database().plan.update({
      where: { id: plan.id },
      data: { ownerId: priya.id, verifierId: null },
    });
    const people = Object.values(program.people).map(({ id }) => ({ personId: id, part: "p", why: "w" }));
    const handed = assign(program, { version: start.version, ownerId: devin.id, verifierId: "", people });
    value(await saveAssign(program.as("mara", AFTER), { ...handed, code }));
    // However it came about, the signature asks again.
    await database().plan.update({ where: { id: plan.id }, data: { verifierId: priya.id } });
    const hash = await hashOf(program, code);
    const refused = refusal(
      await signVerdict(program.as("priya", AFTER), { planCode: code, hash, reason: "", confirmedAt: AFTER }),
    );
    expect(refused).toMatchObject({
      kind: "not-permitted",
      message: expect.stringContaining("while it ran"),
    });
    await database().plan.update({ where: { id: plan.id }, data: { verifierId: sam.id } });
    await database().task.updateMany({ where: { planId: plan.id }, data: { assigneeId: devin.id } });
    value(
      await signVerdict(program.as("sam", AFTER), { planCode: code, hash, reason: "", confirmedAt: AFTER }),
    );
  });
});

describe("not before its time", () => {
  test("with the window open every gate is named, and neither difference nor rows are handed out", async () => {
    const { program, code, plan } = await aCase("10/6/2/1/0");
    await aTaskOf(plan, program.people.devin.id);
    await aTaskOf(plan, program.people.sam.id);
    const at = new Date("2026-10-15T14:00:00Z");
    const view = await pageOf(program, code, at);
    expect(view.gates.filter((gate) => !gate.met).map((gate) => gate.id)).toEqual([
      "window",
      "answers",
      "tasks-done",
      "verdict-signed",
    ]);
    expect(view.rows).toEqual([]);
    expect(view.reading?.outcome).toMatchObject({ nAfter: 19, diff: null, lower: null, meanAfter: null });
    const refused = refusal(
      await signVerdict(program.as("priya", at), {
        planCode: code,
        hash: view.hash ?? "",
        reason: "",
        confirmedAt: AFTER,
      }),
    );
    expect(refused).toMatchObject({ kind: "incomplete" });
    expect((refused as { gaps: { id: string }[] }).gaps.map((gap) => gap.id)).toEqual([
      "window",
      "answers",
      "tasks-done",
    ]);
  });
  test("a verifier east of the workspace cannot sign into a window that still runs there", async () => {
    const { program, code } = await aCase();
    const priya = program.as("priya", new Date("2026-10-31T20:00:00Z"));
    const inSingapore = { ...priya, viewer: { ...priya.viewer, timeZone: "Asia/Singapore" } };
    const hash = await hashOf(program, code, priya.now);
    expect(
      refusal(await signVerdict(inSingapore, { planCode: code, hash, reason: "", confirmedAt: AFTER })).kind,
    ).toBe("incomplete");
  });
  test("below n it closes one window later, with a reason, as not enough data", async () => {
    const { program, code } = await aCase("10/6/2/1/0");
    const early = new Date("2027-01-31T18:00:00Z");
    const late = new Date("2027-02-01T18:00:00Z");
    const sign = async (at: Date, reason: string) =>
      signVerdict(program.as("priya", at), {
        planCode: code,
        hash: await hashOf(program, code, at),
        reason,
        confirmedAt: at,
      });
    expect(refusal(await sign(early, "Nobody answers")).kind).toBe("incomplete");
    expect(await pageOf(program, code, late)).toMatchObject({ mayConcede: true });
    expect(refusal(await sign(late, "")).kind).toBe("incomplete");
    expect(value(await sign(late, "Nobody answers")).verdict).toBe("not enough data");
  });
  test("a plan without an effective date has nothing to sign", async () => {
    const program = await aProgram();
    const { code } = await aMonitoredPlan(program, { effectiveOn: null });
    expect((await pageOf(program, code)).reading).toBeNull();
    const refused = refusal(
      await signVerdict(program.as("priya", AFTER), {
        planCode: code,
        hash: "",
        reason: "",
        confirmedAt: AFTER,
      }),
    );
    expect(refused.kind).toBe("not-allowed-now");
  });
});

test("the list of proofs counts as the page does", async () => {
  const { program, code, plan } = await aCase();
  const facts = await listProofs(database(), program.workspace.id, [plan.id], "2026-10-15");
  const view = await pageOf(program, code, new Date("2026-10-15T14:00:00Z"));
  expect(facts.get(plan.id)).toMatchObject({
    n: view.reading?.outcome?.nAfter,
    neededN: 30,
    monthsDone: view.reading?.window.monthsDone,
    completeMonths: "Aug, Sep",
    earliestClose: "2026-11-01",
    lateCloseFrom: "2027-02-01",
    operationalReadings: 1,
    signed: null,
  });
});

describe("while the verifier is away", () => {
  /** Mara stands in for Priya until Friday; whoever reads a plan has to learn of it from the same absence. */
  async function aCaseWithoutPriya(deputy: "mara" | "hana" | "sam") {
    const it = await aCase();
    const { people } = it.program;
    await database().absence.create({
      data: {
        id: newId(),
        workspaceId: it.program.workspace.id,
        personId: people.priya.id,
        deputyId: people[deputy].id,
        fromDay: "2026-10-30",
        toDay: "2026-11-06",
        createdById: people.priya.id,
        createdAt: AFTER,
      },
    });
    const act = it.program.as(deputy, AFTER);
    const { id, name, role } = people.priya;
    const standsInFor = [{ personId: id, name, role: role as Role, until: toDay("2026-11-06") }];
    return { ...it, act: { ...act, viewer: { ...act.viewer, standsInFor } } };
  }

  test("her deputy signs in their own name, and the plan closes", async () => {
    const { program, code, act } = await aCaseWithoutPriya("mara");
    const hash = await hashOf(program, code);
    value(await signVerdict(act, { planCode: code, hash, reason: "", confirmedAt: AFTER }));
    expect((await pageOf(program, code)).signed).toMatchObject({
      byName: "Mara",
      meaning: expect.stringContaining("as deputy of Priya"),
    });
    expect(await factsOf(program, code, AFTER)).toMatchObject({ status: "closed" });
  });
  test("a deputy who does the work does not", async () => {
    const { program, code, act } = await aCaseWithoutPriya("sam");
    const hash = await hashOf(program, code);
    const refused = await signVerdict(act, { planCode: code, hash, reason: "", confirmedAt: AFTER });
    expect(refusal(refused)).toMatchObject({ kind: "not-permitted" });
  });
});
