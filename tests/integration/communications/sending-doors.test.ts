import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Person } from "~/generated/prisma/client";
import { sendMessages } from "~/jobs/communications/send-messages.server";
import { registerHandlers } from "~/jobs/timetable.server";
import { closeTransport } from "~/mail/transport.server";
import { loader as page } from "~/routes/_app.communications.$code";
import { loader as recipients } from "~/routes/_app.communications.$code_.recipients";
import {
  loader as one,
  action as resend,
} from "~/routes/_app.communications.$code_.recipients_.$recipientId";
import { loader as csv } from "~/routes/_app.communications.$code_.recipients[.]csv";
import { loader as look, action as send } from "~/routes/_app.communications.$code_.send";
import { action as sending } from "~/routes/_app.communications.$code_.sending";
import { action as signIn } from "~/routes/sign-in";
import { setClock } from "~/shared/clock.server";
import { env } from "~/shared/env.server";
import { database } from "~/store/database.server";
import { drainQueue } from "~/store/queue.server";
import {
  anApprovedMessage,
  anAudience,
  aPressOffice,
  type PressOffice,
  seenOf,
} from "../../support/a-message";
import { type Mailbox, startMailbox } from "../../support/smtp";
import { aPerson, sharedDatabase, TEST_NOW } from "../../support/test-database";
import { PASSWORD, Visitor, withSignIn } from "../../support/visitor";

sharedDatabase();

let office: PressOffice;
let mara: Visitor;
let reader: Visitor;
let mailbox: Mailbox;
let message: Awaited<ReturnType<typeof anApprovedMessage>>;
const base = () => `/communications/${message.code}`;
const at = () => ({ params: { code: message.code } });
const seen = async () => (await seenOf(message.versionIds)).map(({ id, version }) => `${id}:${version}`);

async function signedIn(person: Person): Promise<Visitor> {
  const visitor = new Visitor();
  const { email } = await withSignIn(person);
  await visitor.post(signIn, "/sign-in", { email, password: PASSWORD });
  return visitor;
}

beforeAll(async () => {
  setClock(TEST_NOW);
  registerHandlers();
  mailbox = await startMailbox({ reads: false });
  env().SMTP_URL = mailbox.url;
  office = await aPressOffice(TEST_NOW);
  mara = await signedIn(
    await database().person.findUniqueOrThrow({ where: { id: office.writer.viewer.personId } }),
  );
  reader = await signedIn(await aPerson(office.workspace, "viewer"));
  const zones = ["Europe/Berlin", "Asia/Tokyo", "America/Chicago"];
  const field = await anAudience(
    office,
    Array.from({ length: 6 }, (_, n) => ({ email: `m${n}@field.example`, timeZone: zones[n % 3] })),
  );
  const customers = await anAudience(
    office,
    [
      { email: "m0@field.example", consent: "asked" },
      { email: "kai@corvane.example", consent: "asked", timeZone: "Europe/Berlin" },
      { email: "no@corvane.example" },
    ],
    { name: "Customers", kind: "customers" },
  );
  message = await anApprovedMessage(office, [
    { id: field, name: "Field Service" },
    { id: customers, name: "Customers" },
  ]);
});
afterAll(async () => {
  env().SMTP_URL = undefined;
  setClock(null);
  await closeTransport();
  await mailbox.stop();
});

