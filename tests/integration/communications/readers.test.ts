import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { answerQuestion } from "~/commands/communications/answer-question.server";
import { closeQuestion } from "~/commands/communications/close-question.server";
import { remindSilent } from "~/commands/communications/remind-silent.server";
import { sendMessages } from "~/jobs/communications/send-messages.server";
import { sendLetter } from "~/jobs/letters/send-letter.server";
import { registerHandlers } from "~/jobs/timetable.server";
import { closeTransport } from "~/mail/transport.server";
import { action, loader } from "~/routes/m.$token";
import { loader as calendar } from "~/routes/m.$token[.]ics";
import { setClock } from "~/shared/clock.server";
import { env } from "~/shared/env.server";
import { newId } from "~/shared/id.server";
import { recipientToken } from "~/shared/recipient-link.server";
import { readProgress } from "~/store/communications/progress.queries.server";
import { countQuestions, listQuestions } from "~/store/communications/questions.queries.server";
import { database } from "~/store/database.server";
import { drainQueue } from "~/store/queue.server";
import {
  anApprovedMessage,
  anAudience,
  aPressOffice,
  granted,
  type Member,
  type PressOffice,
  schedule,
} from "../../support/a-message";
import { type Mailbox, recipients, startMailbox } from "../../support/smtp";
import { sharedDatabase, TEST_NOW } from "../../support/test-database";
import { Visitor } from "../../support/visitor";

sharedDatabase();

let mailbox: Mailbox;
let office: PressOffice;
beforeAll(async () => {
  registerHandlers();
  mailbox = await startMailbox();
  env().SMTP_URL = mailbox.url;
});
beforeEach(() => setClock(TEST_NOW));
afterEach(() => setClock(null));
afterAll(async () => {
  env().SMTP_URL = undefined;
  await closeTransport();
  await mailbox.stop();
});

let places = 0;

/** Somebody at a place of their own, who has the letter to this address. */
async function readerAt(email: string) {
  const row = () =>
    database().recipient.findFirstOrThrow({ where: { workspaceId: office.workspace.id, email } });
  const token = recipientToken((await row()).id);
  places += 1;
  const visitor = new Visitor(`198.51.100.${places % 250}`);
  const sent = { params: { token } };
  const look = (query = "") => visitor.look(loader, `/m/${token}${query}`, sent);
  return {
    token,
    row,
    look,
    page: async (query = "") => ((await look(query)).body as { page: Record<string, unknown> }).page,
    press: (fields: Record<string, string>) => visitor.post(action, `/m/${token}`, fields, sent),
    calendar: () => visitor.look(calendar, `/m/${token}.ics`, sent),
    letter: () => mailbox.letters.find((letter) => recipients(letter)[0] === email),
  };
}

type Told = Parameters<typeof anApprovedMessage>[2] & { audience?: Parameters<typeof anAudience>[2] };

/** A message that everybody has, in a house of its own. */
async function told(members: readonly Member[], { audience, ...written }: Told = {}) {
  setClock(TEST_NOW);
  mailbox.letters.length = 0;
  office = await aPressOffice(TEST_NOW);
  const name = audience?.name ?? "Field Service";
  const id = await anAudience(office, members, audience);
  const message = await anApprovedMessage(office, [{ id, name }], written);
  granted(await schedule(office.writer, message));
  await drainQueue();
  for (const later of [0, 5000]) {
    setClock(new Date(TEST_NOW.getTime() + later));
    await sendMessages(new Date(TEST_NOW.getTime() + later), new AbortController().signal);
    await drainQueue();
  }
  const [versionId = ""] = message.versionIds;
  return { ...message, versionId, audienceId: id };
}
type Message = Awaited<ReturnType<typeof told>>;

const progressOf = async ({ versionId }: Message) =>
  (await readProgress({ workspaceId: office.workspace.id }, [versionId])).get(versionId);
const addressesOf = (from: number) => mailbox.letters.slice(from).flatMap(recipients).sort();
const TEN = ["a", "b", "c", "d"].map((name) => ({ email: `${name}@field.example`, timeZone: "UTC" }));

