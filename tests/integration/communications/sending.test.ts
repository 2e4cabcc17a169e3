import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { continueSending } from "~/commands/communications/continue-sending.server";
import { pauseSending } from "~/commands/communications/pause-sending.server";
import { resumeSending } from "~/commands/communications/resume-sending.server";
import { stopSending } from "~/commands/communications/stop-sending.server";
import { unscheduleVersion } from "~/commands/communications/unschedule-version.server";
import { sendMessages } from "~/jobs/communications/send-messages.server";
import { registerHandlers } from "~/jobs/timetable.server";
import { closeTransport } from "~/mail/transport.server";
import { setClock } from "~/shared/clock.server";
import { env } from "~/shared/env.server";
import { newId } from "~/shared/id.server";
import { readProgress } from "~/store/communications/progress.queries.server";
import { connection, database } from "~/store/database.server";
import { drainQueue } from "~/store/queue.server";
import {
  anApprovedMessage,
  anAudience,
  aPressOffice,
  granted,
  type Member,
  type PressOffice,
  schedule,
  seenOf,
} from "../../support/a-message";
import { type Mailbox, recipients, startMailbox } from "../../support/smtp";
import { sharedDatabase, TEST_NOW } from "../../support/test-database";

sharedDatabase();

let mailbox: Mailbox;
let office: PressOffice;
beforeAll(async () => {
  registerHandlers();
  mailbox = await startMailbox();
});
beforeEach(async () => {
  setClock(TEST_NOW);
  env().SMTP_URL = mailbox.url;
  office = await aPressOffice(TEST_NOW);
});
afterEach(async () => {
  env().SMTP_URL = undefined;
  mailbox.plan(null);
  mailbox.letters.length = 0;
  setClock(null);
  await closeTransport();
});
afterAll(() => mailbox.stop());

const members = (count: number, change: (at: number) => Partial<Member> = () => ({})): Member[] =>
  Array.from({ length: count }, (_, at) => ({ email: `m${at}@field.example`, ...change(at) }));

const one = async (versionId: string) => (await seenOf([versionId]))[0] ?? { id: "", version: 0 };
const progressOf = async (versionId: string) =>
  (await readProgress({ workspaceId: office.workspace.id }, [versionId])).get(versionId);
const stateOf = async (versionId: string) =>
  (await database().communicationAudience.findUniqueOrThrow({ where: { id: versionId } })).status;
/** One turn of the clock, and whatever it put into the queue. */
async function turn(at = TEST_NOW): Promise<void> {
  setClock(at);
  await sendMessages(at, new AbortController().signal);
  await drainQueue();
}
const told = () => mailbox.letters.flatMap(recipients).sort();
const toField = { name: "Field Service" };