describe("the page of sending", () => {
  it("shows whom it reaches, when by whose clock, and who is left out, before anything is confirmed", async () => {
    const query = new URLSearchParams({ when: "hour", on: "2026-10-15", time: "16:30", rate: "3" });
    for (const version of await seen()) query.append("versions", version);
    const { body } = await mara.look(look, `${base()}/send?${query}`, at());
    expect(body).toMatchObject({
      permitted: true,
      look: {
        told: 7,
        isNow: false,
        lasts: "about 2 hours",
        versions: [
          { audience: "Field Service", told: 6, elsewhere: 0, leftOut: {} },
          { audience: "Customers", told: 1, elsewhere: 1, leftOut: { noConsent: 1 } },
        ],
        zones: [
          { timeZone: "Asia/Tokyo", count: 2, isPast: true, quiet: "a quiet hour" },
          { timeZone: "Europe/Berlin", count: 3, isPast: false, quiet: "" },
          { timeZone: "America/Chicago", count: 2, isPast: false, quiet: "" },
        ],
      },
    });
    expect(await database().recipient.count()).toBe(0);
  });

  it("says what is wrong with an hour beside its field, and keeps what was typed", async () => {
    const [version = ""] = await seen();
    const ask = (change: object) =>
      mara.look(
        look,
        `${base()}/send?${new URLSearchParams({ versions: version, when: "hour", on: "2026-10-20", time: "14:00", ...change })}`,
        at(),
      );
    const errors = async (change: object) =>
      ((await ask(change)).body as { asked: { fieldErrors: object } }).asked.fieldErrors;
    expect(await errors({ on: "2026-10-14" })).toHaveProperty("on");
    expect(await errors({ on: "\u0000" })).toHaveProperty("on");
    expect(await errors({ time: "25:00", rate: "-1" })).toMatchObject({
      time: [expect.any(String)],
      rate: [expect.any(String)],
    });
    expect(await errors({ versions: "" })).toHaveProperty("versions");
    expect((await ask({ versions: "nonsense:1" })).body).toMatchObject({ look: null });
  });

  it("is a leader's: a viewer sees it and is told whom to ask, and posting is refused", async () => {
    expect((await reader.look(look, `${base()}/send`, at())).body).toMatchObject({
      permitted: false,
      whom: expect.stringContaining("leaders"),
    });
    const [version = ""] = await seen();
    const posted = await reader.post(send, `${base()}/send`, { versions: version, when: "now" }, at());
    expect(posted.status).toBe(403);
    expect(
      (await reader.look(look, "/communications/COM-99/send", { params: { code: "COM-99" } })).status,
    ).toBe(404);
  });

  it("schedules what was looked at, and an hour that was read too long ago is stale", async () => {
    const [field = "", customers = ""] = await seen();
    const hour = { when: "hour", on: "2026-10-16", time: "09:00" };
    const posted = await mara.post(send, `${base()}/send`, { versions: customers, ...hour }, at());
    expect(posted.location).toBe(`${base()}#sending`);
    const other = await mara.post(
      send,
      `${base()}/send`,
      { versions: customers, ...hour, time: "10:00" },
      at(),
    );
    expect(other.status).toBe(409);
    await drainQueue();
    const off = (await seen())[1] ?? "";
    await mara.post(sending, `${base()}/sending`, { versions: off, act: "unschedule" }, at());
    expect(await database().recipient.count()).toBe(0);
    await mara.post(send, `${base()}/send`, { versions: field, when: "now" }, at());
    const now = (await seen())[1] ?? "";
    await mara.post(send, `${base()}/send`, { versions: now, when: "now" }, at());
    await drainQueue();
    await sendMessages(TEST_NOW, new AbortController().signal);
  });
});

describe("the list of recipients", () => {
  it("has as many as each of its figures says", async () => {
    const { body } = await mara.look(page, base(), at());
    const { sending: shown } = body as {
      sending: { views: { id: string; progress: Record<string, number> }[] };
    };
    expect(shown.views).toHaveLength(2);
    for (const { id, progress } of shown.views)
      for (const state of [
        "queued",
        "delivered",
        "bounced",
        "failed",
        "skipped",
        "stopped",
        "acknowledged",
        "asked",
        "silent",
      ]) {
        const list = await mara.look(recipients, `${base()}/recipients?version=${id}&state=${state}`, at());
        expect((list.body as { count: number }).count, state).toBe(progress[state]);
      }
    const all = (await mara.look(recipients, `${base()}/recipients`, at())).body as {
      lines: unknown[];
      count: number;
    };
    expect([all.lines.length, all.count]).toEqual([8, 8]);
    const odd = await mara.look(
      recipients,
      `${base()}/recipients?q=${encodeURIComponent("%_'\u0000")}&after=zz&state=x`,
      at(),
    );
    expect(odd.body).toMatchObject({ count: 0, lines: [] });
  });

  it("goes out as a file, with the same rows", async () => {
    const file = await mara.look(csv, `${base()}/recipients.csv?state=skipped`, at());
    expect(String(file.body).trim().split("\r\n")).toHaveLength(2);
    expect(file.body).toContain("no@corvane.example,Customers,Left out,has not consented");
  });

  it("leads to one of them, who can be sent it once more; nobody else's and nobody unknown", async () => {
    const row = await database().recipient.findFirstOrThrow({ where: { email: "m1@field.example" } });
    const sent = { params: { code: message.code, recipientId: row.id } };
    const { body } = await mara.look(one, `${base()}/recipients/${row.id}`, sent);
    expect(body).toMatchObject({
      whyNot: null,
      recipient: { state: "delivered", tries: [{ outcome: "sent" }] },
    });
    const posted = await mara.post(
      resend,
      `${base()}/recipients/${row.id}`,
      { version: String(row.version) },
      sent,
    );
    expect(posted.location).toContain(row.id);
    const again = await mara.post(
      resend,
      `${base()}/recipients/${row.id}`,
      { version: String(row.version) },
      sent,
    );
    expect(again.status).toBe(409);
    await drainQueue();
    expect(mailbox.sources.filter((source) => source.includes("m1@field.example"))).toHaveLength(2);
    expect(await database().letter.count({ where: { toEmail: "m1@field.example" } })).toBe(2);
    for (const recipientId of ["nonsense", "\u0000", "x".repeat(10_000)])
      expect(
        (await mara.look(one, `${base()}/recipients/x`, { params: { code: message.code, recipientId } }))
          .status,
      ).toBe(404);
    const refused = await reader.post(resend, `${base()}/recipients/${row.id}`, { version: "9" }, sent);
    expect(refused.status).toBe(403);
  });
});