describe("the page behind a letter", () => {
  let message: Message;
  beforeAll(async () => {
    message = await told(TEN, {
      kind: "callForVolunteers",
      subject: "For {{recipient.first_name|you}}",
      opening: "Come and **try**.",
      event: { day: "2026-10-28", time: "14:00", timeZone: "Europe/Berlin", minutes: 45, place: "Room 4" },
    });
  });

  it("is read by a GET that changes nothing, and says what the letter said", async () => {
    const reader = await readerAt("a@field.example");
    const before = await reader.row();
    for (const query of ["", "?in=de", "?said=acknowledge", "?said=nonsense"]) {
      expect((await reader.look(query)).status).toBe(200);
    }
    expect(await reader.row()).toEqual(before);
    expect(await progressOf(message)).toMatchObject({ delivered: 4, acknowledged: 0, silent: 4 });
    const page = await reader.page();
    expect(page).toMatchObject({ name: "a", subject: "For a", acknowledgedAt: null, refusal: null });
    expect(reader.letter()?.subject).toBe("For a");
    expect(reader.letter()?.text).toContain(`/m/${reader.token}`);
    const parts = page.parts as { field: string }[];
    expect(parts.map(({ field }) => field)).toEqual(["opening", "benefit", "change", "link"]);
  });

  it("is acknowledged once, however often and by however many presses at once", async () => {
    const reader = await readerAt("a@field.example");
    const presses = [reader.press({ act: "acknowledge" }), reader.press({ act: "acknowledge" })];
    expect((await Promise.all(presses)).map(({ status }) => status)).toEqual([303, 303]);
    const first = (await reader.row()).acknowledgedAt;
    setClock(new Date("2026-10-20T08:00:00Z"));
    await reader.press({ act: "acknowledge" });
    expect((await reader.row()).acknowledgedAt).toEqual(first);
    expect(await progressOf(message)).toMatchObject({ acknowledged: 1, silent: 3 });
  });

  it("takes nothing that is no act, and says what is wrong with a question", async () => {
    const reader = await readerAt("a@field.example");
    expect((await reader.press({ act: "approve" })).status).toBe(422);
    expect(await reader.press({ act: "ask", text: "   " })).toMatchObject({
      status: 422,
      body: { fieldErrors: { text: ["Write what you would like to know."] } },
    });
    expect((await reader.press({ act: "ask", text: "x".repeat(2001) })).status).toBe(422);
    // Somebody who works here is written to whatever they say.
    expect((await reader.press({ act: "refuse", which: "all" })).status).toBe(409);
    const counts = await countQuestions(office.writer.viewer);
    expect(counts).toEqual({ open: 0, answered: 0, closed: 0 });
  });

  it("brings its event to a calendar", async () => {
    const { status, body } = await (await readerAt("a@field.example")).calendar();
    expect(status).toBe(200);
    expect(String(body)).toContain("DTSTART:20261028T130000Z");
    expect(String(body)).toContain("UID:message-COM-1@");
  });

  it("takes a hand once, with name and address", async () => {
    const reader = await readerAt("a@field.example");
    await reader.press({ act: "raise-hand", offers: "Two mornings a week." });
    await reader.press({ act: "raise-hand", offers: "Two mornings a week." });
    const hands = await database().handRaiser.findMany({ where: { workspaceId: office.workspace.id } });
    expect(hands).toMatchObject([{ name: "a", email: "a@field.example", offers: "Two mornings a week." }]);
    expect(await reader.page()).toMatchObject({ hand: { raised: true } });
  });

  it("says that figures were corrected, and leads to the reader's own page of the correction", async () => {
    const reader = await readerAt("a@field.example");
    expect(await reader.page()).toMatchObject({ correction: null });
    const { id, ...row } = await reader.row();
    const correction = await anApprovedMessage(office, [{ id: message.audienceId, name: "Field Service" }], {
      opening: "Come and look.",
    });
    const [communicationAudienceId = ""] = correction.versionIds;
    await database().communication.update({
      where: { id: correction.id },
      data: { correctsId: message.id },
    });
    const own = await database().recipient.create({
      data: {
        ...row,
        id: newId(),
        merge: {},
        letterId: null,
        communicationId: correction.id,
        communicationAudienceId,
      },
    });
    expect(id).not.toBe(own.id);
    expect(await reader.page()).toMatchObject({
      correction: { href: expect.stringContaining(recipientToken(own.id)) },
    });
    await database().recipient.delete({ where: { id: own.id } });
  });

  it("is one page for links that are forged, belong elsewhere, or have ended", async () => {
    const reader = await readerAt("b@field.example");
    const forged = new Visitor("203.0.113.9");
    for (const token of ["nonsense", `${reader.token}x`, `${reader.token.split(".")[0]}.${"A".repeat(32)}`]) {
      const sent = { params: { token } };
      const answer = await forged.look(loader, `/m/${token}`, sent);
      expect(answer).toMatchObject({ status: 404, body: { page: null } });
      expect((await forged.post(action, `/m/${token}`, { act: "acknowledge" }, sent)).status).toBe(404);
    }
    const { id } = await reader.row();
    await database().recipient.update({ where: { id }, data: { status: "stopped" } });
    expect(await reader.look()).toMatchObject({ status: 404, body: { page: null } });
    expect((await reader.press({ act: "acknowledge" })).status).toBe(404);
    expect((await reader.row()).acknowledgedAt).toBeNull();
  });
});

