import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest";
import { resendLetter } from "~/commands/letters/resend-letter.server";
import { ALL_LETTERS } from "~/domain/letters/letter-filter";
import type { Person } from "~/generated/prisma/client";
import { findVisit } from "~/http/session.server";
import { watchMailRoad } from "~/jobs/letters/mail-road.server";
import { registerHandlers } from "~/jobs/timetable.server";
import { action as forgot } from "~/routes/forgot";
import { action as reset } from "~/routes/reset";
import { action as signIn } from "~/routes/sign-in";
import { now, setClock } from "~/shared/clock.server";
import { env } from "~/shared/env.server";
import { listActivity, verifyActivity } from "~/store/activity/activity.queries.server";
import { database } from "~/store/database.server";
import { findLetter } from "~/store/letters/letter.queries.server";
import { listLetters } from "~/store/letters/letter-list.queries.server";
import { drainQueue } from "~/store/queue.server";
import { type Mailbox, startMailbox } from "../../support/smtp";
import { actOf, aPerson, aWorkspace, freshDatabase, TEST_NOW, viewerOf } from "../../support/test-database";
import { PASSWORD, Visitor, withSignIn } from "../../support/visitor";

freshDatabase();

let mailbox: Mailbox;
beforeAll(async () => {
  registerHandlers();
  mailbox = await startMailbox();
});
afterEach(() => {
  env().SMTP_URL = undefined;
  mailbox.refuse(null);
  mailbox.letters.length = 0;
  setClock(null);
});
afterAll(() => mailbox.stop());

const withMail = () => {
  env().SMTP_URL = mailbox.url;
};
const someone = async () => withSignIn(await aPerson(await aWorkspace(), "owner", { name: "Zoë O’Brien" }));
const ask = (email: string, visitor = new Visitor()) => visitor.post(forgot, "/forgot", { email });
const set = (token: string, password = "a new and longer one") =>
  new Visitor().post(reset, "/reset", { token, password });
const lettersFor = async (person: Person) => (await listLetters(viewerOf(person), ALL_LETTERS)).letters;
const tokenIn = (text: string) => /\/reset\?token=([\w-]+)/.exec(text)?.[1] ?? "";
const enter = (visitor: Visitor, email: string, password: string) =>
  visitor.post(signIn, "/sign-in", { email, password, next: "" });

describe("a new password by mail", () => {
  it("goes from the forgotten one to the new one through a real mail server", async () => {
    withMail();
    const person = await someone();
    const before = new Visitor();
    await enter(before, person.email, PASSWORD);
    expect((await ask(person.email)).body).toMatchObject({ ok: true });
    expect(await drainQueue()).toBe(1);
    const mail = await mailbox.letterTo(person.email);
    expect(mail.subject).toBe("Set a new password for Capstan");
    expect(mail.text).toContain("Hello Zoë O’Brien");
    expect(mail.html).toContain("Set a new password");
    const token = tokenIn(mail.text ?? "");
    const answer = await set(token);
    expect(answer.location).toBe("/sign-in");
    // Every session there was is over, the old password too, and the link with them.
    expect(await findVisit(before.request())).toBeNull();
    expect((await enter(new Visitor(), person.email, PASSWORD)).status).toBe(401);
    expect((await enter(new Visitor(), person.email, "a new and longer one")).status).toBe(303);
    expect((await set(token, "and another one again")).status).toBe(409);
    expect(await verifyActivity(person.workspaceId)).toMatchObject({ intact: true });
  });

  it("keeps the letter without its link once it has left, and no token in the clear", async () => {
    withMail();
    const person = await someone();
    await ask(person.email);
    await drainQueue();
    const token = tokenIn((await mailbox.letterTo(person.email)).text ?? "");
    expect(token).not.toBe("");
    const kept = await database().letter.findFirstOrThrow();
    expect(kept).toMatchObject({ status: "sent", attempts: 1, lastReply: expect.stringContaining("250") });
    const everything = JSON.stringify([kept, await database().signInVerification.findMany()]);
    expect(everything).not.toContain(token);
  });

  it("answers an unknown and a deactivated address in the same way, and writes nothing", async () => {
    const gone = await someone();
    await database().person.update({ where: { id: gone.id }, data: { active: false } });
    const known = await someone();
    const answers = [await ask("nobody@example.com"), await ask(gone.email), await ask(known.email)];
    for (const answer of answers) expect(answer.body).toMatchObject({ ok: true });
    expect(await database().letter.count()).toBe(1);
  });

  it("sends one person no more than three letters an hour, with the same answer", async () => {
    setClock(TEST_NOW);
    const person = await someone();
    for (let time = 0; time < 5; time += 1)
      expect((await ask(person.email)).body).toMatchObject({ ok: true });
    expect(await database().letter.count()).toBe(3);
    setClock(new Date(TEST_NOW.getTime() + 61 * 60_000));
    await ask(person.email);
    expect(await database().letter.count()).toBe(4);
  });

  it("refuses a made-up link and a password that is too easy", async () => {
    expect((await set("made-up-token")).status).toBe(409);
    const easy = await set("made-up-token", "password");
    expect(easy.status).toBe(422);
    expect(easy.body).toMatchObject({
      fieldErrors: { password: [expect.stringContaining("10 characters")] },
    });
  });

  it("works once when it is used twice at the same time", async () => {
    withMail();
    const person = await someone();
    await ask(person.email);
    await drainQueue();
    const token = tokenIn((await mailbox.letterTo(person.email)).text ?? "");
    const answers = await Promise.all([
      set(token, "the first of the two"),
      set(token, "the second of the two"),
    ]);
    expect(answers.map((answer) => answer.status).sort()).toEqual([303, 409]);
  });
});

