import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { createKey } from "~/commands/intake/create-key.server";
import { resendLetter } from "~/commands/letters/resend-letter.server";
import { sendMessage } from "~/commands/letters/send-message.server";
import { sendTestLetter } from "~/commands/letters/send-test-letter.server";
import type { Act } from "~/domain/act";
import { ALL_LETTERS } from "~/domain/letters/letter-filter";
import { type Message, readersOf, seenMark } from "~/domain/letters/message";
import type { Person, Workspace } from "~/generated/prisma/client";
import { registerHandlers } from "~/jobs/timetable.server";
import { closeTransport } from "~/mail/transport.server";
import { action as bounces } from "~/routes/api.v1.bounces";
import { setClock } from "~/shared/clock.server";
import { env } from "~/shared/env.server";
import { listActivity } from "~/store/activity/activity.queries.server";
import { database } from "~/store/database.server";
import { listComingBack } from "~/store/letters/bounce.queries.server";
import { findGroup, listGroups, listMessageReaders } from "~/store/letters/group.queries.server";
import { findLetter } from "~/store/letters/letter.queries.server";
import { listLetters } from "~/store/letters/letter-list.queries.server";
import { findMailboxLetter, listMailbox } from "~/store/letters/mailbox.queries.server";
import { drainQueue } from "~/store/queue.server";
import { type Mailbox, startMailbox } from "../../support/smtp";
import { actFor, actOf, aPerson, aWorkspace, freshDatabase, TEST_NOW } from "../../support/test-database";

freshDatabase();

let mailbox: Mailbox;
let workspace: Workspace;
let admin: Act;
beforeAll(async () => {
  registerHandlers();
  mailbox = await startMailbox();
});
beforeEach(async () => {
  setClock(TEST_NOW);
  workspace = await aWorkspace({ name: "Kestrelyn" });
  admin = await actFor("admin", workspace);
});
afterEach(async () => {
  env().SMTP_URL = undefined;
  mailbox.plan(null);
  mailbox.letters.length = 0;
  setClock(null);
  await closeTransport();
});
afterAll(() => mailbox.stop());

const kind = (result: { ok: true } | { ok: false; refusal: { kind: string } }) =>
  result.ok ? "done" : result.refusal.kind;
function granted<T>(result: { ok: true; value: T } | { ok: false; refusal: { message: string } }): T {
  if (!result.ok) throw new Error(result.refusal.message);
  return result.value;
}
const aWord = (change: Partial<Message> = {}): Message => ({
  subject: "Capstan rests on Saturday",
  text: "From 08:00 to 10:00.\n\nPlease save before.",
  roles: ["owner"],
  people: [],
  when: "now",
  seen: "",
  step: "send",
  ...change,
});
/** As the preview would have it. */
async function seen(act: Act, word: Message): Promise<Message> {
  return { ...word, seen: seenMark(readersOf(await listMessageReaders(database(), act.viewer), word)) };
}
async function owners(count: number): Promise<Person[]> {
  const people: Person[] = [];
  for (let at = 0; at < count; at += 1)
    people.push(
      await aPerson(workspace, "owner", { email: `owner${at}@kestrelyn.example`, timeZone: "UTC" }),
    );
  return people;
}
async function aKey(act: Act = admin): Promise<string> {
  const asked = { name: "Mail server", surveyId: "", systemId: "", shape: "plain", expiresOn: "" } as const;
  return granted(await createKey(act, { ...asked, scopes: ["bounces.write"] })).secret;
}
async function report(secret: string, body: string, type = "message/rfc822") {
  const request = new Request("http://127.0.0.1:3000/api/v1/bounces", {
    method: "POST",
    headers: { authorization: `Bearer ${secret}`, "content-type": type },
    body,
  });
  const response = await bounces({
    request,
    params: {},
    context: { nonce: "", requestId: "", clientIp: "" },
  });
  return { status: response.status, body: await response.json() };
}
/** As a mail server reports it, with the headers of the letter. */
const delivery = (letterId: string, to: string, status = "5.1.1", action = "failed") =>
  `From: MAILER-DAEMON@mx.example.net
To: capstan@capstan.example
Subject: Undelivered Mail Returned to Sender
MIME-Version: 1.0
Content-Type: multipart/report; report-type=delivery-status; boundary="b1"

--b1
Content-Type: text/plain; charset=us-ascii

This is the mail system at host mx.example.net.

--b1
Content-Type: message/delivery-status

Reporting-MTA: dns; mx.example.net

Final-Recipient: rfc822; ${to}
Action: ${action}
Status: ${status}
Diagnostic-Code: smtp; 550 ${status} <${to}>: user unknown
    in the local table

--b1
Content-Type: text/rfc822-headers

Message-ID: <${letterId}@127.0.0.1>
To: ${to}

--b1--
`.replaceAll("\n", "\r\n");