describe("questions and reminders", () => {
  let message: Message;
  const leads = { en: "Once more, in short." };
  beforeAll(async () => {
    message = await told(TEN);
  });

  it("questions are asked once, answered to one, and then to all without who asked", async () => {
    const { code } = message;
    const reader = await readerAt("a@field.example");
    const key = "01K8ABCDEFGHJKMNPQRSTVWXYZ";
    const text = "I drive alone on Sundays. Does it hold then?";
    await reader.press({ act: "ask", text, key });
    await reader.press({ act: "ask", text, key });
    const { writer, approver } = office;
    expect(await countQuestions(writer.viewer)).toEqual({ open: 1, answered: 0, closed: 0 });
    expect(await progressOf(message)).toMatchObject({ asked: 1, silent: 3 });
    const [question] = (await listQuestions(writer.viewer, { state: "open" })).questions;
    expect(question?.asker?.name).toBe("a");
    // Whoever may not answer is told no names.
    const [seen] = (await listQuestions(approver.viewer, { state: "open" })).questions;
    expect(seen).toMatchObject({ asker: null, mayAnswer: false, message: { code } });

    const questionId = question?.id ?? "";
    const input = { questionId, version: 1, text: "It holds every day.", asked: "" };
    expect(await answerQuestion(approver, { ...input, to: "one" })).toMatchObject({
      ok: false,
      refusal: { kind: "not-permitted" },
    });
    // Nobody approves an answer: it claims what the records show, and no more.
    const proud = { ...input, text: "CAP-999 was **eff**ective." };
    expect(await answerQuestion(writer, { ...proud, to: "one" })).toMatchObject({
      ok: false,
      refusal: { kind: "invalid", fieldErrors: { text: [expect.stringContaining("CAP-999")] } },
    });
    const had = mailbox.letters.length;
    const at = { ...writer, now: new Date(TEST_NOW.getTime() + 60_000) };
    granted(await answerQuestion(at, { ...input, to: "one" }));
    await drainQueue();
    expect(addressesOf(had)).toEqual(["a@field.example"]);
    expect(mailbox.letters.at(-1)?.text).toContain("It holds every day.");
    expect(mailbox.letters.at(-1)?.text).toContain(`/m/${reader.token}`);
    expect(await answerQuestion(at, { ...input, to: "one" })).toMatchObject({
      ok: false,
      refusal: { kind: "stale" },
    });

    const toAll = {
      ...input,
      version: 2,
      to: "all" as const,
      text: "Sundays too.",
      asked: "Does it hold on Sundays?",
      key: "01K8ABCDEFGHJKMNPQRSTVWXY0",
    };
    const before = mailbox.letters.length;
    expect(granted(await answerQuestion(at, toAll))).toEqual({ letters: 4 });
    // Pressed twice it leaves once.
    expect(granted(await answerQuestion(at, toAll))).toEqual({ letters: 0 });
    await drainQueue();
    expect(addressesOf(before)).toEqual(TEN.map(({ email }) => email));
    const other = mailbox.letters.slice(before).find((letter) => recipients(letter)[0] === "b@field.example");
    expect(other?.text).toContain("Does it hold on Sundays?");
    expect(other?.text).not.toContain("I drive alone");
    const b = await readerAt("b@field.example");
    expect(await b.page()).toMatchObject({
      questions: [],
      shared: [{ asked: "Does it hold on Sundays?", text: "Sundays too.", by: "Mara Voss" }],
    });
    expect(JSON.stringify(await b.page())).not.toContain("I drive alone");
    expect(await reader.page()).toMatchObject({ shared: [], questions: [{ status: "answered" }] });
  });

  it("questions are set aside with a reason that whoever asked reads, and are not there for another house", async () => {
    const reader = await readerAt("b@field.example");
    await reader.press({ act: "ask", text: "Why?" });
    const [question] = (await listQuestions(office.writer.viewer, { state: "open" })).questions;
    const questionId = question?.id ?? "";
    const elsewhere = await aPressOffice(TEST_NOW);
    expect((await listQuestions(elsewhere.writer.viewer, { state: "open" })).questions).toEqual([]);
    const input = { questionId, version: 1, text: "x", to: "all" as const, asked: "" };
    expect(await answerQuestion(elsewhere.writer, input)).toMatchObject({ refusal: { kind: "not-found" } });
    granted(await closeQuestion(office.writer, { questionId, version: 1, reason: "Answered by phone." }));
    expect(await reader.page()).toMatchObject({
      questions: [{ status: "closed", closedReason: "Answered by phone." }],
    });
  });

  it("a reminder goes to the silent only, once, and not to whoever answers before it is due", async () => {
    const { code, versionIds } = message;
    expect(await progressOf(message)).toMatchObject({ acknowledged: 0, asked: 2, silent: 2 });
    const c = await readerAt("c@field.example");
    const had = mailbox.letters.length;
    // A Sunday: nobody is written to before Monday morning.
    const sunday = { ...office.writer, now: new Date("2026-10-18T10:00:00Z") };
    setClock(sunday.now);
    expect(granted(await remindSilent(sunday, { code, versionIds, leads, again: false }))).toEqual({
      letters: 2,
    });
    await drainQueue();
    expect(addressesOf(had)).toEqual([]);
    await c.press({ act: "acknowledge" });
    setClock(new Date("2026-10-19T09:00:00Z"));
    await database().letter.updateMany({
      where: { status: "waiting" },
      data: { notBefore: new Date("2026-10-19T08:00:00Z") },
    });
    for (const letter of await database().letter.findMany({ where: { status: "waiting" } })) {
      await sendLetter({ kind: "letter.send", letterId: letter.id, version: letter.version });
    }
    expect(addressesOf(had)).toEqual(["d@field.example"]);
    const letter = mailbox.letters.at(-1);
    expect(letter?.subject).toBe("Once more: Every first visit prepared");
    expect(letter?.text).toContain("Once more, in short.");
    expect(letter?.text).toContain("How do I or my team benefit?");
    expect(letter?.text).not.toContain("It worked.");
    const withdrawn = await database().letter.findFirstOrThrow({
      where: { id: (await c.row()).reminderLetterId ?? "" },
    });
    expect(withdrawn).toMatchObject({ status: "withdrawn" });

    const boast = { en: "Once more: CAP-999 was effective." };
    expect(await remindSilent(office.writer, { code, versionIds, leads: boast, again: true })).toMatchObject({
      ok: false,
      refusal: { kind: "invalid" },
    });
    const again = await remindSilent(office.writer, { code, versionIds, leads, again: false });
    expect(again).toMatchObject({ ok: false, refusal: { kind: "not-allowed-now" } });
    expect(granted(await remindSilent(office.writer, { code, versionIds, leads, again: true }))).toEqual({
      letters: 1,
    });
    await (await readerAt("d@field.example")).press({ act: "acknowledge" });
    expect(await progressOf(message)).toMatchObject({ acknowledged: 2, asked: 2, silent: 0 });
  });

  it("a reminder is refused to those who may not send, and of another house", async () => {
    const { code, versionIds } = message;
    const input = { code, versionIds, leads, again: false };
    expect(await remindSilent(office.approver, input)).toMatchObject({ refusal: { kind: "not-permitted" } });
    const elsewhere = await aPressOffice(TEST_NOW);
    expect(await remindSilent(elsewhere.writer, input)).toMatchObject({ refusal: { kind: "not-found" } });
  });
});

