import { type ChildProcess, spawn } from "node:child_process";
import path from "node:path";
import { build } from "vite";
import { afterAll, beforeAll, describe, expect, inject, test } from "vitest";
import { connection, database } from "~/store/database.server";
import { putLetters } from "../../support/letters";
import { type Deed, type Mailbox, type Moment, startMailbox } from "../../support/smtp";
import { aWorkspace, isServerRun, sharedDatabase } from "../../support/test-database";

const BUILT = path.resolve("node_modules/.cache/capstan-sender");
const KILLS = 50;
const SENDERS = 4;
const LETTERS = 20;
/** A quarter of a minute where nothing else runs, most of it the beginning of processes; much more beside others. */
const PATIENCE = 400_000;

/** Where a sender is killed: at a command, while its words travel, before it hears that they were taken, just after. */
const POINTS = ["mail", "rcpt", "data", "words", "dot", "answered"] as const;
type Point = (typeof POINTS)[number];
const soon = (millis: number) => new Promise<void>((resolve) => setTimeout(resolve, millis));

/** Needs a database that several processes share; the embedded one has one process, by the same statements. */
describe.skipIf(!isServerRun())("processes that carry letters and are killed", () => {
  sharedDatabase();

  let mailbox: Mailbox;
  let workspaceId: string;
  const alive = new Map<string, ChildProcess>();
  let started = 0;

  /** Plain JavaScript once, because reading TypeScript costs each process longer than the rest. */
  beforeAll(async () => {
    await build({
      configFile: false,
      logLevel: "warn",
      resolve: { alias: { "~": path.resolve("app") } },
      build: {
        ssr: "tests/support/a-sender.ts",
        outDir: BUILT,
        emptyOutDir: true,
        copyPublicDir: false,
        target: "es2022",
      },
    });
    mailbox = await startMailbox({ reads: false });
    workspaceId = (await aWorkspace()).id;
  });
  afterAll(async () => {
    mailbox.plan(null);
    await Promise.all([...alive.keys()].map(kill));
    await mailbox.stop();
  });

  /** The name it introduces itself by at the mail server tells which one to kill. */
  async function start(): Promise<void> {
    started += 1;
    const name = `sender-${started}.example.com`;
    const child = spawn(process.execPath, [path.join(BUILT, "a-sender.js")], {
      env: {
        ...process.env,
        NODE_ENV: "test",
        CAPSTAN_URL: `http://${name}`,
        CAPSTAN_SECRET: "a secret of the test's own, long enough",
        SMTP_URL: mailbox.url,
        MAIL_CONNECTIONS: "3",
        SENDER_DATABASE: inject("databaseUrl") ?? "",
        SENDER_LEASE: "1",
      },
      stdio: ["ignore", "pipe", "ignore"],
    });
    alive.set(name, child);
    await new Promise<void>((resolve, reject) => {
      child.stdout?.on("data", (words) => String(words).includes("ready") && resolve());
      // It may have been killed over its first letter before its word came through.
      child.once("exit", (code) =>
        alive.has(name) ? reject(new Error(`${name} ended with ${code} before it was ready.`)) : resolve(),
      );
    });
  }

  const kill = (name: string): Promise<boolean> => {
    const child = alive.get(name);
    if (!child) return Promise.resolve(false);
    alive.delete(name);
    return new Promise((resolve) => {
      child.once("exit", () => resolve(true));
      child.kill("SIGKILL");
    });
  };

  /** Kills whoever is at the point that is next, and says which letters it was killed over. */
  function killing(onKill: () => Promise<void>) {
    const over: { point: Point; to: string }[] = [];
    const replacing: Promise<void>[] = [];
    let busy = false;
    const strike = async (point: Point, { to, client }: Moment) => {
      if (await kill(client)) {
        over.push({ point, to });
        replacing.push(onKill());
      }
      busy = false;
    };
    mailbox.plan(async (moment) => {
      const point = POINTS[over.length % POINTS.length] ?? "mail";
      // Slow enough that there is always somebody in the middle of something.
      const slowly: Deed | undefined = moment.stage === "dot" ? { wait: 30 } : undefined;
      if (busy || over.length >= KILLS || !alive.has(moment.client)) return slowly;
      const isIt =
        point === moment.stage ||
        (point === "words" && moment.stage === "data") ||
        (point === "answered" && moment.stage === "dot");
      if (!isIt) return slowly;
      busy = true;
      // Struck at a command, it is dead before the server goes on; otherwise some moments later.
      if (point === "words") setTimeout(() => void strike(point, moment), Math.random() * 4);
      else if (point === "answered") setTimeout(() => void strike(point, moment), 1 + Math.random() * 6);
      else await strike(point, moment);
      return undefined;
    });
    return { over, replacing };
  }

  test(
    `${KILLS} times, at every point: every letter arrives, and comes twice only marked`,
    async () => {
      let written = 0;
      const put = async (count: number) => {
        const from = written;
        written += count;
        await putLetters(
          Array.from({ length: count }, (_, n) => ({ workspaceId, toEmail: `p${from + n}@example.com` })),
        );
      };
      await put(LETTERS);
      const { over, replacing } = killing(async () => {
        if (started < KILLS + SENDERS) await start();
      });
      await Promise.all(Array.from({ length: SENDERS }, start));

      const free = async () => {
        const { rows } = await connection().sql(
          "SELECT count(*)::int AS n FROM pgboss.job WHERE name = 'letters' AND state IN ('created', 'retry')",
        );
        return Number(rows[0]?.n);
      };
      const waiting = () => database().letter.count({ where: { status: { not: "sent" } } });
      const end = performance.now() + PATIENCE;
      while (over.length < KILLS || (await waiting()) > 0) {
        if (performance.now() > end)
          throw new Error(`${over.length} kills, ${await waiting()} letters wait.`);
        // What a dead one held is free again after a while; the others are to have something meanwhile.
        if (over.length < KILLS && (await free()) < 6) await put(6);
        await soon(50);
      }
      await Promise.all(replacing);

      const letters = await database().letter.findMany({ include: { tries: true } });
      expect(letters).toHaveLength(written);
      const arrived = mailbox.sources.map((source) => ({
        id: /^Message-ID: <(\w+)@/im.exec(source)?.[1] ?? "",
        mark: /^X-Capstan-Repeat: (\d+)/im.exec(source)?.[1] ?? "",
      }));
      const marked = arrived.filter(({ mark }) => mark !== "");
      const unknown = letters.flatMap(({ tries }) => tries).filter(({ outcome }) => outcome === "unknown");
      for (const letter of letters) {
        const marks = arrived.filter(({ id }) => id === letter.id).map(({ mark }) => mark);
        const allowed = ["", ...Array.from({ length: letter.repeats }, (_, n) => String(n + 1))];
        // It arrived; no two came alike, so that an unmarked one came once at most; no mark was not counted.
        expect(marks.length, letter.toEmail).toBeGreaterThan(0);
        expect(new Set(marks).size, letter.toEmail).toBe(marks.length);
        expect(allowed).toEqual(expect.arrayContaining(marks));
        // Every repeat answers a try of which nobody knows, and every such try has its repeat.
        expect(letter.tries.filter(({ outcome }) => outcome === "unknown")).toHaveLength(letter.repeats);
        expect(letter.tries.filter(({ outcome }) => outcome === "sent")).toHaveLength(1);
      }
      // Exactly: one of each, and one more for every unknown try that had arrived.
      const lost = letters.filter(
        ({ id }) => !arrived.some((one) => one.id === id && one.mark === ""),
      ).length;
      expect(arrived).toHaveLength(written - lost + marked.length);
      expect(marked.length).toBeLessThanOrEqual(unknown.length);
      // Killed between its last word and the answer, a letter has come, and comes once more with a mark.
      for (const { to } of over.filter(({ point }) => point === "dot")) {
        const letter = letters.find(({ toEmail }) => toEmail === to);
        expect(letter?.repeats, to).toBeGreaterThan(0);
        expect(arrived.filter(({ id }) => id === letter?.id).length, to).toBeGreaterThan(1);
      }
      const jobs = await connection().sql("SELECT count(*)::int AS n FROM pgboss.job WHERE state = 'active'");
      expect(jobs.rows[0]?.n).toBe(0);
    },
    PATIENCE + 20_000,
  );
});