describe("a letter to forty-eight", () => {
  it("tells the two that came back apart, one refused at the door and one reported later", async () => {
    env().SMTP_URL = mailbox.url;
    await owners(48);
    mailbox.plan(({ stage, to }) =>
      stage === "rcpt" && to.startsWith("owner7@") ? { code: 550, words: "5.1.1 No such user" } : undefined,
    );
    const { groupId, count } = granted(await sendMessage(admin, await seen(admin, aWord())));
    expect(count).toBe(48);
    await drainQueue();
    expect((await findGroup(admin.viewer, groupId))?.counts).toMatchObject({
      sent: 47,
      failed: 1,
      waiting: 0,
    });
    expect(mailbox.letters).toHaveLength(47);
    const secret = await aKey();
    const late = await database().letter.findFirstOrThrow({
      where: { toEmail: "owner11@kestrelyn.example" },
    });
    expect(await report(secret, delivery(late.id, late.toEmail))).toEqual({
      status: 200,
      body: { letter: late.id, outcome: "came-back" },
    });
    expect((await findGroup(admin.viewer, groupId))?.counts).toMatchObject({
      sent: 46,
      failed: 1,
      bounced: 1,
    });
    const told = async (state: "failed" | "bounced") => {
      const { letters } = await listLetters(admin.viewer, { ...ALL_LETTERS, groupId, state });
      return letters.map(({ toEmail, lastReply, bounceText }) => [toEmail, bounceText || lastReply]);
    };
    expect(await told("failed")).toEqual([
      ["owner7@kestrelyn.example", expect.stringContaining("5.1.1 No such user")],
    ]);
    expect(await told("bounced")).toEqual([
      ["owner11@kestrelyn.example", "550 5.1.1 <owner11@kestrelyn.example>: user unknown in the local table"],
    ]);
    expect((await listGroups(admin.viewer, null)).groups).toMatchObject([{ byName: admin.viewer.name }]);
  }, 30_000);
});

describe("a letter to people here", () => {
  it("is an administrator's, goes to whom the preview named, and waits for each reader's morning", async () => {
    const [away, near] = [
      await aPerson(workspace, "owner", { timeZone: "Asia/Tokyo" }),
      await aPerson(workspace, "owner"),
    ];
    const leader = await actFor("leader", workspace);
    expect(kind(await sendMessage(leader, await seen(leader, aWord())))).toBe("not-permitted");
    expect(kind(await sendMessage(admin, await seen(admin, aWord({ roles: ["executive"] }))))).toBe(
      "invalid",
    );
    const word = await seen(admin, aWord({ when: "open" }));
    const third = await aPerson(workspace, "owner");
    expect(kind(await sendMessage(admin, word))).toBe("stale");
    await database().person.update({ where: { id: third.id }, data: { active: false } });
    const stranger = await aPerson(await aWorkspace(), "owner");
    const { count } = granted(await sendMessage(admin, { ...word, people: [stranger.id] }));
    expect(count).toBe(2);
    const waits = async ({ id }: Person) =>
      (await database().letter.findFirstOrThrow({ where: { personId: id } })).notBefore?.toISOString() ??
      null;
    // Nine in the morning in Chicago, eleven at night in Tokyo.
    expect([await waits(near), await waits(away)]).toEqual([null, "2026-10-15T22:00:00.000Z"]);
  });

  it("pressed twice, or sent once more from an earlier page, it leaves once", async () => {
    await owners(2);
    const word = { ...(await seen(admin, aWord())), letter: "01M817G8SDDMTFQ595EHA6S1KX" };
    const [first, second] = await Promise.all([sendMessage(admin, word), sendMessage(admin, word)]);
    expect(granted(second)).toEqual(granted(first));
    expect(granted(await sendMessage(admin, word)).groupId).toBe(word.letter);
    expect((await listGroups(admin.viewer, null)).groups).toHaveLength(1);
    expect(await database().letter.count({ where: { groupId: word.letter } })).toBe(granted(first).count);
    const elsewhere = await aWorkspace();
    await aPerson(elsewhere, "owner");
    const other = await actFor("admin", elsewhere);
    const theirs = await seen(other, { ...aWord(), letter: word.letter });
    expect(kind(await sendMessage(other, theirs))).toBe("stale");
  });
});

