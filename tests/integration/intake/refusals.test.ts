import { afterEach, describe, expect, test } from "vitest";
import { revokeKey } from "~/commands/intake/revoke-key.server";
import { rotateKey } from "~/commands/intake/rotate-key.server";
import { INTAKE_LIMITS } from "~/domain/intake/key";
import { setClock } from "~/shared/clock.server";
import { database } from "~/store/database.server";
import { listRequests } from "~/store/intake/intake-request.queries.server";
import { findKey } from "~/store/intake/key.queries.server";
import { plainOne, qualtricsEvent } from "../../support/intake/samples";
import { freshDatabase, TEST_NOW } from "../../support/test-database";
import { anIntake, granted, type Intake, send } from "./a-key";

freshDatabase();
afterEach(() => setClock(null));

const start = async (change: Parameters<typeof anIntake>[0] = {}): Promise<Intake> => {
  setClock(TEST_NOW);
  return anIntake(change);
};

const moved = async ({ admin, keyId }: Intake) => ({
  keyId,
  version: (await findKey(admin.viewer, keyId))?.version ?? 0,
});

const hours = (count: number) => setClock(new Date(TEST_NOW.getTime() + count * 3_600_000));

describe("a request without a good key", () => {
  test.each([
    ["none", {}, "no-key"],
    ["an unknown one", { authorization: "Bearer capstan_nonsense" }, "unknown-key"],
    ["an empty one", { authorization: "Bearer " }, "no-key"],
    ["another scheme", { authorization: "Digest abc" }, "no-key"],
    ["something endless", { authorization: `Bearer ${"x".repeat(5000)}` }, "no-key"],
  ] as const)("%s is told what is missing", async (_, headers, type) => {
    await start();
    const answer = await send(null, plainOne, headers);
    expect(answer).toMatchObject({
      status: 401,
      body: { type: `/help/api#${type}`, mend: expect.stringMatching(/\w/) },
    });
    expect(answer.headers.get("www-authenticate")).toContain("Bearer");
    expect(answer.headers.get("content-type")).toContain("application/problem+json");
    expect(await database().response.count()).toBe(0);
  });
  test("is slowed down after sixty unknown secrets from one place", async () => {
    await start();
    const statuses: number[] = [];
    for (let count = 0; count < 62; count += 1) {
      statuses.push((await send("capstan_wrong", plainOne, { "x-capstan-address": "192.0.2.9" })).status);
    }
    expect(statuses.slice(0, 60).every((status) => status === 401)).toBe(true);
    expect(statuses.slice(60)).toEqual([429, 429]);
  });
  test("a password in the address's place is the key as well", async () => {
    const { secret } = await start();
    const basic = Buffer.from(`key:${secret}`).toString("base64");
    expect(await send(null, plainOne, { authorization: `Basic ${basic}` })).toMatchObject({ status: 200 });
  });
});

describe("the life of a key", () => {
  test("revoked: refused at once, what it brought stays", async () => {
    const intake = await start();
    await send(intake.secret, plainOne);
    granted(await revokeKey(intake.admin, await moved(intake)));
    expect(await send(intake.secret, { ...plainOne, responseId: "P-2" })).toMatchObject({
      status: 401,
      body: { type: "/help/api#revoked-key" },
    });
    expect(await database().response.count()).toBe(1);
    const again = await revokeKey(intake.admin, await moved(intake));
    expect(again).toMatchObject({ ok: false, refusal: { kind: "not-allowed-now" } });
  });
  test("expired: good until its day is over in the workspace's zone", async () => {
    const intake = await start({ expiresOn: "2026-10-16" });
    setClock(new Date("2026-10-17T04:59:00Z"));
    expect((await send(intake.secret, plainOne)).status).toBe(200);
    setClock(new Date("2026-10-17T05:01:00Z"));
    expect(await send(intake.secret, plainOne)).toMatchObject({
      status: 401,
      body: { type: "/help/api#expired-key" },
    });
  });
  test("rotated: both secrets are good for a day, then the new one alone", async () => {
    const intake = await start();
    const { secret } = granted(await rotateKey(intake.admin, await moved(intake)));
    expect(secret).not.toBe(intake.secret);
    expect((await send(secret, plainOne)).status).toBe(200);
    hours(23);
    expect((await send(intake.secret, { ...plainOne, responseId: "P-2" })).status).toBe(200);
    hours(25);
    expect((await send(intake.secret, { ...plainOne, responseId: "P-3" })).status).toBe(401);
    expect((await send(secret, { ...plainOne, responseId: "P-3" })).status).toBe(200);
  });
  test("a key that reads figures takes no answers", async () => {
    const { secret } = await start({ scopes: ["figures.read"] });
    expect(await send(secret, plainOne)).toMatchObject({
      status: 403,
      body: { type: "/help/api#wrong-scope" },
    });
  });
  test("its maker may leave", async () => {
    const intake = await start();
    await database().person.update({ where: { id: intake.admin.viewer.personId }, data: { active: false } });
    expect((await send(intake.secret, plainOne)).status).toBe(200);
  });
  test("no secret is kept anywhere", async () => {
    const intake = await start();
    const { secret } = granted(await rotateKey(intake.admin, await moved(intake)));
    await send(secret, plainOne);
    const everything = JSON.stringify([
      await database().apiToken.findMany(),
      await database().activity.findMany(),
      await database().intakeRequest.findMany(),
    ]);
    expect(everything).not.toContain(secret);
    expect(everything).not.toContain(intake.secret);
  });
});