describe("a message to forty-eight", () => {
  it("is scheduled, delivered at each one's own hour, bounces, and is called sent", async () => {
    const zones = ["Europe/Berlin", "America/Chicago", "Asia/Kolkata"];
    const id = await anAudience(
      office,
      members(48, (at) => ({ timeZone: zones[at % 3] })),
    );
    const message = await anApprovedMessage(office, [{ id, ...toField }]);
    const [versionId = ""] = message.versionIds;
    mailbox.plan(({ stage, to }) =>
      stage === "rcpt" && /^m(7|11)@/.test(to) ? { code: 550, words: "5.1.1 No such user" } : undefined,
    );
    const hour = { when: "hour" as const, on: "2026-10-16", time: "14:00" };
    const first = await schedule(office.writer, message, hour);
    expect(granted(first)).toMatchObject({ isAgain: false });
    expect(await stateOf(versionId)).toBe("scheduled");
    await drainQueue();
    expect(await progressOf(versionId)).toMatchObject({
      recipients: 48,
      queued: 48,
      listed: true,
      byZone: [
        { timeZone: "Asia/Kolkata", recipients: 16, dueAt: new Date("2026-10-16T08:30:00Z") },
        { timeZone: "Europe/Berlin", recipients: 16, dueAt: new Date("2026-10-16T12:00:00Z") },
        { timeZone: "America/Chicago", recipients: 16, dueAt: new Date("2026-10-16T19:00:00Z") },
      ],
    });
    await turn(new Date("2026-10-16T08:29:59Z"));
    expect(told()).toEqual([]);
    await turn(new Date("2026-10-16T08:30:00Z"));
    expect(told()).toHaveLength(15);
    expect(await stateOf(versionId)).toBe("sending");
    await turn(new Date("2026-10-16T12:00:00Z"));
    await turn(new Date("2026-10-16T19:00:00Z"));
    await turn(new Date("2026-10-16T19:00:05Z"));
    expect(await stateOf(versionId)).toBe("sent");
    expect(new Set(told()).size).toBe(46);
    expect(told()).toHaveLength(46);
    expect(await progressOf(versionId)).toMatchObject({
      recipients: 48,
      queued: 0,
      delivered: 46,
      bounced: 2,
      silent: 46,
    });
    // No letter keeps the words.
    const rows = await database().letter.findMany({ where: { workspaceId: office.workspace.id } });
    expect(rows.every(({ text, html, subject }) => text === "" && html === "" && subject !== "")).toBe(true);
    expect(mailbox.letters[0]?.text).toContain("How do I or my team benefit?");
  });

  it("pressed twice is scheduled once, and taken off its hour it is approved as before", async () => {
    const id = await anAudience(office, members(3));
    const message = await anApprovedMessage(office, [{ id, ...toField }]);
    const [versionId = ""] = message.versionIds;
    const seen = await seenOf(message.versionIds);
    const hour = { when: "hour" as const, on: "2026-10-20", time: "09:30", versions: seen };
    const both = await Promise.all([
      schedule(office.writer, message, hour),
      schedule(office.writer, message, hour),
    ]);
    expect(both.map((result) => granted(result).isAgain).sort()).toEqual([false, true]);
    await drainQueue();
    expect(await database().recipient.count({ where: { communicationId: message.id } })).toBe(3);
    granted(await unscheduleVersion(office.writer, { code: message.code, version: await one(versionId) }));
    expect(await stateOf(versionId)).toBe("approved");
    expect(await database().recipient.count({ where: { communicationId: message.id } })).toBe(0);
    granted(await schedule(office.writer, message));
    await drainQueue();
    await turn();
    expect(told()).toHaveLength(3);
    expect(await stateOf(versionId)).toBe("sent");
  });
});

describe("in the middle of sending", () => {
  it("is paused, resumed, stopped half way and sent to the rest, with nobody lost and nobody told twice", async () => {
    const id = await anAudience(office, members(20));
    const message = await anApprovedMessage(office, [{ id, ...toField }]);
    const [versionId = ""] = message.versionIds;
    granted(await schedule(office.writer, message, { rate: 6 }));
    await drainQueue();
    expect(told()).toHaveLength(6);
    expect(await progressOf(versionId)).toMatchObject({ delivered: 6, queued: 14 });
    // The rate of the hour is used up.
    await turn(new Date(TEST_NOW.getTime() + 30 * 60_000));
    expect(told()).toHaveLength(6);
    const later = new Date(TEST_NOW.getTime() + 61 * 60_000);
    // Letters that are written and not carried yet are taken back by a pause.
    setClock(later);
    await sendMessages(later, new AbortController().signal);
    expect(await database().letter.count({ where: { status: "waiting" } })).toBe(6);
    const paused = granted(
      await pauseSending(office.writer, { code: message.code, version: await one(versionId) }),
    );
    expect(paused.count).toBe(6);
    await drainQueue();
    await turn(later);
    expect(told()).toHaveLength(6);
    expect(await progressOf(versionId)).toMatchObject({ delivered: 6, queued: 14 });
    granted(await resumeSending(office.writer, { code: message.code, version: await one(versionId) }));
    await turn(later);
    expect(told()).toHaveLength(12);
    const stopped = await stopSending(office.writer, { code: message.code, version: await one(versionId) });
    expect(granted(stopped).count).toBe(8);
    await turn(later);
    expect(await stateOf(versionId)).toBe("sent");
    expect(await progressOf(versionId)).toMatchObject({ delivered: 12, stopped: 8, queued: 0 });
    granted(await continueSending(office.writer, { code: message.code, version: await one(versionId) }));
    // More than an hour apart, for the clock runs while a turn is under way.
    for (let turns = 1; turns < 4; turns += 1) await turn(new Date(later.getTime() + turns * 2 * 3_600_000));
    expect(told()).toHaveLength(20);
    expect(new Set(told()).size).toBe(20);
    expect(await stateOf(versionId)).toBe("sent");
  });
});