describe("a test letter", () => {
  it("takes the road of every letter, and pressing twice is pressing once", async () => {
    env().SMTP_URL = mailbox.url;
    const first = granted(await sendTestLetter(admin));
    expect(granted(await sendTestLetter(admin))).toEqual(first);
    await drainQueue();
    expect(await findLetter(admin.viewer, first.letterId)).toMatchObject({
      status: "sent",
      kind: "test",
      tries: [{ code: 250, outcome: "sent" }],
    });
    expect(mailbox.letters).toHaveLength(1);
    expect(mailbox.letters[0]?.subject).toBe("Test letter from Capstan of Kestrelyn");
    expect(granted(await sendTestLetter(admin)).letterId).not.toBe(first.letterId);
    expect(kind(await sendTestLetter(await actFor("owner", workspace)))).toBe("not-permitted");
  });
});

describe("one's own mailbox", () => {
  it("holds one's own letters alone, none that is a key, and none before its hour", async () => {
    const [ilse] = await owners(2);
    if (!ilse) throw new Error("nobody");
    const reader = actOf(ilse).viewer;
    granted(await sendMessage(admin, await seen(admin, aWord())));
    const row = await database().letter.findFirstOrThrow({ where: { personId: ilse.id } });
    const again = { ...row, personId: ilse.id, content: row.content ?? {} };
    await database().letter.createMany({
      data: [
        { ...again, id: "key", kind: "password-reset" },
        { ...again, id: "held", status: "withdrawn" },
        { ...again, id: "later", notBefore: new Date(TEST_NOW.getTime() + 3_600_000) },
      ],
    });
    const list = await listMailbox(reader, "Kestrelyn", TEST_NOW, null);
    expect(list).toMatchObject({
      letters: [{ id: row.id, subject: "Capstan rests on Saturday" }],
      next: null,
    });
    for (const id of ["key", "held", "later", "nonsense"])
      expect(await findMailboxLetter(reader, "Kestrelyn", TEST_NOW, id), id).toBeNull();
    const opened = await findMailboxLetter(reader, "Kestrelyn", TEST_NOW, row.id);
    expect(opened?.letter.text).toContain("Please save before.");
    expect(await findMailboxLetter(admin.viewer, "Kestrelyn", TEST_NOW, row.id)).toBeNull();
    const hour = new Date(TEST_NOW.getTime() + 3_600_000);
    expect((await listMailbox(reader, "Kestrelyn", hour, null)).letters).toHaveLength(2);
  });
});