describe("a letter on its way", () => {
  it("waits in sight while there is no mail server, and leaves once there is one", async () => {
    const person = await someone();
    const admin = await aPerson({ id: person.workspaceId }, "admin");
    await ask(person.email);
    await drainQueue();
    const [line] = await lettersFor(admin);
    expect(line).toMatchObject({ status: "waiting", attempts: 0, subject: "Set a new password for Capstan" });
    expect(line?.lastReply).toContain("SMTP_URL");
    withMail();
    await watchMailRoad(now());
    await drainQueue();
    expect((await mailbox.letterTo(person.email)).text).toContain("/reset?token=");
    await watchMailRoad(now());
    await drainQueue();
    expect(mailbox.letters).toHaveLength(1);
  });

  it("keeps the server's last words when it is turned away, and can be sent again", async () => {
    withMail();
    mailbox.refuse("5.1.1 No such mailbox here");
    const person = await someone();
    const leader = await aPerson({ id: person.workspaceId }, "leader");
    await ask(person.email);
    await drainQueue();
    const [failed] = await lettersFor(leader);
    expect(failed).toMatchObject({
      status: "failed",
      attempts: 1,
      lastReply: expect.stringContaining("No such mailbox"),
    });
    mailbox.refuse(null);
    expect((await resendLetter(actOf(leader, new Date()), { letterId: failed?.id ?? "" })).ok).toBe(true);
    await drainQueue();
    await mailbox.letterTo(person.email);
    expect(await lettersFor(leader)).toMatchObject([{ status: "sent" }]);
    const again = await resendLetter(actOf(leader, new Date()), { letterId: failed?.id ?? "" });
    expect(again).toMatchObject({ ok: false, refusal: { kind: "not-allowed-now" } });
  });

  it("can be sent again by those who may, in their own workspace, while its link holds", async () => {
    const person = await someone();
    await ask(person.email);
    await drainQueue();
    const letter = await database().letter.findFirstOrThrow();
    const act = async (role: "owner" | "leader", workspace = { id: person.workspaceId }) =>
      actOf(await aPerson(workspace, role), new Date());
    const send = resendLetter;
    expect(await send(await act("owner"), { letterId: letter.id })).toMatchObject({
      refusal: { kind: "not-permitted" },
    });
    expect(await send(await act("leader", await aWorkspace()), { letterId: letter.id })).toMatchObject({
      refusal: { kind: "not-found" },
    });
    const late = { ...(await act("leader")), now: new Date(letter.createdAt.getTime() + 61 * 60_000) };
    expect(await send(late, { letterId: letter.id })).toMatchObject({ refusal: { kind: "not-allowed-now" } });
    const leaders = [await act("leader"), await act("leader")];
    const both = await Promise.all(leaders.map((leader) => send(leader, { letterId: letter.id })));
    expect(both.filter((result) => result.ok)).toHaveLength(1);
  });

  it("is on record when it has left and when it was turned away", async () => {
    withMail();
    const person = await someone();
    await ask(person.email);
    await drainQueue();
    mailbox.refuse("5.1.1 No such mailbox here");
    await ask(person.email);
    await drainQueue();
    const { entries } = await listActivity(viewerOf(person));
    expect(entries.map((entry) => [entry.actorName, entry.verb])).toEqual([
      ["Capstan", "failed"],
      ["Capstan", "requested"],
      ["Capstan", "succeeded"],
      ["Capstan", "requested"],
    ]);
    expect(await verifyActivity(person.workspaceId)).toMatchObject({ intact: true });
  });

  it("shows its link to an administrator alone, while no mail server is set, and never across workspaces", async () => {
    const person = await someone();
    const workspace = { id: person.workspaceId };
    const admin = viewerOf(await aPerson(workspace, "admin"));
    const leader = viewerOf(await aPerson(workspace, "leader"));
    await ask(person.email);
    await drainQueue();
    const { id } = await database().letter.findFirstOrThrow();
    expect((await findLetter(admin, id))?.link).toContain("/reset?token=");
    const shown = await findLetter(leader, id);
    expect(shown?.link).toBeNull();
    expect(`${shown?.text}${shown?.html}`).not.toContain("/reset?token=");
    expect(await findLetter(viewerOf(await aPerson(await aWorkspace(), "admin")), id)).toBeNull();
    withMail();
    expect((await findLetter(admin, id))?.link).toBeNull();
    env().SMTP_URL = undefined;
    // The same person in a second workspace: the first one's administrator must not open the door to it.
    await withSignIn(await aPerson(await aWorkspace(), "leader", { email: person.email }));
    expect((await findLetter(admin, id))?.link).toBeNull();
  });
});
