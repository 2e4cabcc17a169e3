import { readFileSync } from "node:fs";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { watchMailRoad } from "~/jobs/letters/mail-road.server";
import { tryRoad } from "~/mail/transport.server";
import { now, setClock } from "~/shared/clock.server";
import { env } from "~/shared/env.server";
import { connection, database } from "~/store/database.server";
import { findMailRoad } from "~/store/letters/road.server";
import { drainQueue } from "~/store/queue.server";
import { letterRow, putLetters } from "../../support/letters";
import { mailTrial } from "../../support/mail-trial";
import { type Mailbox, startMailbox } from "../../support/smtp";
import { freshDatabase, TEST_NOW } from "../../support/test-database";

freshDatabase();

const trial = mailTrial();
beforeEach(() => setClock(TEST_NOW));

const put = (count: number) =>
  putLetters(
    Array.from({ length: count }, (_, n) => ({
      workspaceId: trial.workspaceId,
      toEmail: `p${n}@example.com`,
    })),
  );
const pass = (seconds: number) => setClock(new Date(now().getTime() + seconds * 1000));
const road = async () => findMailRoad(now());
const byStatus = async () =>
  Object.fromEntries(
    (await database().letter.groupBy({ by: ["status"], _count: true })).map((one) => [
      one.status,
      one._count,
    ]),
  );

describe("the road to the mail server", () => {
  it("is none without a server, unknown before somebody looked, open when it answers", async () => {
    expect((await road()).state).toBe("unknown");
    await watchMailRoad(now());
    expect(await road()).toMatchObject({ state: "open", reply: "" });
    env().SMTP_URL = undefined;
    expect((await road()).state).toBe("none");
  });

  it("says within a minute that the server died, though nobody sends, and since when", async () => {
    await watchMailRoad(now());
    await trial.mailbox.goDown();
    for (let look = 0; look < 3; look += 1) {
      pass(20);
      await watchMailRoad(now());
    }
    const blocked = await road();
    expect(blocked).toMatchObject({
      state: "blocked",
      reply: expect.stringContaining("nobody answers there"),
    });
    pass(20);
    await watchMailRoad(now());
    expect((await road()).since).toEqual(blocked.since);
    await trial.mailbox.comeBack();
    pass(20);
    await watchMailRoad(now());
    expect((await road()).state).toBe("open");
  });

  it("an hour down loses nothing, uses up no try, asks once at a time; then everything leaves by itself", async () => {
    await trial.mailbox.goDown();
    const ids = await put(60);
    // The first letter finds out; the others do not even knock.
    await drainQueue();
    expect((await road()).state).toBe("blocked");
    for (let minute = 0; minute < 60; minute += 20) {
      pass(20 * 60);
      await watchMailRoad(now());
      await drainQueue();
    }
    expect(await database().letter.count({ where: { status: "waiting", attempts: 0 } })).toBe(60);
    expect(await database().letterTry.count()).toBe(0);
    expect((await letterRow(ids[30] ?? "")).lastReply).toContain(
      "waits until the mail server can be reached",
    );
    const before = trial.mailbox.connections.total;
    await trial.mailbox.comeBack();
    pass(20);
    await watchMailRoad(now());
    await drainQueue();
    expect(await byStatus()).toEqual({ sent: 60 });
    expect(trial.mailbox.letters).toHaveLength(60);
    // One that probes, one that carries.
    expect(trial.mailbox.connections.total - before).toBe(2);
  });

  it("letters written before there was a server leave once there is one", async () => {
    env().SMTP_URL = undefined;
    await put(3);
    await drainQueue();
    expect(await database().letter.count({ where: { status: "waiting", heldAt: { not: null } } })).toBe(3);
    env().SMTP_URL = trial.mailbox.url;
    await watchMailRoad(now());
    await drainQueue();
    expect(await byStatus()).toEqual({ sent: 3 });
  });

  it("says that letters are stuck when they are due and nobody carries them, and puts lost ones back", async () => {
    await watchMailRoad(now());
    await put(2);
    pass(30);
    await watchMailRoad(now());
    expect((await road()).state).toBe("open");
    pass(90);
    await watchMailRoad(now());
    expect(await road()).toMatchObject({
      state: "stuck",
      reply:
        "The mail server can be reached, but 2 letters are due, the oldest for 2 minutes, and not on the way to it.",
    });
    // The queue has lost them altogether.
    await connection().sql("DELETE FROM pgboss.job");
    pass(20);
    await watchMailRoad(now());
    await drainQueue();
    expect(await byStatus()).toEqual({ sent: 2 });
    await watchMailRoad(now());
    expect((await road()).state).toBe("open");
  });

  it("a clock put forward sends what it makes due, though the queue sleeps on; twice changes nothing", async () => {
    const [id = ""] = await putLetters([
      {
        workspaceId: trial.workspaceId,
        toEmail: "m@example.com",
        notBefore: new Date(now().getTime() + 10 * 3_600_000),
      },
    ]);
    await drainQueue();
    pass(11 * 3600);
    await watchMailRoad(now());
    await watchMailRoad(now());
    await drainQueue();
    expect(await letterRow(id)).toMatchObject({ status: "sent", attempts: 1 });
    expect(trial.mailbox.letters).toHaveLength(1);
    // Back to the day before and forth again: what has left has left.
    for (const seconds of [-86_400, 172_800]) {
      pass(seconds);
      await watchMailRoad(now());
      await drainQueue();
    }
    expect(trial.mailbox.letters).toHaveLength(1);
  });
});

describe("a server behind a lock", () => {
  // Made for these tests alone, and vouched for by nobody.
  const [key, cert] = ["tests/support/tls/key.pem", "tests/support/tls/cert.pem"];
  afterEach(() => {
    env().MAIL_CA_FILE = undefined;
    env().MAIL_TLS = "offered";
  });
  const PASS = "s/fe word";
  const locked = async (implicit: boolean, work: (box: Mailbox) => Promise<void>) => {
    const tls = { key: readFileSync(key, "utf8"), cert: readFileSync(cert, "utf8"), implicit };
    const box = await startMailbox({ tls, auth: { user: "capstan", pass: PASS } });
    env().SMTP_URL = box.url;
    try {
      await work(box);
    } finally {
      await box.stop();
    }
  };

  it.each([false, true])(
    "takes letters over TLS (from the first byte: %s), by name and password",
    (implicit) =>
      locked(implicit, async (box) => {
        // Nobody vouches for the certificate.
        expect(await tryRoad()).toContain("cannot be secured");
        env().MAIL_CA_FILE = cert;
        env().MAIL_TLS = "required";
        expect(await tryRoad()).toBe("");
        await put(1);
        await drainQueue();
        expect(box.letters).toHaveLength(1);
        env().SMTP_URL = box.url.replace(encodeURIComponent(PASS), "wrong");
        await watchMailRoad(now());
        expect(await road()).toMatchObject({
          state: "blocked",
          reply: expect.stringContaining("refuses the name or password: 535"),
        });
      }),
  );

  it("no letter leaves unsecured where that is required", async () => {
    env().MAIL_TLS = "required";
    const [id = ""] = await put(1);
    await drainQueue();
    expect(await letterRow(id)).toMatchObject({ status: "waiting", attempts: 0 });
    expect((await road()).state).toBe("blocked");
    expect(trial.mailbox.letters).toHaveLength(0);
  });
});