describe("letters that come back", () => {
  async function aSentLetter(): Promise<{ id: string; person: Person }> {
    const person = await aPerson(workspace, "owner", { email: "ilse@kestrelyn.example" });
    granted(await sendMessage(admin, await seen(admin, aWord())));
    const { id } = await database().letter.findFirstOrThrow({ where: { personId: person.id } });
    await database().letter.update({
      where: { id },
      data: { status: "sent", sentAt: TEST_NOW, attempts: 1 },
    });
    return { id, person };
  }
  it("are marked once, with a line in the log, and administrators are told", async () => {
    const { id, person } = await aSentLetter();
    const other = await actFor("admin", workspace);
    const secret = await aKey();
    const first = await report(secret, delivery(id, person.email));
    const second = await report(secret, delivery(id, person.email));
    expect([first.body.outcome, second.body.outcome]).toEqual(["came-back", "unchanged"]);
    expect(await findLetter(admin.viewer, id)).toMatchObject({
      status: "bounced",
      bounceText: expect.stringContaining("user unknown"),
      tries: [{ outcome: "bounced", code: 550 }],
    });
    const log = (await listActivity(admin.viewer, { recordId: id })).entries;
    expect(log.filter(({ verb }) => verb === "bounced")).toMatchObject([{ door: "api" }]);
    const notices = await database().notice.findMany({ where: { kind: "mail" } });
    expect(notices.map(({ personId }) => personId).sort()).toEqual(
      [admin.viewer.personId, other.viewer.personId].sort(),
    );
    expect([...(await listComingBack(admin.viewer))]).toEqual([person.id]);
    // Mended, sent once more, and back again: that is another bounce.
    expect(kind(await resendLetter(admin, { letterId: id }))).toBe("done");
    await database().letter.update({ where: { id }, data: { status: "sent", sentAt: TEST_NOW } });
    expect((await listComingBack(admin.viewer)).size).toBe(0);
    expect((await report(secret, delivery(id, person.email))).body.outcome).toBe("came-back");
  });
  it("are only noted while the server still tries, also as JSON and by the address alone", async () => {
    const { id, person } = await aSentLetter();
    const secret = await aKey();
    const soft = JSON.stringify({
      recipient: "ILSE@kestrelyn.example",
      status: "4.2.2",
      text: "452 mailbox full",
    });
    for (const outcome of ["delayed", "unchanged"])
      expect((await report(secret, soft, "application/json")).body).toEqual({ letter: id, outcome });
    expect(await findLetter(admin.viewer, id)).toMatchObject({
      status: "sent",
      tries: [{ outcome: "delayed", code: 452 }],
    });
    expect((await listComingBack(admin.viewer)).size).toBe(0);
    const hard = JSON.stringify({ messageId: `<${id}@x>`, status: "5.1.1", text: "550 gone" });
    expect((await report(secret, hard, "application/json")).body.outcome).toBe("came-back");
    expect(person.email).toBe("ilse@kestrelyn.example");
  });
  it("of others, or that say nothing, are answered clearly", async () => {
    const { id, person } = await aSentLetter();
    const stranger = await actFor("admin");
    const theirs = await aKey(stranger);
    expect(await report(theirs, delivery(id, person.email))).toMatchObject({
      status: 404,
      body: { type: "/help/api#unknown-letter" },
    });
    const secret = await aKey();
    const asked: [string, string, number][] = [
      ["I am away until Monday.", "text/plain", 422],
      ["", "message/rfc822", 422],
      ["{", "application/json", 400],
      ["{}", "application/json", 422],
      ["<xml/>", "application/xml", 415],
      [`Status: 5.1.1\r\n${"x".repeat(1_100_000)}`, "text/plain", 413],
      ['{"recipient":"nobody@else.example","status":"5.1.1"}', "application/json", 404],
    ];
    for (const [body, type, status] of asked)
      expect((await report(secret, body, type)).status, `${type} ${body.slice(0, 20)}`).toBe(status);
    const wrong = granted(
      await createKey(admin, {
        name: "Reader",
        scopes: ["figures.read"],
        surveyId: "",
        systemId: "",
        shape: "plain",
        expiresOn: "",
      }),
    );
    expect((await report(wrong.secret, delivery(id, person.email))).status).toBe(403);
    expect((await report("capstan_nothing", delivery(id, person.email))).status).toBe(401);
  });
});
