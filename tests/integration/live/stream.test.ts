import { execFile } from "node:child_process";
import { promisify } from "node:util";
import { afterEach, describe, expect, inject, test, vi } from "vitest";
import { deactivatePerson } from "~/commands/people/deactivate-person.server";
import type { Act } from "~/domain/act";
import { done } from "~/domain/refusal";
import type { Person } from "~/generated/prisma/client";
import { countStreams } from "~/http/live-stream.server";
import { loader as events } from "~/routes/events";
import { action as signIn } from "~/routes/sign-in";
import { commit } from "~/store/commit.server";
import { database } from "~/store/database.server";
import { closeHub, countHearers, reopenHub } from "~/store/live/hub.server";
import { actFor, actOf, aPerson, aWorkspace, freshDatabase, viewerOf } from "../../support/test-database";
import { PASSWORD, SITE, Visitor, withSignIn } from "../../support/visitor";

freshDatabase();

const run = promisify(execFile);

const open: AbortController[] = [];
afterEach(() => {
  for (const stop of open.splice(0)) stop.abort();
  vi.useRealTimers();
  expect(countHearers()).toBe(0);
});

interface Said {
  id: string | null;
  event: string;
  data: string;
}

/** What a page hears: the real stream of the real route, read as a browser reads it. */
class Ear {
  said: Said[] = [];
  ended = false;
  constructor(
    body: ReadableStream<Uint8Array>,
    readonly stop: AbortController,
  ) {
    void this.#read(body);
  }

  async #read(body: ReadableStream<Uint8Array>): Promise<void> {
    const decoder = new TextDecoder();
    let text = "";
    const reader = body.getReader();
    for (let read = await reader.read(); !read.done; read = await reader.read()) {
      text += decoder.decode(read.value, { stream: true });
      const blocks = text.split("\n\n");
      text = blocks.pop() ?? "";
      for (const block of blocks) this.said.push(asSaid(block));
    }
    this.ended = true;
  }

  async first(event: string): Promise<Said> {
    return vi.waitFor(() => {
      const found = this.said.find((each) => each.event === event);
      if (!found) throw new Error(`Nothing was said of ${event}: ${JSON.stringify(this.said)}`);
      return found;
    });
  }
}

const asSaid = (block: string): Said => {
  const lines = new Map(block.split("\n").map((line) => line.split(": ", 2) as [string, string]));
  return { id: lines.get("id") ?? null, event: lines.get("event") ?? "", data: lines.get("data") ?? "" };
};

async function enter(person: Person): Promise<Visitor> {
  const visitor = new Visitor();
  await visitor.post(signIn, "/sign-in", {
    email: (await withSignIn(person)).email,
    password: PASSWORD,
  });
  return visitor;
}

async function listen(visitor: Visitor, line?: { unsentBytes(): number; cut(): void }): Promise<Ear> {
  const stop = new AbortController();
  open.push(stop);
  const request = visitor.request("/events", { signal: stop.signal });
  const context = { nonce: "", requestId: "", clientIp: "", ...(line && { line }) };
  const response = await events({ request, params: {}, context });
  expect(response.status).toBe(200);
  if (!response.body) throw new Error("There is no stream.");
  return new Ear(response.body, stop);
}

const touch = (act: Act, noun: "task" | "letter" = "task", planId = "p") =>
  commit(act, async (unit) => {
    unit.log({ noun, recordId: "r", planId, verb: "done", summary: "did it" });
    return done(null);
  });

test("tells what moves in one's own workspace, and never a word of another", async () => {
  const here = await actFor("leader");
  const there = await actFor("leader");
  const ear = await listen(await enter(await aPerson({ id: here.viewer.workspaceId }, "owner")));
  expect(await ear.first("hello")).toEqual({ id: "0", event: "hello", data: "0" });
  await touch(there);
  await touch(here, "letter");
  await touch(here);
  await vi.waitFor(() => expect(ear.said).toHaveLength(3));
  const [, letter, task] = ear.said.map(({ id, data }) => ({ id, ...(JSON.parse(data) as object) }));
  expect(letter).toEqual({ id: "1", version: 1, mine: false, notice: false, quiet: true, plans: ["p"] });
  expect(task).toMatchObject({ id: "2", version: 2, quiet: false });
});

test("an auditor hears that something moved, and of no plan", async () => {
  const here = await actFor("leader");
  const auditor = await aPerson({ id: here.viewer.workspaceId }, "viewer", { auditor: true });
  const ear = await listen(await enter(auditor));
  await touch(here);
  expect(JSON.parse((await ear.first("change")).data)).toMatchObject({ version: 1, plans: null });
});

test("whoever has something to read is told so, and alone", async () => {
  const here = await actFor("leader");
  const [mara, sam] = [
    await aPerson({ id: here.viewer.workspaceId }, "owner"),
    await aPerson({ id: here.viewer.workspaceId }, "owner"),
  ];
  const [hers, his] = [await listen(await enter(mara)), await listen(await enter(sam))];
  await commit(here, async (unit) => {
    unit.notice([mara.id]);
    return done(null);
  });
  expect(JSON.parse((await hers.first("change")).data)).toMatchObject({ notice: true, quiet: false });
  expect(JSON.parse((await his.first("change")).data)).toMatchObject({ notice: false, quiet: true });
});

