import { describe, expect, test } from "vitest";
import { answerRelapse } from "~/commands/verification/answer-relapse.server";
import { signVerdict } from "~/commands/verification/sign-verdict.server";
import { takeLaterReading } from "~/commands/verification/take-later-reading.server";
import { systemAct } from "~/domain/act";
import { readAgain } from "~/jobs/verification/read-again.server";
import { listActivity } from "~/store/activity/activity.queries.server";
import { database } from "~/store/database.server";
import { listDueReadings, listLaterReadings } from "~/store/verification/later-reading.queries.server";
import { findVerdictPage } from "~/store/verification/verdict-page.queries.server";
import { freshDatabase } from "../../support/test-database";
import { aProgram, factsOf, refusal, value } from "../plans/a-program";
import { aMonitoredPlan, aSurvey } from "./a-proof";

freshDatabase();

const SIGNED = new Date("2026-11-02T15:00:00Z");
/** Half a year after the signature, in Chicago. */
const HALF_YEAR = new Date("2027-05-02T15:00:00Z");

async function aSignedPlan(after = "22/14/4/1/1") {
  const program = await aProgram();
  const survey = await aSurvey(program);
  await survey.add("2026-02-10", "8/9/10/8/5");
  await survey.add("2026-09-10", after);
  const { plan, code } = await aMonitoredPlan(program);
  const priya = program.as("priya", SIGNED);
  const hash = (await findVerdictPage(priya.viewer, code, SIGNED))?.hash ?? "";
  const signed = value(await signVerdict(priya, { planCode: code, hash, reason: "", confirmedAt: SIGNED }));
  return { program, survey, plan, code, signed, viewer: priya.viewer };
}

const firstOf = async (viewer: Parameters<typeof listLaterReadings>[0]) => {
  const [first] = await listLaterReadings(viewer);
  if (!first) throw new Error("no later reading");
  return first;
};

describe("with the signature", () => {
  test("readings after six and twelve months are fixed, and the message of the result is begun once", async () => {
    const { viewer, signed, plan, program, code } = await aSignedPlan();
    expect(
      (await listLaterReadings(viewer)).map(({ months, dueOn, result }) => [months, dueOn, result]),
    ).toEqual([
      [6, "2027-05-02", null],
      [12, "2027-11-02", null],
    ]);
    const drafts = await database().communication.findMany({ where: { planId: plan.id, kind: "results" } });
    expect(drafts).toHaveLength(1);
    expect(drafts[0]).toMatchObject({ code: signed.followUp, status: "draft" });
    const facts = await factsOf(program, code, SIGNED);
    expect(facts.communications.find(({ kind }) => kind === "results")?.audiences.length).toBeGreaterThan(0);
  });
  test("what was not effective is not read again, and its result is to be told all the same", async () => {
    const { viewer, signed } = await aSignedPlan("8/9/10/8/5");
    expect(signed.verdict).not.toContain("effective (");
    expect(await listLaterReadings(viewer)).toEqual([]);
    expect(signed.followUp).not.toBeNull();
  });
});

describe("when its day has come", () => {
  test("not before", async () => {
    const { viewer, program } = await aSignedPlan();
    const { id } = await firstOf(viewer);
    const early = await takeLaterReading(program.as("mara", new Date("2027-05-01T15:00:00Z")), { id });
    expect(refusal(early)).toMatchObject({
      kind: "not-allowed-now",
      message: expect.stringContaining("2 May 2027"),
    });
    expect(await listDueReadings(viewer.workspaceId, "2027-05-01")).toEqual([]);
  });
  test("it holds: the same question of the three months before", async () => {
    const { viewer, survey, plan } = await aSignedPlan();
    await survey.add("2027-03-10", "21/14/4/2/1");
    // The month that still runs does not count.
    await survey.add("2027-05-01", "0/0/0/0/30");
    await readAgain(HALF_YEAR);
    expect(await firstOf(viewer)).toMatchObject({
      readOn: "2027-05-02",
      result: "holds",
      window: { from: "2027-02-01", to: "2027-04-30" },
      figures: { n: 42 },
    });
    // A second sweep changes nothing.
    await readAgain(HALF_YEAR);
    const { entries } = await listActivity(viewer, { planId: plan.id, noun: "later-reading" });
    expect(entries.map(({ verb, actorName }) => [verb, actorName])).toEqual([["recorded", "Capstan"]]);
  });
  test("a relapse alarms until somebody says what follows", async () => {
    const { viewer, survey, program, plan } = await aSignedPlan();
    await survey.add("2027-03-10", "8/9/10/8/5");
    await readAgain(HALF_YEAR);
    const alarm = (await listLaterReadings(viewer, { alarms: true }))[0];
    if (!alarm) throw new Error("no alarm");
    expect(alarm).toMatchObject({ result: "relapsed", planCode: expect.stringContaining("CAP-") });
    const answer = { id: alarm.id, version: alarm.version, answer: "A successor looks at the new team." };
    expect(refusal(await answerRelapse(program.as("priya", HALF_YEAR), answer)).kind).toBe("not-permitted");
    const both = await Promise.all([
      answerRelapse(program.as("mara", HALF_YEAR), answer),
      answerRelapse(program.as("devin", HALF_YEAR), { ...answer, answer: "Mine" }),
    ]);
    expect(both.filter(({ ok }) => ok)).toHaveLength(1);
    expect(await listLaterReadings(viewer, { alarms: true })).toEqual([]);
    const { entries } = await listActivity(viewer, { planId: plan.id, noun: "later-reading" });
    expect(entries.map(({ verb }) => verb)).toEqual(["acknowledged", "alarmed"]);
  });
  test("too few answers tell nothing; later a person reads again", async () => {
    const { viewer, survey, program } = await aSignedPlan();
    await survey.add("2027-03-10", "3/2/0/0/0");
    await readAgain(HALF_YEAR);
    const first = await firstOf(viewer);
    expect(first).toMatchObject({
      result: "cannotTell",
      why: expect.arrayContaining(["Missing: n 5 of 30."]),
    });
    await survey.add("2027-04-10", "21/14/4/2/1");
    const again = await takeLaterReading(program.as("priya", HALF_YEAR), { id: first.id });
    expect(value(again).result).toBe("holds");
    expect(refusal(await takeLaterReading(program.as("priya", HALF_YEAR), { id: first.id })).kind).toBe(
      "not-allowed-now",
    );
  });
  test("another company has no such reading", async () => {
    const { viewer } = await aSignedPlan();
    const { id, version } = await firstOf(viewer);
    const stranger = (await aProgram()).as("mara", HALF_YEAR);
    expect(refusal(await takeLaterReading(stranger, { id })).kind).toBe("not-found");
    expect(refusal(await answerRelapse(stranger, { id, version, answer: "x" })).kind).toBe("not-found");
    const system = systemAct(stranger.viewer.workspaceId, "UTC", HALF_YEAR);
    expect(refusal(await takeLaterReading(system, { id })).kind).toBe("not-found");
  });
});
