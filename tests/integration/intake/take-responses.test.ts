import { afterEach, describe, expect, test } from "vitest";
import { enterAggregated } from "~/commands/surveys/enter-aggregated.server";
import { setClock } from "~/shared/clock.server";
import { database } from "~/store/database.server";
import { listRequests } from "~/store/intake/intake-request.queries.server";
import { findKey } from "~/store/intake/key.queries.server";
import { findTallyDifferences } from "~/store/surveys/tally-check.server";
import {
  delightedCreated,
  delightedUnsubscribe,
  delightedUpdated,
  formbricksWebhook,
  plainOne,
  qualtricsExport,
  surveyMonkeyDetails,
} from "../../support/intake/samples";
import { freshDatabase, TEST_NOW } from "../../support/test-database";
import { anIntake, granted, type Intake, mapped, send } from "./a-key";

freshDatabase();
afterEach(() => setClock(null));

const start = async (change: Parameters<typeof anIntake>[0] = {}): Promise<Intake> => {
  setClock(TEST_NOW);
  return anIntake(change);
};

const kept = (surveyId: string) =>
  database().response.findMany({
    where: { surveyId },
    include: {
      answers: { include: { question: true }, orderBy: { id: "asc" } },
      account: true,
      contact: true,
    },
    orderBy: { id: "asc" },
  });

const valuesOf = (row: Awaited<ReturnType<typeof kept>>[number] | undefined) =>
  Object.fromEntries(row?.answers.map(({ question, value, text }) => [question.key, value ?? text]) ?? []);

const agrees = async (intake: Intake) => expect(await findTallyDifferences(intake.workspace.id)).toEqual([]);

describe("Capstan's own shape", () => {
  test("works as documented from the moment the key is made", async () => {
    const intake = await start();
    const answer = await send(intake.secret, plainOne);
    expect(answer).toMatchObject({ status: 200, body: { received: 1, added: 1, refused: 0 } });
    const [row] = await kept(intake.surveyId);
    expect(row).toMatchObject({
      externalId: "P-1",
      day: "2026-09-28",
      importId: null,
      tokenId: intake.keyId,
      shelf: "",
      stage: "Use",
      account: { name: "Norbeck Pharma" },
      contact: { name: "Dana Reyes" },
    });
    expect(valuesOf(row)).toEqual({ satisfaction: 4, loyalty: 5, comment: "Quick answer, thank you." });
    await agrees(intake);
    const key = await findKey(intake.admin.viewer, intake.keyId);
    expect(key?.lastUsedAt?.getTime()).toBeGreaterThanOrEqual(TEST_NOW.getTime());
    const log = await database().activity.findMany({ where: { noun: "intake" } });
    expect(log).toMatchObject([
      { actorName: "Key “Survey tool”", door: "api", summary: expect.stringContaining("1 added") },
    ]);
  });
  test("takes what can be taken and names everything else", async () => {
    const intake = await start();
    const answer = await send(intake.secret, [
      plainOne,
      { ...plainOne, responseId: "P-2", satisfaction: 6 },
      { ...plainOne, responseId: "P-3", date: "2026-12-24" },
      { ...plainOne, responseId: "P-4", account: "Nobody Ltd", contact: "nobody@nowhere.example" },
      { ...plainOne, responseId: "P-1" },
      { ...plainOne, responseId: "" },
      { responseId: "P-7", date: "2026-09-28" },
      { ...plainOne, responseId: "P-8", satisfaction: "n/a", loyalty: null, comment: "Words\u0000 alone" },
    ]);
    expect(answer).toMatchObject({ status: 200, body: { received: 8, added: 3, refused: 5 } });
    const told = answer.body.responses.map(({ number, verdict, reasons }) => [
      number,
      verdict,
      reasons.map(({ field, reason }) => `${field}: ${reason}`).join(" | "),
    ]);
    expect(told).toEqual([
      [1, "added", ""],
      [2, "refused", 'satisfaction: level "6" outside 1-5'],
      [3, "refused", 'date: date "2026-12-24" is in the future'],
      [
        4,
        "added",
        'account: account "Nobody Ltd" unknown, so the answer belongs to no account | contact: no contact has this address, so the answer belongs to no contact',
      ],
      [5, "refused", "responseId: same response id as number 1"],
      [6, "refused", "responseId: no response id"],
      [7, "refused", ": no answer in any of the mapped questions"],
      [8, "added", ""],
    ]);
    await agrees(intake);
    // The address of a person is in no answer that is kept.
    expect(JSON.stringify(await database().intakeRequest.findMany())).not.toContain("nowhere.example");
  });
  test("a month with typed counts is not counted twice", async () => {
    const intake = await start();
    granted(
      await enterAggregated(intake.admin, {
        surveyId: intake.surveyId,
        surveyName: "",
        kind: "satisfaction",
        month: "2026-09",
        source: "",
        counts: { l5: 1, l4: 1, l3: 1, l2: 1, l1: 1 },
        subtotals: {},
        result: "",
      }),
    );
    const answer = await send(intake.secret, plainOne);
    expect(answer).toMatchObject({ status: 422, body: { refused: 1, type: "/help/api#all-refused" } });
    expect(answer.body.responses[0]?.reasons[0]?.reason).toContain(
      "aggregated figure of satisfaction for 2026-09",
    );
  });
});