describe("a stream ends", () => {
  test("for whoever is not signed in, before it begins", async () => {
    await aWorkspace();
    const context = { nonce: "", requestId: "", clientIp: "" };
    const answer = await events({ request: new Request(`${SITE}/events`), params: {}, context });
    expect(answer.status).toBe(401);
  });

  test("at once when its person is deactivated, and with the session at the next beat", async () => {
    const admin = actOf(await withSignIn(await aPerson(await aWorkspace(), "admin")));
    const person = await aPerson({ id: admin.viewer.workspaceId }, "viewer");
    const visitor = await enter(person);
    const ear = await listen(visitor);
    expect(await deactivatePerson(admin, { personId: person.id })).toMatchObject({ ok: true });
    expect(await ear.first("ended")).toMatchObject({ data: "signed-out" });
    await vi.waitFor(() => expect(ear.ended).toBe(true));

    const other = await aPerson({ id: admin.viewer.workspaceId }, "viewer");
    const entered = await enter(other);
    vi.useFakeTimers({ toFake: ["setInterval", "clearInterval"] });
    const second = await listen(entered);
    vi.advanceTimersByTime(15_000);
    await second.first("beat");
    await database().signInSession.deleteMany({});
    vi.advanceTimersByTime(15_000);
    expect(await second.first("ended")).toMatchObject({ data: "signed-out" });
  });

  test("when the page is closed; nothing of it stays", async () => {
    const here = await actFor("leader");
    const person = await aPerson({ id: here.viewer.workspaceId }, "owner");
    const ear = await listen(await enter(person));
    expect([countHearers(), countStreams(person.id)]).toEqual([1, 1]);
    ear.stop.abort();
    await vi.waitFor(() => expect(ear.ended).toBe(true));
    expect([countHearers(), countStreams(person.id)]).toEqual([0, 0]);
    await touch(here);
    expect(ear.said.filter(({ event }) => event === "change")).toEqual([]);
  });

  test("when the process stops: every one of them, and none begins", async () => {
    const here = await actFor("leader");
    const visitor = await enter(await aPerson({ id: here.viewer.workspaceId }, "owner"));
    const ear = await listen(visitor);
    try {
      await closeHub();
      expect(await ear.first("ended")).toMatchObject({ data: "stopping" });
      const context = { nonce: "", requestId: "", clientIp: "" };
      const late = await events({ request: visitor.request("/events"), params: {}, context });
      expect([late.status, late.headers.get("retry-after")]).toEqual([503, "5"]);
    } finally {
      reopenHub();
    }
    await touch(here);
    const again = await listen(visitor);
    expect(await again.first("hello")).toMatchObject({ data: "1" });
  });

  test("for the oldest of too many", async () => {
    const here = await actFor("leader");
    const person = await aPerson({ id: here.viewer.workspaceId }, "owner");
    const visitor = await enter(person);
    const first = await listen(visitor);
    for (let count = 0; count < 20; count += 1) await listen(visitor);
    expect(await first.first("ended")).toMatchObject({ data: "replaced" });
    expect(countStreams(person.id)).toBe(20);
  });

  test("for one who takes nothing: what is unsent does not grow without end", async () => {
    const here = await actFor("leader");
    const visitor = await enter(await aPerson({ id: here.viewer.workspaceId }, "owner"));
    const line = { unsent: 0, cut: vi.fn(), unsentBytes: () => line.unsent };
    await listen(visitor, line);
    await touch(here);
    line.unsent = 70_000;
    await touch(here);
    await vi.waitFor(() => expect(line.cut).toHaveBeenCalledOnce());
    expect(countHearers()).toBe(0);
  });
});

test("of another process arrives within a second", async ({ skip }) => {
  const url = inject("databaseUrl");
  if (!url) return skip();
  const here = await actFor("leader");
  const { workspaceId, personId } = here.viewer;
  const ear = await listen(await enter(await aPerson({ id: workspaceId }, "owner")));
  await ear.first("hello");
  const heard = vi.waitFor(
    () => {
      if (!ear.said.some(({ event }) => event === "change")) throw new Error("Nothing was heard.");
      return Date.now();
    },
    { timeout: 30_000, interval: 5 },
  );
  const file = "tests/integration/live/other-process.ts";
  const { stdout } = await run(process.execPath, ["--import", "tsx", file, url, workspaceId, personId], {
    env: { ...process.env, NODE_ENV: "production" },
  });
  expect((await heard) - Number(stdout.trim())).toBeLessThan(1_000);
});

test("nobody is named in it", async () => {
  const here = await actFor("leader");
  const ear = await listen(await enter(await aPerson({ id: here.viewer.workspaceId }, "owner")));
  await touch(here);
  const { data } = await ear.first("change");
  expect(data).not.toContain(here.viewer.personId);
  expect(data).not.toContain(viewerOf(await aPerson({ id: here.viewer.workspaceId }, "owner")).name);
});