describe("a body that cannot be taken", () => {
  test.each([
    ["no JSON", "{oops", {}, 400, "not-json"],
    ["nothing", "", {}, 400, "not-json"],
    ["no UTF-8", new Uint8Array([0x7b, 0xff, 0xfe, 0x7d]), {}, 400, "not-json"],
    ["a form", "a=b", { "content-type": "application/x-www-form-urlencoded" }, 415, "wrong-type"],
    ["packed", "{}", { "content-encoding": "gzip" }, 415, "wrong-type"],
    ["a text", '"hello"', {}, 422, "unreadable"],
    ["an empty list", "[]", {}, 422, "unreadable"],
    ["an odd idempotency key", "{}", { "idempotency-key": "x".repeat(201) }, 400, "bad-header"],
    ["too large", `{"comment": "${"x".repeat(INTAKE_LIMITS.bodyBytes)}"}`, {}, 413, "too-large"],
    ["too many", JSON.stringify(Array.from({ length: 501 }, () => ({}))), {}, 413, "too-large"],
    ["all refused", JSON.stringify([{ ...plainOne, satisfaction: 9 }]), {}, 422, "all-refused"],
    [
      "a NUL and half a character",
      JSON.stringify({ responseId: "\u0000\ud800", date: "\u0000" }),
      {},
      422,
      "all-refused",
    ],
  ] as const)("%s", async (_, body, headers, status, type) => {
    const intake = await start();
    const answer = await send(intake.secret, body, headers);
    expect(answer).toMatchObject({
      status,
      body: {
        type: `/help/api#${type}`,
        status,
        title: expect.any(String),
        detail: expect.stringMatching(/\w/),
        mend: expect.stringMatching(/\w/),
      },
    });
    // Whoever keeps the key finds the attempt in its log.
    const { lines } = await listRequests(intake.admin.viewer, { tokenId: intake.keyId });
    expect(lines.map((line) => line.status)).toEqual([status]);
    expect(await database().response.count()).toBe(0);
  });
  test("of a key whose fields nobody has mapped", async () => {
    const { secret } = await start({ shape: "qualtrics" });
    const answer = await send(secret, { responseId: "R", values: { QID1: 4 } });
    expect(answer).toMatchObject({ status: 422, body: { type: "/help/api#not-mapped" } });
  });
  test("an event of Qualtrics that names a response is told to bring its answers", async () => {
    const { secret } = await start({ shape: "qualtrics" });
    expect((await send(secret, qualtricsEvent)).body.detail).toContain("brings none of its answers");
  });
  test("a fault in JSON is told without quoting what was sent", async () => {
    const { secret } = await start();
    const { body } = await send(secret, '{"contact": "dana.reyes@norbeck.example" oops}');
    expect(JSON.stringify(body)).not.toContain("norbeck");
  });
});

test("more than a key may send in a minute waits", async () => {
  const { secret, keyId } = await start();
  for (let count = 0; count < INTAKE_LIMITS.requestsPerMinute; count += 1) {
    expect((await send(secret, plainOne)).status).toBe(200);
  }
  const answer = await send(secret, plainOne);
  expect(answer).toMatchObject({ status: 429, body: { type: "/help/api#rate-limit" } });
  expect(Number(answer.headers.get("retry-after"))).toBeGreaterThan(0);
  setClock(new Date(TEST_NOW.getTime() + 61_000));
  expect((await send(secret, plainOne)).status).toBe(200);
  expect(keyId).toBeTruthy();
});

test("other methods are told which to use, a look explains", async () => {
  const { secret } = await start();
  expect(await send(null, null, {}, "GET")).toMatchObject({ status: 200, body: { help: "/help/api" } });
  expect((await send(null, null, {}, "HEAD")).status).toBe(200);
  const answer = await send(secret, {}, {}, "DELETE");
  expect(answer).toMatchObject({ status: 405, body: { type: "/help/api#wrong-method" } });
  expect(answer.headers.get("allow")).toBe("GET, HEAD, POST");
});

test("a key reaches its own workspace alone", async () => {
  const here = await start();
  const there = await anIntake();
  await send(here.secret, plainOne);
  await send(there.secret, plainOne);
  const rows = await database().response.findMany({
    select: { workspaceId: true, surveyId: true, accountId: true },
  });
  expect(new Set(rows.map((row) => row.workspaceId))).toEqual(
    new Set([here.workspace.id, there.workspace.id]),
  );
  expect(new Set(rows.map((row) => row.accountId)).size).toBe(2);
  expect(await findKey(here.admin.viewer, there.keyId)).toBeNull();
  expect((await listRequests(here.admin.viewer, { tokenId: there.keyId })).lines).toEqual([]);
});
