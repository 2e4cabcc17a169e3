import { describe, expect, it } from "vitest";
import { now, setClock } from "~/shared/clock.server";
import { env } from "~/shared/env.server";
import { listActivity } from "~/store/activity/activity.queries.server";
import { database } from "~/store/database.server";
import { drainQueue } from "~/store/queue.server";
import { aMessage, letterRow, putLetters } from "../../support/letters";
import { mailTrial } from "../../support/mail-trial";
import { recipients } from "../../support/smtp";
import { actOf, aPerson, freshDatabase, TEST_NOW, viewerOf } from "../../support/test-database";

freshDatabase();

const trial = mailTrial();
const { one, later, marks, wakeQueue } = trial;

describe("a letter that is taken", () => {
  it("is sent, with every try on record, and no line in the activity log but the outbox", async () => {
    const id = await one();
    await drainQueue();
    expect(await letterRow(id)).toMatchObject({
      status: "sent",
      attempts: 1,
      repeats: 0,
      sendingAt: null,
      lastReply: expect.stringContaining("250"),
      tries: [{ number: 1, outcome: "sent", code: 250, repeated: false }],
    });
    const [mail] = trial.mailbox.letters;
    expect(mail?.messageId).toBe(`<${id}@127.0.0.1>`);
    expect(mail?.headers.get("auto-submitted")).toBe("auto-generated");
    expect(marks()).toEqual([""]);
    const reader = viewerOf(await aPerson({ id: trial.workspaceId }, "leader"));
    expect((await listActivity(reader)).entries).toEqual([]);
  });

  it("keeps umlauts and long subjects whole, and lets nobody write a header", async () => {
    const subject = `Grüße ${"Donaudampfschifffahrtsgesellschaft ".repeat(60)}ende`;
    const [id = ""] = await putLetters([
      {
        workspaceId: trial.workspaceId,
        toEmail: "zoe@example.com",
        content: aMessage(`${subject}\r\nBcc: thief@example.com`),
      },
    ]);
    await database().letter.update({
      where: { id },
      data: { toName: "Zoë Ångström\r\nBcc: thief@example.com" },
    });
    await drainQueue();
    const [mail] = trial.mailbox.letters;
    expect(mail?.subject).toContain(subject);
    expect(mail?.headers.has("bcc")).toBe(false);
    expect(recipients(mail as NonNullable<typeof mail>)).toEqual(["zoe@example.com"]);
    expect([mail?.to].flat()[0]?.value[0]?.name).toContain("Zoë Ångström");
  });

  it("goes over one connection, however many there are in a row", async () => {
    const before = trial.mailbox.connections.total;
    await putLetters(
      [1, 2, 3, 4].map((n) => ({ workspaceId: trial.workspaceId, toEmail: `p${n}@example.com` })),
    );
    await drainQueue();
    expect(trial.mailbox.letters).toHaveLength(4);
    expect(trial.mailbox.connections.total - before).toBe(1);
  });
});

describe("what the server says", () => {
  it("5xx to this one: given up with its words; the next one leaves over the same connection", async () => {
    trial.mailbox.plan(({ stage, to }) =>
      stage === "rcpt" && to.startsWith("nobody") ? { code: 550, words: "5.1.1 No such user" } : undefined,
    );
    const refused = await one("nobody@example.com");
    const fine = await one();
    await drainQueue();
    expect(await letterRow(refused)).toMatchObject({
      status: "failed",
      lastReply: expect.stringContaining("550 5.1.1 No such user"),
      tries: [{ outcome: "refused", code: 550 }],
    });
    expect((await letterRow(fine)).status).toBe("sent");
    await later(60 * 24);
    expect((await letterRow(refused)).tries).toHaveLength(1);
    const reader = viewerOf(await aPerson({ id: trial.workspaceId }, "leader"));
    expect((await listActivity(reader)).entries.map(({ verb }) => verb)).toEqual(["failed"]);
  });

  it("4xx: tried again after 1, 2, 5, 15, 30, 60 minutes and then every two hours, for two days", async () => {
    setClock(TEST_NOW);
    trial.mailbox.plan(({ stage }) => (stage === "rcpt" ? { code: 451, words: "Greylisted" } : undefined));
    const id = await one();
    await drainQueue();
    const pauses: number[] = [];
    for (;;) {
      const { status, notBefore } = await letterRow(id);
      if (status !== "waiting") break;
      const pause = Math.round(((notBefore?.getTime() ?? 0) - now().getTime()) / 60_000);
      pauses.push(pause);
      await later(pause);
    }
    expect(pauses.slice(0, 8)).toEqual([1, 2, 5, 15, 30, 60, 120, 120]);
    expect(new Set(pauses.slice(6))).toEqual(new Set([120]));
    const hours = pauses.reduce((sum, pause) => sum + pause, 0) / 60;
    expect(hours).toBeGreaterThan(46);
    expect(hours).toBeLessThanOrEqual(48);
    const row = await letterRow(id);
    expect(row).toMatchObject({ status: "failed", attempts: pauses.length + 1, repeats: 0 });
    expect(row.lastReply).toContain("451 Greylisted");
    expect(trial.mailbox.letters).toHaveLength(0);
  });

  it("4xx or 5xx after the last line: surely not taken, so the next try is no repeat", async () => {
    let times = 0;
    trial.mailbox.plan(({ stage }) => {
      if (stage !== "dot") return undefined;
      times += 1;
      return times === 1 ? { code: 452, words: "Disk full" } : undefined;
    });
    const id = await one();
    await drainQueue();
    expect(await letterRow(id)).toMatchObject({ status: "waiting", sendingAt: null, repeats: 0 });
    await later(1);
    expect((await letterRow(id)).status).toBe("sent");
    expect(marks()).toEqual([""]);
  });
});

