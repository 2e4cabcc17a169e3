import { describe, expect, it } from "vitest";
import { closeTransport } from "~/mail/transport.server";
import { env } from "~/shared/env.server";
import { database } from "~/store/database.server";
import { drainQueue } from "~/store/queue.server";
import { letterRow } from "../../support/letters";
import { mailTrial } from "../../support/mail-trial";
import { freshDatabase } from "../../support/test-database";

freshDatabase();

const trial = mailTrial();
const { one, later, marks } = trial;

describe("a line that is cut", () => {
  it.each(["mail", "rcpt", "data"] as const)(
    "at %s: surely not arrived, tried again without a mark",
    async (cutAt) => {
      let isCut = false;
      trial.mailbox.plan(({ stage }) => {
        if (stage !== cutAt || isCut) return undefined;
        isCut = true;
        return "cut";
      });
      const id = await one();
      await drainQueue();
      expect(await letterRow(id)).toMatchObject({
        status: "waiting",
        sendingAt: null,
        tries: [{ outcome: "later" }],
      });
      await later(1);
      expect(await letterRow(id)).toMatchObject({ status: "sent", repeats: 0 });
      expect(marks()).toEqual([""]);
    },
  );

  it.each([
    ["keep and cut", 2],
    ["keep and hang", 2],
    ["cut", 1],
    ["hang", 1],
  ] as const)("after the last line (%s): nobody knows, so the repeat is marked", async (deed, arrived) => {
    let isDone = false;
    env().MAIL_PATIENCE = 1;
    trial.mailbox.plan(({ stage }) => {
      if (stage !== "dot" || isDone) return undefined;
      isDone = true;
      // The repeat is answered, however long that takes.
      env().MAIL_PATIENCE = 20;
      return deed;
    });
    const id = await one();
    await drainQueue();
    const unknown = await letterRow(id);
    expect(unknown).toMatchObject({ status: "waiting", repeats: 0, tries: [{ outcome: "unknown" }] });
    expect(unknown.sendingAt).not.toBeNull();
    await later(1);
    expect(await letterRow(id)).toMatchObject({
      status: "sent",
      repeats: 1,
      sendingAt: null,
      tries: [
        { outcome: "unknown", repeated: false },
        { outcome: "sent", repeated: true },
      ],
    });
    expect(marks()).toEqual(arrived === 2 ? ["", "1"] : ["1"]);
    expect(new Set(trial.mailbox.letters.map(({ messageId }) => messageId)).size).toBe(1);
  });

  it("by the end of the process that held it: whoever finds it repeats it with a mark, at once", async () => {
    const id = await one();
    // As a process that was killed while it waited for the answer leaves it.
    await database().letter.update({ where: { id }, data: { status: "sending", sendingAt: new Date() } });
    await drainQueue();
    expect(await letterRow(id)).toMatchObject({
      status: "sent",
      repeats: 1,
      tries: [
        { number: 1, outcome: "unknown", repeated: false },
        { number: 2, outcome: "sent", repeated: true },
      ],
    });
    expect(marks()).toEqual(["1"]);
  });

  it("is not repeated without end", async () => {
    trial.mailbox.plan(({ stage }) => (stage === "dot" ? "keep and cut" : undefined));
    const id = await one();
    await drainQueue();
    for (let time = 0; time < 8; time += 1) await later(120);
    const row = await letterRow(id);
    expect(row).toMatchObject({ status: "failed", repeats: 5 });
    expect(marks()).toEqual(["", "1", "2", "3", "4", "5"]);
  });

  it.each(["mail", "rcpt", "data"] as const)(
    "a kept connection that is hung up at %s costs no try",
    async (at) => {
      await one("first@example.com");
      await drainQueue();
      let cuts = 0;
      trial.mailbox.plan(({ stage }) => {
        if (stage !== at || cuts > 0) return undefined;
        cuts += 1;
        return "cut";
      });
      const second = await one("second@example.com");
      await drainQueue();
      expect(await letterRow(second)).toMatchObject({
        status: "sent",
        attempts: 1,
        tries: [{ outcome: "sent" }],
      });
      expect(cuts).toBe(1);
    },
  );

  it("a slow server is waited for", async () => {
    trial.mailbox.plan(({ stage }) => (stage === "rcpt" || stage === "dot" ? { wait: 300 } : undefined));
    const id = await one();
    await drainQueue();
    const row = await letterRow(id);
    expect(row.status).toBe("sent");
    expect(row.tries[0]?.tookMillis).toBeGreaterThan(550);
  });
});

describe("Capstan stops", () => {
  it.each(["mail", "rcpt", "data"] as const)(
    "while a letter is at %s: it goes back into the queue as if nothing had been tried",
    async (stuckAt) => {
      let reached: () => void = () => undefined;
      const there = new Promise<void>((resolve) => {
        reached = resolve;
      });
      trial.mailbox.plan(({ stage }) => {
        if (stage !== stuckAt) return undefined;
        reached();
        return "hang";
      });
      const id = await one();
      const carrying = drainQueue();
      await there;
      trial.mailbox.plan(null);
      await closeTransport();
      await carrying;
      // The same drain carries it out anew, over a new connection.
      expect(await letterRow(id)).toMatchObject({
        status: "sent",
        attempts: 1,
        repeats: 0,
        tries: [{ outcome: "sent", repeated: false }],
      });
      expect(marks()).toEqual([""]);
    },
  );

  it("while an answer is on its way: it is waited for", async () => {
    let reached: () => void = () => undefined;
    const there = new Promise<void>((resolve) => {
      reached = resolve;
    });
    trial.mailbox.plan(({ stage }) => {
      if (stage !== "dot") return undefined;
      reached();
      return { wait: 200 };
    });
    const id = await one();
    const carrying = drainQueue();
    await there;
    await closeTransport();
    await carrying;
    expect(await letterRow(id)).toMatchObject({ status: "sent", repeats: 0, tries: [{ outcome: "sent" }] });
  });
});

describe("a letter on which somebody else acts meanwhile", () => {
  it("is not sent when it is held back before its last line leaves", async () => {
    const id = await one();
    trial.mailbox.plan(async ({ stage }) => {
      if (stage === "rcpt") {
        await database().letter.update({
          where: { id },
          data: { status: "withdrawn", version: { increment: 1 } },
        });
      }
      return undefined;
    });
    await drainQueue();
    expect(await letterRow(id)).toMatchObject({ status: "withdrawn", attempts: 0, tries: [] });
    expect(trial.mailbox.letters).toHaveLength(0);
    // The line it was cut off on is not used again; the next letter has one of its own.
    trial.mailbox.plan(null);
    expect((await letterRow(await one())).status).toBe("waiting");
    await drainQueue();
    expect(trial.mailbox.letters).toHaveLength(1);
  });
});