describe("whoever is outside", () => {
  const CUSTOMERS = ["x", "y"].map((name) => ({
    email: `${name}@customer.example`,
    timeZone: "UTC",
    consent: "Trade fair, 3 March",
  }));
  const outside = { audience: { name: "Customers", kind: "customers" as const } };

  it("refuses by one press of the mail program, is respected, and takes it back", async () => {
    const { code, versionIds, audienceId } = await told(CUSTOMERS, outside);
    const reader = await readerAt("x@customer.example");
    expect(reader.letter()?.headers.get("list")).toMatchObject({
      unsubscribe: { url: expect.stringContaining(`/m/${reader.token}`) },
    });
    expect((await reader.press({ "List-Unsubscribe": "One-Click" })).status).toBe(204);
    expect((await reader.press({ "List-Unsubscribe": "One-Click" })).status).toBe(204);
    const refusals = () =>
      database().messageRefusal.findMany({
        where: { workspaceId: office.workspace.id, endedAt: null },
        select: { email: true, audienceId: true, source: true },
      });
    expect(await refusals()).toEqual([{ email: "x@customer.example", audienceId, source: "link" }]);
    expect(await reader.page()).toMatchObject({ refusal: { state: "audience" } });
    const input = { code, versionIds, leads: {}, again: false };
    expect(granted(await remindSilent(office.writer, input))).toEqual({ letters: 1 });

    await reader.press({ act: "refuse", which: "all" });
    expect(await reader.page()).toMatchObject({ refusal: { state: "all" } });
    await reader.press({ act: "take-back" });
    expect(await reader.page()).toMatchObject({ refusal: { state: "none" } });
    expect(await refusals()).toEqual([]);
  });
});