describe("when a letter leaves", () => {
  it("not before its time by the product's clock, whatever the queue's clock says", async () => {
    setClock(TEST_NOW);
    const [id = ""] = await putLetters([
      {
        workspaceId: trial.workspaceId,
        toEmail: "m@example.com",
        notBefore: new Date(TEST_NOW.getTime() + 3_600_000),
      },
    ]);
    await later(30);
    expect(await letterRow(id)).toMatchObject({ status: "waiting", attempts: 0 });
    setClock(new Date(TEST_NOW.getTime() - 86_400_000));
    await wakeQueue();
    await drainQueue();
    expect(await letterRow(id)).toMatchObject({ status: "waiting", attempts: 0 });
    setClock(new Date(TEST_NOW.getTime() + 3_601_000));
    await wakeQueue();
    await drainQueue();
    expect((await letterRow(id)).status).toBe("sent");
  });

  it("not at all to somebody who is no longer active; a letter to an address alone does", async () => {
    const gone = await aPerson({ id: trial.workspaceId }, "owner", { active: false });
    const [withdrawn = "", free = ""] = await putLetters([
      { workspaceId: trial.workspaceId, toEmail: gone.email, personId: gone.id },
      { workspaceId: trial.workspaceId, toEmail: "guest@example.com" },
    ]);
    await drainQueue();
    expect(await letterRow(withdrawn)).toMatchObject({
      status: "withdrawn",
      subject: "A word to everybody",
      lastReply: expect.stringContaining("no longer active"),
    });
    expect((await letterRow(free)).status).toBe("sent");
    expect(trial.mailbox.letters).toHaveLength(1);
  });

  it("not faster than it may", async () => {
    env().MAIL_PER_MINUTE = 300;
    await putLetters(
      [1, 2, 3, 4].map((n) => ({ workspaceId: trial.workspaceId, toEmail: `p${n}@example.com` })),
    );
    const began = performance.now();
    await drainQueue();
    env().MAIL_PER_MINUTE = undefined;
    expect(trial.mailbox.letters).toHaveLength(4);
    expect(performance.now() - began).toBeGreaterThan(590);
  });

  it("a letter that cannot be written is given up in words, and holds nobody up", async () => {
    const [broken = "", fine = ""] = await putLetters([
      { workspaceId: trial.workspaceId, toEmail: "a@example.com" },
      { workspaceId: trial.workspaceId, toEmail: "b@example.com" },
    ]);
    await database().letter.update({ where: { id: broken }, data: { content: { kind: "message" } } });
    await drainQueue();
    expect(await letterRow(broken)).toMatchObject({
      status: "failed",
      lastReply: expect.stringContaining("cannot write this letter"),
    });
    expect((await letterRow(fine)).status).toBe("sent");
  });
});

describe("a letter to many", () => {
  it("tells its recipients apart: 46 sent, 2 turned away in the server's words", async () => {
    const author = await aPerson({ id: trial.workspaceId }, "admin");
    const groupId = `group-${trial.workspaceId}`;
    await database().letterGroup.create({
      data: {
        id: groupId,
        workspaceId: trial.workspaceId,
        kind: "message",
        subject: "A word",
        createdById: author.id,
        createdAt: actOf(author).now,
      },
    });
    trial.mailbox.plan(({ stage, to }) => {
      if (stage !== "rcpt") return undefined;
      if (to === "p7@example.com") return { code: 550, words: "5.1.1 No such trial.mailbox" };
      return to === "p31@example.com" ? { code: 552, words: "5.2.2 Mailbox full" } : undefined;
    });
    await putLetters(
      Array.from({ length: 48 }, (_, n) => ({
        workspaceId: trial.workspaceId,
        groupId,
        toEmail: `p${n}@example.com`,
      })),
    );
    await drainQueue();
    const letters = await database().letter.findMany({ where: { groupId }, orderBy: { toEmail: "asc" } });
    expect(letters.filter(({ status }) => status === "sent")).toHaveLength(46);
    expect(letters.filter(({ status }) => status === "failed").map((l) => [l.toEmail, l.lastReply])).toEqual([
      ["p31@example.com", "552 5.2.2 Mailbox full"],
      ["p7@example.com", "550 5.1.1 No such trial.mailbox"],
    ]);
    expect(trial.mailbox.letters).toHaveLength(46);
  });
});
