import { afterEach, describe, expect, test } from "vitest";
import { indexFigures } from "~/domain/indices/index-figures";
import { loader as nothing } from "~/routes/api.$";
import { loader as list } from "~/routes/api.v1._index";
import { loader as accounts } from "~/routes/api.v1.accounts";
import { loader as answers } from "~/routes/api.v1.answers";
import { loader as cases } from "~/routes/api.v1.cases";
import { loader as index } from "~/routes/api.v1.index";
import { loader as pilots } from "~/routes/api.v1.pilots._index";
import { setClock } from "~/shared/clock.server";
import { newId } from "~/shared/id.server";
import { database } from "~/store/database.server";
import { findIndexPage } from "~/store/indices/index-page.queries.server";
import { plainOne } from "../../support/intake/samples";
import { freshDatabase, TEST_NOW } from "../../support/test-database";
import { anIntake, answerOf, type Intake, send } from "./a-key";

freshDatabase();
afterEach(() => setClock(null));

const SITE = "http://127.0.0.1:3000";
const context = { nonce: "", requestId: "test", clientIp: "" };
type Door = (args: {
  request: Request;
  params: object;
  context: typeof context;
}) => Response | Promise<Response>;

/** Whatever the four addresses answer, in one type. */
interface Read {
  figures: { cut: string }[];
  answers: { answerId: string }[];
  accounts: { name: string }[];
  addresses: { address: string }[];
  next: string | null;
}

const read = async (
  door: unknown,
  path: string,
  secret: string | null,
  headers: Record<string, string> = {},
) => {
  const request = new Request(`${SITE}${path}`, {
    headers: { ...(secret && { authorization: `Bearer ${secret}` }), ...headers },
  });
  const { body, ...answer } = await answerOf(await (door as Door)({ request, params: {}, context }));
  return { ...answer, body: body as unknown as Read };
};

async function aReader(): Promise<Intake> {
  setClock(TEST_NOW);
  const intake = await anIntake({ scopes: ["responses.write", "figures.read"] });
  const body = Array.from({ length: 7 }, (_, at) => ({
    ...plainOne,
    responseId: `P-${at}`,
    date: `2026-09-${String(10 + at)}`,
    satisfaction: (at % 5) + 1,
    stage: at % 2 === 0 ? "Use" : "Own",
  }));
  expect((await send(intake.secret, body)).body.added).toBe(7);
  return intake;
}

const OPEN = [
  [index, "/api/v1/index"],
  [answers, "/api/v1/answers"],
  [accounts, "/api/v1/accounts"],
  [cases, "/api/v1/cases"],
  [pilots, "/api/v1/pilots"],
] as const;