describe("who is told", () => {
  it("gets one letter of a message, in three audiences, with the first that can tell them", async () => {
    const everywhere = { email: "jo@field.example" };
    const ids = [
      await anAudience(office, [everywhere, { email: "a@field.example" }], { name: "First" }),
      await anAudience(office, [everywhere, { email: "b@field.example" }], { name: "Second" }),
      await anAudience(office, [everywhere, { email: "c@field.example" }], { name: "Third" }),
    ];
    const names = ["First", "Second", "Third"];
    const message = await anApprovedMessage(
      office,
      ids.map((id, at) => ({ id, name: names[at] ?? "" })),
    );
    // The last is scheduled first, for later; the first, for sooner, takes them over.
    const [first = "", second = "", third = ""] = message.versionIds;
    const at = (versionIds: string[], time: string) =>
      schedule(office.writer, { ...message, versionIds }, { when: "hour", on: "2026-10-16", time });
    granted(await at([third], "12:00"));
    await drainQueue();
    expect(await progressOf(third)).toMatchObject({ recipients: 2, elsewhere: 0 });
    granted(await at([first, second], "10:00"));
    await drainQueue();
    expect(await progressOf(first)).toMatchObject({ recipients: 2, elsewhere: 0 });
    expect(await progressOf(second)).toMatchObject({ recipients: 1, elsewhere: 1 });
    expect(await progressOf(third)).toMatchObject({ recipients: 1, elsewhere: 1 });
    await turn(new Date("2026-10-16T12:00:00Z"));
    expect(told()).toEqual(["a@field.example", "b@field.example", "c@field.example", "jo@field.example"]);
  });

  it("is asked at the hour once more: a consent that was taken back, a refusal, somebody who left", async () => {
    const person = await database().person.create({
      data: {
        id: "01M817G8SDDMTFQ595EHA6S1KA",
        workspaceId: office.workspace.id,
        name: "Sam",
        email: "sam@field.example",
        role: "owner",
        timeZone: "UTC",
        createdAt: TEST_NOW,
      },
    });
    const contact = await database().contact.create({
      data: {
        id: "01M817G8SDDMTFQ595EHA6S1KB",
        workspaceId: office.workspace.id,
        name: "Kai",
        email: "kai@corvane.example",
        createdAt: TEST_NOW,
      },
    });
    const id = await anAudience(
      office,
      [
        { email: person.email },
        { email: contact.email },
        { email: "no@corvane.example", consent: "asked at the fair" },
        { email: "yes@corvane.example", consent: "asked at the fair" },
        { email: "never@corvane.example" },
      ],
      { name: "Customers", kind: "customers" },
    );
    await database().audienceMember.updateMany({
      where: { audienceId: id, email: person.email },
      data: { personId: person.id },
    });
    await database().audienceMember.updateMany({
      where: { audienceId: id, email: contact.email },
      data: { contactId: contact.id },
    });
    const message = await anApprovedMessage(office, [{ id, name: "Customers" }]);
    const [versionId = ""] = message.versionIds;
    granted(await schedule(office.writer, message, { when: "hour", on: "2026-10-16", time: "09:00" }));
    await drainQueue();
    expect(await progressOf(versionId)).toMatchObject({ queued: 4, skippedBy: { noConsent: 1 } });
    await database().person.update({ where: { id: person.id }, data: { active: false } });
    await database().contact.update({ where: { id: contact.id }, data: { consent: false } });
    await database().messageRefusal.create({
      data: {
        id: "01M817G8SDDMTFQ595EHA6S1KC",
        workspaceId: office.workspace.id,
        email: "no@corvane.example",
        source: "link",
        at: TEST_NOW,
      },
    });
    await turn(new Date("2026-10-16T09:00:00Z"));
    expect(told()).toEqual(["yes@corvane.example"]);
    expect(await progressOf(versionId)).toMatchObject({
      delivered: 1,
      skippedBy: { noConsent: 2, gone: 1, unsubscribed: 1 },
    });
    const [letter] = mailbox.letters;
    // The header is read into a list, whose parts a reader of mail offers as a button.
    expect(JSON.stringify(letter?.headers.get("list"))).toMatch(/\/m\/[0-9A-Z]{26}/);
    expect(letter?.text).toContain("I want no more messages like this");
  });
});

