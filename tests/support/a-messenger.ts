import { sendMessages } from "~/jobs/communications/send-messages.server";
import { registerHandlers } from "~/jobs/timetable.server";
import { database, openDatabase } from "~/store/database.server";
import { startQueue } from "~/store/queue.server";
import { aCrowdToTell, isTold } from "./a-crowd";

/*
 * A process of its own on a database in a folder: the first time it is started it writes a message for many and gives
 * it its hour; every time it sends what is due, as Capstan does, until the test that started it kills it or all is sent.
 */

const { folder, many } = JSON.parse(process.env.TRIAL ?? "{}") as { folder: string; many: number };

await openDatabase({ folder });
registerHandlers();
await startQueue();
if ((await database().workspace.count()) === 0) await aCrowdToTell(many);
process.stdout.write("ready\n");
const never = new AbortController().signal;
while (!(await isTold())) {
  await sendMessages(new Date(), never);
  await new Promise((resolve) => setTimeout(resolve, 100));
}
process.stdout.write("told\n");
