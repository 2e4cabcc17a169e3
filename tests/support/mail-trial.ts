import { afterAll, afterEach, beforeAll, beforeEach } from "vitest";
import { registerHandlers } from "~/jobs/timetable.server";
import { closeTransport } from "~/mail/transport.server";
import { now, setClock } from "~/shared/clock.server";
import { env } from "~/shared/env.server";
import { connection } from "~/store/database.server";
import { drainQueue } from "~/store/queue.server";
import { putLetters } from "./letters";
import { type Mailbox, startMailbox } from "./smtp";
import { aWorkspace } from "./test-database";

/** At the top of a test file, after its database: a mail server that can be told to fail, and a workspace that writes. */
export function mailTrial() {
  const trial = {
    mailbox: null as unknown as Mailbox,
    workspaceId: "",
    /** The id of one letter, put into the queue. */
    async one(toEmail = "mara@example.com"): Promise<string> {
      const [id = ""] = await putLetters([{ workspaceId: trial.workspaceId, toEmail }]);
      return id;
    },
    /** The queue goes by the machine's clock: what sleeps in it is due at once. */
    wakeQueue: () => connection().sql("UPDATE pgboss.job SET start_after = now() WHERE state = 'created'"),
    /** So many minutes pass, for the product and for the queue. */
    async later(minutes: number): Promise<void> {
      setClock(new Date(now().getTime() + minutes * 60_000));
      await trial.wakeQueue();
      await drainQueue();
    },
    /** The mark of each letter that arrived, "" for one without. */
    marks: () => trial.mailbox.letters.map((letter) => letter.headers.get("x-capstan-repeat") ?? ""),
  };
  beforeAll(async () => {
    registerHandlers();
    trial.mailbox = await startMailbox();
  });
  beforeEach(async () => {
    env().SMTP_URL = trial.mailbox.url;
    env().MAIL_PATIENCE = 20;
    trial.workspaceId = (await aWorkspace()).id;
  });
  afterEach(async () => {
    env().SMTP_URL = undefined;
    env().MAIL_PATIENCE = 60;
    trial.mailbox.plan(null);
    trial.mailbox.letters.length = 0;
    setClock(null);
    await closeTransport();
  });
  afterAll(() => trial.mailbox.stop());
  return trial;
}