describe("a figure that reads otherwise than it was approved", () => {
  /** As if it had been 4.24 when it was approved; its plan is none that is known, so it has no value today. */
  async function loseAFigure(message: { id: string; versionIds: string[] }): Promise<void> {
    await database().communicationFigure.create({
      data: {
        id: newId(),
        communicationId: message.id,
        name: "sbi",
        label: "First visits",
        source: { kind: "plan", code: "CAP-999", show: "outcomeAfter" },
      },
    });
    await connection().sql(
      `UPDATE "CommunicationSnapshot" SET "content" = jsonb_set("content"::jsonb, '{figures}', $2::jsonb)
       WHERE "communicationAudienceId" = $1`,
      [
        message.versionIds[0],
        JSON.stringify([
          {
            name: "sbi",
            label: "First visits",
            source: { kind: "plan", code: "CAP-999", show: "outcomeAfter" },
            text: "4.24",
            exact: "4.24",
            note: "",
          },
        ]),
      ],
    );
  }

  it("lets nothing leave: before the first letter the approval falls, and says why", async () => {
    const id = await anAudience(office, members(2));
    const message = await anApprovedMessage(office, [{ id, ...toField }]);
    granted(await schedule(office.writer, message, { when: "hour", on: "2026-10-16", time: "09:00" }));
    await drainQueue();
    await loseAFigure(message);
    await turn(new Date("2026-10-16T09:00:00Z"));
    expect(told()).toEqual([]);
    const row = await database().communicationAudience.findFirstOrThrow({
      where: { id: message.versionIds[0] },
    });
    expect(row).toMatchObject({
      status: "returned",
      snapshotId: null,
      returnedReason: expect.stringContaining("First visits was 4.24"),
    });
    expect(await database().recipient.count({ where: { communicationId: message.id } })).toBe(0);
  });

  it("in the middle of sending it is paused, and does not go on", async () => {
    const id = await anAudience(office, members(4));
    const message = await anApprovedMessage(office, [{ id, ...toField }]);
    const [versionId = ""] = message.versionIds;
    granted(await schedule(office.writer, message, { rate: 2 }));
    await drainQueue();
    await loseAFigure(message);
    await turn(new Date(TEST_NOW.getTime() + 2 * 3_600_000));
    expect(told()).toHaveLength(2);
    const resumed = await resumeSending(office.writer, { code: message.code, version: await one(versionId) });
    expect(resumed).toMatchObject({ ok: false, refusal: { kind: "not-allowed-now" } });
    granted(await stopSending(office.writer, { code: message.code, version: await one(versionId) }));
    await turn();
    expect(await stateOf(versionId)).toBe("sent");
    const more = await continueSending(office.writer, { code: message.code, version: await one(versionId) });
    expect(more).toMatchObject({ ok: false, refusal: { kind: "not-allowed-now" } });
  });
});

it("nobody is left at the hour: it is approved as before and not called told", async () => {
  const id = await anAudience(office, members(1));
  const message = await anApprovedMessage(office, [{ id, ...toField }]);
  const [versionId = ""] = message.versionIds;
  granted(await schedule(office.writer, message, { when: "hour", on: "2026-10-16", time: "09:00" }));
  await drainQueue();
  await connection().sql(`UPDATE "AudienceMember" SET "excluded" = true WHERE "audienceId" = $1`, [id]);
  await turn(new Date("2026-10-16T09:00:00Z"));
  await turn(new Date("2026-10-16T09:00:05Z"));
  expect(told()).toEqual([]);
  expect(await stateOf(versionId)).toBe("approved");
});
