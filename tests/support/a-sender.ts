import { sendLetter } from "~/jobs/letters/send-letter.server";
import { openDatabase } from "~/store/database.server";
import { startQueue, work } from "~/store/queue.server";

/*
 * A process of its own that carries letters to the mail server in SMTP_URL, out of a queue it shares with others, until
 * the test that started it kills it.
 */

await openDatabase({ url: process.env.SENDER_DATABASE ?? "" });
work("letter.send", sendLetter);
await startQueue({ leaseSeconds: Number(process.env.SENDER_LEASE) });
process.stdout.write("ready\n");