describe("the shapes of the survey programs", () => {
  test("Qualtrics: the good one is taken, previews and unfinished ones are left aside", async () => {
    const intake = await start({ shape: "qualtrics" });
    await mapped(intake, "qualtrics", qualtricsExport);
    const answer = await send(intake.secret, qualtricsExport);
    expect(answer).toMatchObject({ status: 200, body: { received: 3, added: 1, leftAside: 2, refused: 0 } });
    const [row] = await kept(intake.surveyId);
    expect(row).toMatchObject({
      externalId: "R_3kT9vQmZ1aBcDeF",
      day: "2026-09-28",
      channel: "email",
      attributes: { plan: "Premium" },
    });
    expect(valuesOf(row)).toMatchObject({ QID1_Overall: 4, QID2: 9 });
    await agrees(intake);
  });
  test("SurveyMonkey", async () => {
    const intake = await start({ shape: "surveymonkey" });
    await mapped(intake, "surveymonkey", surveyMonkeyDetails);
    expect(await send(intake.secret, { data: [surveyMonkeyDetails] })).toMatchObject({
      status: 200,
      body: { added: 1 },
    });
    const [row] = await kept(intake.surveyId);
    expect(row).toMatchObject({
      account: { name: "Norbeck Pharma" },
      contact: { name: "Dana Reyes" },
      region: "North America",
    });
    expect(
      row?.answers.map(({ kind, value, text, question }) => [kind, value ?? text, question.label]),
    ).toEqual([
      ["satisfaction", 4, "Overall, how satisfied are you?"],
      ["rating", 2, "How did we do: Spare parts"],
      ["rating", 5, "How did we do: Visits"],
      ["verbatim", "Parts arrive before the engineer does.", "Why?"],
    ]);
    await agrees(intake);
  });
  test("Formbricks: created, updated and finished bring one response", async () => {
    const intake = await start({ shape: "formbricks" });
    await mapped(intake, "formbricks", formbricksWebhook);
    const { data } = formbricksWebhook;
    const unfinished = {
      ...formbricksWebhook,
      event: "responseCreated",
      data: { ...data, finished: false, data: {} },
    };
    expect(await send(intake.secret, unfinished)).toMatchObject({
      status: 200,
      body: { leftAside: 1, added: 0 },
    });
    expect(await send(intake.secret, formbricksWebhook)).toMatchObject({ status: 200, body: { added: 1 } });
    const late = { ...formbricksWebhook, event: "responseUpdated" };
    expect(await send(intake.secret, late)).toMatchObject({
      status: 200,
      body: { added: 0, alreadyPresent: 1 },
    });
    expect(valuesOf((await kept(intake.surveyId))[0])).toMatchObject({
      overall_satisfaction: 4,
      recommend: 9,
    });
    await agrees(intake);
  });
  test("Delighted: the comment that comes after the score is added to it, an edit is told and not taken", async () => {
    const intake = await start({ shape: "delighted" });
    await mapped(intake, "delighted", delightedCreated);
    expect(await send(intake.secret, delightedCreated)).toMatchObject({ status: 200, body: { added: 1 } });
    const updated = await send(intake.secret, delightedUpdated);
    expect(updated.body).toMatchObject({ added: 0, alreadyPresent: 1 });
    expect(updated.body.responses[0]?.reasons.map(({ reason }) => reason)).toEqual([
      "this response id is in the survey already",
      "its words came later and were added",
    ]);
    const [row, ...others] = await kept(intake.surveyId);
    expect(others).toEqual([]);
    expect(valuesOf(row)).toEqual({ score: 4, scale_ease: 3, comment: "Fast and friendly." });
    const { event_data } = delightedUpdated;
    const edited = await send(intake.secret, {
      ...delightedUpdated,
      event_data: { ...event_data, score: 2, comment: "Slow." },
    });
    expect(edited.body.responses[0]?.reasons.at(-1)?.reason).toBe(
      "it was edited where it comes from (score is 2 by now, and was 4; comment has other words by now): what was taken first counts on",
    );
    expect(valuesOf((await kept(intake.surveyId))[0])).toMatchObject({
      score: 4,
      comment: "Fast and friendly.",
    });
    expect(await send(intake.secret, delightedUnsubscribe)).toMatchObject({
      status: 200,
      body: { leftAside: 1 },
    });
    await agrees(intake);
  });
  test("an answer of another zone falls on the workspace's day", async () => {
    const intake = await start();
    await send(intake.secret, { ...plainOne, date: "2026-09-29T03:10:00Z" });
    expect((await kept(intake.surveyId))[0]?.day).toBe("2026-09-28");
  });
});

