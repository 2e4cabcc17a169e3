import { spawn } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { closeDatabase, connection, openDatabase } from "~/store/database.server";
import { type Mailbox, startMailbox } from "../support/smtp";
import { table } from "./table";

const MANY = 10_000;
/** The process is killed when so many letters have arrived. */
const KILLED_AT = 4_000;

/**
 * A message to ten thousand with the process that sends it killed in the middle and started again, on the embedded
 * database in a folder: how long it took, what every letter costs in rows, and whether anybody was left out or told
 * twice without a word about it.
 */
export async function benchMessage(): Promise<void> {
  const folder = mkdtempSync(path.join(tmpdir(), "capstan-bench-message-"));
  const mailbox = await startMailbox({ reads: false });
  try {
    const first = messenger(folder, mailbox);
    await first.said("ready");
    const began = performance.now();
    await came(mailbox, 1);
    const listed = performance.now();
    await came(mailbox, KILLED_AT);
    const killed = performance.now();
    await first.kill();
    const second = messenger(folder, mailbox);
    await second.said("ready");
    const resumed = performance.now();
    const before = mailbox.sources.length;
    await second.said("told");
    const ended = performance.now();
    const after = mailbox.sources.length - before;
    await second.kill();
    const seconds = (millis: number) => (millis / 1000).toFixed(1);
    const pace = (count: number, millis: number) => String(Math.round(count / (millis / 1000)));
    const arrived = mailbox.sources.map((source) => ({
      to: /^To:.*?([\w.]+@crowd\.example)/m.exec(source)?.[1] ?? "",
      isRepeat: /^X-Capstan-Repeat:/m.test(source),
    }));
    const plain = arrived.filter(({ isRepeat }) => !isRepeat);
    await openDatabase({ folder });
    console.log(
      table(
        [`embedded: a message to ${MANY.toLocaleString("en-US")}`, "seconds", "letters/s"],
        [
          ["scheduled, until the first letter arrived", seconds(listed - began), ""],
          [
            `then ${KILLED_AT.toLocaleString("en-US")} letters, and a kill`,
            seconds(killed - listed),
            pace(KILLED_AT, killed - listed),
          ],
          ["started again, to the last answer", seconds(ended - resumed), pace(after, ended - resumed)],
        ],
      ),
    );
    console.log(
      [
        `told ${new Set(arrived.map(({ to }) => to)).size} of ${MANY}; letters ${arrived.length}, marked as a repeat ${arrived.length - plain.length}; `,
        `twice without a mark ${plain.length - new Set(plain.map(({ to }) => to)).size}`,
      ].join(""),
    );
    console.log(await sizes());
    console.log();
  } finally {
    await closeDatabase();
    await mailbox.stop();
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Bytes of a row with its indexes: a letter keeps none of the words. */
async function sizes(): Promise<string> {
  const { rows } = await connection().sql(
    `SELECT name, (pg_total_relation_size(format('%I', name)::regclass) / ${MANY})::int AS bytes
     FROM unnest(ARRAY['Recipient', 'Letter', 'LetterTry']) AS name`,
  );
  return `bytes for each recipient: ${rows.map(({ name, bytes }) => `${name} ${bytes}`).join(", ")}`;
}

const came = async (mailbox: Mailbox, count: number) => {
  while (mailbox.sources.length < count) await new Promise((resolve) => setTimeout(resolve, 5));
};

function messenger(folder: string, mailbox: Mailbox) {
  const child = spawn(process.execPath, ["--import", "tsx", "tests/support/a-messenger.ts"], {
    env: {
      ...process.env,
      NODE_ENV: "test",
      CAPSTAN_URL: "http://messenger.example.com",
      CAPSTAN_SECRET: "a secret of the bench's own, long enough",
      SMTP_URL: mailbox.url,
      TRIAL: JSON.stringify({ folder, many: MANY }),
    },
    stdio: ["ignore", "pipe", "inherit"],
  });
  let words = "";
  child.stdout.on("data", (more) => {
    words += String(more);
  });
  return {
    said: async (word: string) => {
      while (!words.includes(word)) {
        if (child.exitCode !== null) throw new Error(`The process ended before it was ${word}.`);
        await new Promise((resolve) => setTimeout(resolve, 20));
      }
    },
    kill: () =>
      new Promise<void>((resolve) => {
        child.once("exit", () => resolve());
        child.kill("SIGKILL");
      }),
  };
}
