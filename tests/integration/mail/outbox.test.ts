import { afterEach, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { resendLetter } from "~/commands/letters/resend-letter.server";
import { resendLetters } from "~/commands/letters/resend-letters.server";
import { withdrawLetter } from "~/commands/letters/withdraw-letter.server";
import type { Act } from "~/domain/act";
import { ALL_LETTERS } from "~/domain/letters/letter-filter";
import { LETTER_SAMPLES } from "~/domain/letters/samples";
import type { Role } from "~/domain/viewer";
import type { Prisma, Workspace } from "~/generated/prisma/client";
import { registerHandlers } from "~/jobs/timetable.server";
import { loader as mailLoader } from "~/routes/_app.mail._index";
import { loader as letterLoader } from "~/routes/_app.mail_.$letterId";
import { loader as groupLoader } from "~/routes/_app.mail_.groups.$groupId";
import { loader as groupCsv } from "~/routes/_app.mail_.groups.$groupId[.]csv";
import { loader as kindsLoader } from "~/routes/_app.mail_.letters";
import { action as newMessage } from "~/routes/_app.mail_.new";
import { action as testLetter, loader as testPage } from "~/routes/_app.mail_.test_";
import { loader as mailboxLoader } from "~/routes/_app.mailbox";
import { loader as mailboxLetter } from "~/routes/_app.mailbox.$letterId";
import { action as signIn } from "~/routes/sign-in";
import { setClock } from "~/shared/clock.server";
import { newId } from "~/shared/id.server";
import { listActivity } from "~/store/activity/activity.queries.server";
import { database } from "~/store/database.server";
import { findLetter } from "~/store/letters/letter.queries.server";
import { countLetters, listLetters, readLetters } from "~/store/letters/letter-list.queries.server";
import { actFor, aPerson, aWorkspace, freshDatabase, TEST_NOW } from "../../support/test-database";
import { PASSWORD, Visitor, withSignIn } from "../../support/visitor";

freshDatabase();

let workspace: Workspace;
let leader: Act;
beforeAll(registerHandlers);
beforeEach(async () => {
  setClock(TEST_NOW);
  workspace = await aWorkspace();
  leader = await actFor("leader", workspace);
});
afterEach(() => setClock(null));

type Change = Partial<Omit<Prisma.LetterUncheckedCreateInput, "content">>;
const ago = (minutes: number) => new Date(TEST_NOW.getTime() - minutes * 60_000);
async function aLetter(change: Change = {}): Promise<string> {
  const id = newId();
  await database().letter.create({
    data: {
      id,
      workspaceId: workspace.id,
      kind: "test",
      toEmail: "mara@example.com",
      toName: "Mara Voss",
      subject: "Test letter",
      content: LETTER_SAMPLES.test,
      status: "failed",
      lastReply: "550 5.1.1 no such user",
      createdAt: ago(60),
      ...change,
    },
  });
  return id;
}
const kind = (result: { ok: true } | { ok: false; refusal: { kind: string } }) =>
  result.ok ? "done" : result.refusal.kind;
const statusOf = async (id: string) => (await database().letter.findUniqueOrThrow({ where: { id } })).status;

describe("the list", () => {
  it("counts per state what it shows, under every filter, and nothing of another workspace", async () => {
    const mara = await aPerson(workspace, "leader", { name: "Mara Voss" });
    await aLetter({ status: "sent", personId: mara.id });
    await aLetter({ status: "waiting", kind: "message", subject: "100% rest_" });
    await aLetter({ status: "failed", toName: "Tomas Vela" });
    const other = await actFor("leader");
    await aLetter({ workspaceId: other.viewer.workspaceId, status: "bounced" });
    const filters = [
      ALL_LETTERS,
      { ...ALL_LETTERS, kind: "message" as const },
      { ...ALL_LETTERS, personId: mara.id },
      { ...ALL_LETTERS, text: "vela" },
      { ...ALL_LETTERS, text: "100%" },
      { ...ALL_LETTERS, text: "%" },
      { ...ALL_LETTERS, text: "t_s" },
    ];
    const totals = [];
    for (const filter of filters) {
      const counts = await countLetters(leader.viewer, filter);
      const total = Object.values(counts).reduce((sum, count) => sum + count, 0);
      expect((await listLetters(leader.viewer, filter)).letters).toHaveLength(total);
      for (const [state, count] of Object.entries(counts).filter(([, count]) => count > 0)) {
        const asked = { ...filter, state: state as keyof typeof counts };
        expect((await listLetters(leader.viewer, asked)).letters).toHaveLength(count);
      }
      totals.push(total);
    }
    expect(totals).toEqual([3, 1, 1, 1, 1, 1, 0]);
  });
  it("comes to the last of a hundred letters of one moment, each once", async () => {
    const rows = Array.from({ length: 107 }, (_, at) => ({
      id: newId(),
      workspaceId: workspace.id,
      kind: "test",
      toEmail: `reader${at}@example.com`,
      content: LETTER_SAMPLES.test,
      status: "sent",
      createdAt: ago(at % 2),
    }));
    await database().letter.createMany({ data: rows });
    const seen: string[] = [];
    let before: string | null = null;
    do {
      const page: { letters: { id: string }[]; next: string | null } = await listLetters(
        leader.viewer,
        ALL_LETTERS,
        before,
      );
      seen.push(...page.letters.map(({ id }) => id));
      before = page.next;
    } while (before !== null);
    expect(seen).toHaveLength(107);
    expect(new Set(seen).size).toBe(107);
    let read = 0;
    for await (const _ of readLetters(leader.viewer, ALL_LETTERS)) read += 1;
    expect(read).toBe(107);
    expect((await listLetters(leader.viewer, ALL_LETTERS, "nonsense")).letters).toHaveLength(50);
  });
});

describe("one letter", () => {
  it("that failed is sent again, with its tries kept and a line in the log", async () => {
    const id = await aLetter();
    await database().letterTry.create({
      data: { id: newId(), letterId: id, number: 1, at: ago(59), outcome: "refused", code: 550, reply: "no" },
    });
    expect(await resendLetter(leader, { letterId: id })).toMatchObject({ ok: true });
    expect(await findLetter(leader.viewer, id)).toMatchObject({
      status: "waiting",
      lastReply: "",
      tries: [{ code: 550 }],
    });
    expect((await listActivity(leader.viewer)).entries[0]).toMatchObject({ noun: "letter", verb: "retried" });
  });
  it("that waits is held back, and sent after all", async () => {
    const id = await aLetter({ status: "waiting", lastReply: "", notBefore: ago(-600) });
    expect(await withdrawLetter(leader, { letterId: id, version: 1 })).toMatchObject({
      value: { version: 2 },
    });
    expect(await statusOf(id)).toBe("withdrawn");
    expect(kind(await withdrawLetter(leader, { letterId: id }))).toBe("not-allowed-now");
    expect(await resendLetter(leader, { letterId: id, version: 2 })).toMatchObject({ ok: true });
    expect(await database().letter.findUnique({ where: { id } })).toMatchObject({
      status: "waiting",
      notBefore: null,
    });
  });
  it("changed by two at once is changed by one; the other is told", async () => {
    const id = await aLetter();
    const both = await Promise.all([
      resendLetter(leader, { letterId: id, version: 1 }),
      withdrawLetter(leader, { letterId: id, version: 1 }),
    ]);
    expect(both.map(kind).sort()).toEqual(["done", "stale"]);
  });
  it("is nobody's who may not read mail, and not there for another workspace", async () => {
    const id = await aLetter();
    const owner = await actFor("owner", workspace);
    const stranger = await actFor("admin");
    expect(kind(await resendLetter(owner, { letterId: id }))).toBe("not-permitted");
    expect(kind(await withdrawLetter(owner, { letterId: id }))).toBe("not-permitted");
    expect(kind(await resendLetters(owner, ALL_LETTERS))).toBe("not-permitted");
    expect(kind(await resendLetter(stranger, { letterId: id }))).toBe("not-found");
    expect(kind(await withdrawLetter(stranger, { letterId: id }))).toBe("not-found");
    expect(kind(await resendLetters(stranger, ALL_LETTERS))).toBe("not-allowed-now");
    expect(await findLetter(stranger.viewer, id)).toBeNull();
    expect(await statusOf(id)).toBe("failed");
  });
});

describe("all that failed", () => {
  it("of a filter are sent again, and what cannot be is counted", async () => {
    const ids = [await aLetter(), await aLetter({ toName: "Tomas Vela" }), await aLetter({ status: "sent" })];
    const reset = await aLetter();
    await database().letter.update({
      where: { id: reset },
      data: { kind: "password-reset", content: LETTER_SAMPLES["password-reset"], createdAt: ago(90) },
    });
    expect(await resendLetters(leader, { ...ALL_LETTERS, text: "tomas" })).toMatchObject({
      value: { sent: 1, left: 0, more: 0 },
    });
    expect(await resendLetters(leader, ALL_LETTERS)).toMatchObject({ value: { sent: 1, left: 1, more: 0 } });
    expect(await Promise.all([...ids, reset].map(statusOf))).toEqual([
      "waiting",
      "waiting",
      "sent",
      "failed",
    ]);
  });
});

describe("the pages", () => {
  const visit = async (role: Role) => {
    const person = await withSignIn(await aPerson(workspace, role));
    const visitor = new Visitor();
    await visitor.post(signIn, "/sign-in", { email: person.email, password: PASSWORD, next: "" });
    return visitor;
  };
  it("are open to those who read mail, and say no to others and to addresses that are none", async () => {
    const id = await aLetter();
    const [reader, owner] = [await visit("leader"), await visit("owner")];
    const doors = [
      [mailLoader, "/mail?state=failed&text=%00&before=x", {}],
      [letterLoader, `/mail/${id}`, { letterId: id }],
      [kindsLoader, "/mail/letters?kind=nonsense", {}],
    ] as const;
    for (const [loader, path, params] of doors) {
      expect((await reader.look(loader, path, { params })).status, path).toBe(200);
      expect((await owner.look(loader, path, { params })).status, path).toBe(403);
    }
    for (const letterId of ["nonsense", newId()])
      expect((await reader.look(letterLoader, "/mail/x", { params: { letterId } })).status).toBe(404);
    expect((await reader.look(groupLoader, "/mail/groups/x", { params: { groupId: "x" } })).status).toBe(404);
  });
  it("preview a letter to people here, keep what was typed, and send what was seen", async () => {
    const admin = await visit("admin");
    const typed = { subject: "Saturday", text: "It rests.\n\nSave before.", "roles[]": "owner", when: "now" };
    const refused = await admin.post(newMessage, "/mail/new", { ...typed, subject: "" });
    expect(refused).toMatchObject({
      status: 422,
      body: { fieldErrors: { subject: [/./] }, values: { text: typed.text } },
    });
    await visit("owner");
    const { body } = await admin.post(newMessage, "/mail/new", typed);
    const { preview } = body as { preview: { seen: string; letter: { text: string }; readers: unknown[] } };
    expect(preview.readers).toHaveLength(1);
    expect(preview.letter.text).toContain("Save before.");
    const fields = { ...typed, step: "send" };
    expect((await admin.post(newMessage, "/mail/new", { ...fields, seen: "1.1" })).status).toBe(409);
    const sent = await admin.post(newMessage, "/mail/new", { ...fields, seen: preview.seen });
    expect(sent.location).toMatch(/^\/mail\/groups\//);
    const groupId = sent.location?.split("/").at(-1) ?? "";
    const csv = await admin.look(groupCsv, `${sent.location}.csv?state=waiting`, { params: { groupId } });
    expect(String(csv.body).trim().split("\n")).toHaveLength(2);
    expect((await admin.look(groupLoader, "/mail/groups/x", { params: { groupId } })).body).toMatchObject({
      letters: [{ status: "waiting" }],
    });
    expect((await (await visit("leader")).post(newMessage, "/mail/new", fields)).status).toBe(403);
  });
  it("follow a test letter, and show it to whoever asked for it in their mailbox", async () => {
    const reader = await visit("leader");
    const asked = await reader.post(testLetter, "/mail/test", {});
    expect(asked.location).toMatch(/^\/mail\/test\?letter=/);
    expect((await reader.look(testPage, asked.location ?? "")).body).toMatchObject({
      letter: { status: "waiting", kind: "test" },
    });
    const { body } = await reader.look(mailboxLoader, "/mailbox?before=nonsense");
    const [line] = (body as { letters: { id: string; subject: string }[] }).letters;
    expect(line?.subject).toContain("Test letter");
    const open = (who: Visitor) =>
      who.look(mailboxLetter, "/mailbox/x", { params: { letterId: line?.id ?? "" } });
    expect((await open(reader)).body).toMatchObject({ letter: { html: expect.stringContaining("/mail") } });
    expect((await open(await visit("admin"))).status).toBe(404);
  });
  it("show every kind of letter as it would look", async () => {
    const reader = await visit("leader");
    for (const each of Object.keys(LETTER_SAMPLES)) {
      const { body } = await reader.look(kindsLoader, `/mail/letters?kind=${each}&theme=dark&width=phone`);
      expect(body).toMatchObject({
        kind: each,
        look: { theme: "dark", width: "phone" },
        letter: {
          html: expect.stringContaining("<!doctype html>"),
          headers: { Subject: expect.any(String) },
        },
      });
    }
  });
});