describe("a request that comes again", () => {
  test("is answered the same and taken once, with a header or without", async () => {
    const intake = await start();
    const first = await send(intake.secret, plainOne, { "idempotency-key": "a-1" });
    const again = await send(intake.secret, plainOne, { "idempotency-key": "a-1" });
    expect(again.body).toEqual(first.body);
    expect(again.headers.get("idempotency-replayed")).toBe("true");
    const two = { ...plainOne, responseId: "P-2" };
    const plain = await send(intake.secret, two);
    expect((await send(intake.secret, two)).body).toEqual(plain.body);
    expect(await kept(intake.surveyId)).toHaveLength(2);
  });
  test("under the same key with another body is refused", async () => {
    const intake = await start();
    await send(intake.secret, plainOne, { "idempotency-key": "a-1" });
    const other = await send(intake.secret, { ...plainOne, responseId: "P-2" }, { "idempotency-key": "a-1" });
    expect(other).toMatchObject({ status: 409, body: { type: "/help/api#same-key-other-body" } });
    expect(await kept(intake.surveyId)).toHaveLength(1);
  });
  test("five at the same moment take it once", async () => {
    const intake = await start();
    const answers = await Promise.all(
      Array.from({ length: 5 }, () => send(intake.secret, [plainOne, { ...plainOne, responseId: "P-2" }])),
    );
    expect(new Set(answers.map(({ body }) => body.request)).size).toBe(1);
    expect(answers.every(({ status, body }) => status === 200 && body.added === 2)).toBe(true);
    expect(await kept(intake.surveyId)).toHaveLength(2);
    await agrees(intake);
  });
  test("under another key brings nothing twice either", async () => {
    const intake = await start();
    const both = await Promise.all([
      send(intake.secret, plainOne, { "idempotency-key": "a" }),
      send(intake.secret, plainOne, { "idempotency-key": "b" }),
    ]);
    expect(both.map(({ body }) => [body.added, body.alreadyPresent]).sort()).toEqual([
      [0, 1],
      [1, 0],
    ]);
    expect(await kept(intake.surveyId)).toHaveLength(1);
  });
  test("of which nothing could be taken is judged anew", async () => {
    const intake = await start();
    const early = { ...plainOne, date: "2026-10-16" };
    expect(await send(intake.secret, early)).toMatchObject({ status: 422 });
    setClock(new Date("2026-10-16T14:00:00Z"));
    expect(await send(intake.secret, early)).toMatchObject({ status: 200, body: { added: 1 } });
    const { lines } = await listRequests(intake.admin.viewer, { tokenId: intake.keyId });
    expect(lines.map(({ status, added, refused }) => [status, added, refused])).toEqual([
      [200, 1, 0],
      [422, 0, 1],
    ]);
  });
  test("an answer that a person set aside does not come back", async () => {
    const intake = await start();
    await send(intake.secret, plainOne);
    await database().response.updateMany({ data: { shelf: "excluded", excludedReason: "Test" } });
    await database().answer.updateMany({ data: { shelf: "excluded" } });
    const again = await send(intake.secret, plainOne, { "idempotency-key": "new" });
    expect(again.body).toMatchObject({ added: 0, alreadyPresent: 1 });
    expect(await kept(intake.surveyId)).toHaveLength(1);
  });
});