describe("the figures", () => {
  test("are those of the index page, row by row", async () => {
    const { secret, admin } = await aReader();
    const query = "stage=Use&from=2026-07&to=2026-09";
    const { status, body } = await read(index, `/api/v1/index?${query}`, secret);
    expect(status).toBe(200);
    const found = await findIndexPage(admin.viewer, new URLSearchParams(query), TEST_NOW);
    expect(body.figures).toEqual(
      JSON.parse(JSON.stringify(indexFigures(found.page, found.filter, found.window))),
    );
    expect(body.figures[0]).toMatchObject({ cut: "all", n: 4, points: 11, exact: "11/4" });
  });
  test("a part of the address that means nothing is refused, not dropped", async () => {
    const { secret } = await aReader();
    for (const path of [
      "/api/v1/index?tier=IV",
      "/api/v1/index?from=soon",
      "/api/v1/answers?limit=0",
      "/api/v1/answers?cursor=x",
      "/api/v1/accounts?cursor=%2527",
      "/api/v1/pilots?class=good",
    ]) {
      const door = OPEN.find(([, open]) => path.startsWith(open))?.[0];
      expect(await read(door, path, secret), path).toMatchObject({
        status: 422,
        body: { type: "/help/api#bad-query" },
      });
    }
  });
  test("answers come page by page, each once, with no name and no address", async () => {
    const { secret } = await aReader();
    const ids: string[] = [];
    let cursor: string | null = null;
    for (let pages = 0; pages < 5; pages += 1) {
      const next: string = cursor === null ? "" : `&cursor=${encodeURIComponent(cursor)}`;
      const { body } = await read(answers, `/api/v1/answers?from=2026-09&to=2026-09&limit=3${next}`, secret);
      ids.push(...body.answers.map((one) => one.answerId));
      expect(JSON.stringify(body)).not.toMatch(/Dana|norbeck\.example/);
      cursor = body.next;
      if (cursor === null) break;
    }
    expect(ids).toHaveLength(7);
    expect(new Set(ids).size).toBe(7);
  });
  test("accounts come page by page without any person", async () => {
    const { secret, workspace, admin } = await aReader();
    await database().account.createMany({
      data: ["A", "B"].map((name) => ({
        id: newId(),
        workspaceId: workspace.id,
        name,
        revenueMinor: 12_345_678_901_234n,
        createdAt: TEST_NOW,
      })),
    });
    const first = await read(accounts, "/api/v1/accounts?limit=2", secret);
    const second = await read(accounts, `/api/v1/accounts?limit=2&cursor=${first.body.next}`, secret);
    const names = [...first.body.accounts, ...second.body.accounts].map((one) => one.name);
    expect(names).toEqual(["Norbeck Pharma", "A", "B"]);
    expect(second.body).toMatchObject({
      next: null,
      currency: "USD",
      accounts: [{ revenueMinor: "12345678901234" }],
    });
    expect(JSON.stringify([first.body, second.body])).not.toMatch(/Dana|norbeck\.example/);
    expect(first.body.accounts[0]).toMatchObject({ contacts: 1, lastAnswerOn: "2026-09-16", tier: "I" });
    expect(admin.viewer.role).toBe("admin");
  });
  test("cases are counted", async () => {
    const { secret } = await aReader();
    expect(await read(cases, "/api/v1/cases", secret)).toMatchObject({
      status: 200,
      body: { open: 0, overdue: 0 },
    });
  });
  test("another workspace has figures of its own", async () => {
    await aReader();
    const other = await anIntake({ scopes: ["figures.read"] });
    const { body } = await read(index, "/api/v1/index", other.secret);
    expect(body.figures[0]).toMatchObject({ n: 0, shown: null, exact: "" });
    expect((await read(answers, "/api/v1/answers", other.secret)).body.answers).toEqual([]);
  });
});

describe("an unchanged state", () => {
  test("is not told twice, and a change is told", async () => {
    const { secret } = await aReader();
    for (const [door, path] of OPEN) {
      const first = await read(door, path, secret);
      const etag = first.headers.get("etag") ?? "";
      expect(etag).toMatch(/^W\/".+"$/);
      expect(await read(door, path, secret, { "if-none-match": etag }), path).toMatchObject({
        status: 304,
        body: null,
      });
      expect((await read(door, path, secret, { "if-none-match": `"other", ${etag.slice(2)}` })).status).toBe(
        304,
      );
    }
    const before = (await read(index, "/api/v1/index", secret)).headers.get("etag") ?? "";
    await send(secret, { ...plainOne, responseId: "P-99" });
    expect((await read(index, "/api/v1/index", secret, { "if-none-match": before })).status).toBe(200);
  });
  test("ends with the day, for windows move with it", async () => {
    const { secret } = await aReader();
    const etag = (await read(index, "/api/v1/index", secret)).headers.get("etag") ?? "";
    setClock(new Date("2026-10-16T14:00:00Z"));
    expect((await read(index, "/api/v1/index", secret, { "if-none-match": etag })).status).toBe(200);
  });
});

test("nothing is read without the right", async () => {
  setClock(TEST_NOW);
  const writer = await anIntake();
  for (const [door, path] of OPEN) {
    expect((await read(door, path, null)).status, path).toBe(401);
    expect(await read(door, path, writer.secret), path).toMatchObject({
      status: 403,
      body: { type: "/help/api#wrong-scope" },
    });
  }
});

test("the list stands open, and everything else says where it is", async () => {
  await aReader();
  const { status, body } = await read(list, "/api/v1", null);
  expect(status).toBe(200);
  expect(body.addresses.map(({ address }) => address)).toContain("/api/v1/index");
  expect(await read(nothing, "/api/v2/x", null)).toMatchObject({
    status: 404,
    body: { mend: expect.stringContaining("/api/v1") },
  });
});
