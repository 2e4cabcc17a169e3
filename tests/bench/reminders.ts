import { systemAct } from "~/domain/act";
import { digestsOf } from "~/domain/reminders/reminders";
import { newId } from "~/shared/id.server";
import { closeDatabase, connection, database } from "~/store/database.server";
import { findReminderFacts } from "~/store/reminders/reminder-facts.server";
import { sendDueDigests } from "../../app/jobs/reminders/send-digests.server";
import { type PLACES, placeOf } from "./place";
import { table, times } from "./table";
import { type Timed, timed } from "./timed";

const PEOPLE = 1_000;
const EACH = 10;
const AT = new Date("2026-10-15T14:00:00Z");
const DUE = "2026-10-16";

/** A thousand people with ten tasks each that are due tomorrow: planned and digested, beside a bare insert of its rows. */
export async function benchReminders(kind: (typeof PLACES)[number]): Promise<void> {
  const place = await placeOf(kind);
  if (!place) return;
  try {
    await place.open();
    const workspaceId = await fillReminders();
    if (kind === "PostgreSQL") await connection().sql("ANALYZE");
    const act = systemAct(workspaceId, "America/Chicago", AT);
    const read = await timed(() => findReminderFacts(act.viewer, AT));
    const worked = await timed(async () => digestsOf(read.value, "2026-10-15"));
    const sent = await timed(() => sendDueDigests(AT));
    const idle = await timed(() => sendDueDigests(new Date(AT.getTime() + 60_000)));
    const rows = await countRows();
    const kept = await takeOut();
    const bare = await timed(() => putIn(kept));
    const line = (name: string, { seconds, statements }: Timed<unknown>) => [
      name,
      seconds.toFixed(2),
      kind === "PostgreSQL" ? String(statements) : "",
      times(seconds / bare.seconds),
    ];
    console.log(
      table(
        [
          `${kind}, ${(PEOPLE * EACH).toLocaleString("en-US")} reminders`,
          "seconds",
          "statements",
          "times bare",
        ],
        [
          line("facts read", read),
          line("lines worked out", worked),
          line("planned, entered, written as letters", sent),
          line("a turn with nobody due", idle),
          line("bare insert of the same rows", bare),
        ],
      ),
    );
    console.log(`${rows}\n`);
  } finally {
    await closeDatabase();
    await place.close();
  }
}

async function fillReminders(): Promise<string> {
  const workspaceId = newId();
  const db = database();
  await db.workspace.create({
    data: { id: workspaceId, name: "Bench", timeZone: "America/Chicago", createdAt: AT },
  });
  const people = Array.from({ length: PEOPLE }, (_, at) => ({
    id: newId(),
    workspaceId,
    name: `Person ${at}`,
    email: `person-${at}@bench.example`,
    role: at === 0 ? "leader" : "owner",
    timeZone: "America/Chicago",
    createdAt: AT,
  }));
  await db.person.createMany({ data: people });
  const plans = Array.from({ length: PEOPLE / EACH }, (_, at) => ({
    id: newId(),
    workspaceId,
    number: at + 1,
    kind: "corrective",
    title: `Plan ${at}`,
    status: "acting",
    createdById: people[0]?.id ?? "",
    createdAt: AT,
    updatedAt: AT,
  }));
  await db.plan.createMany({ data: plans });
  await db.task.createMany({
    data: people.flatMap(({ id }, person) =>
      Array.from({ length: EACH }, (_, at) => ({
        id: newId(),
        workspaceId,
        planId: plans[person % plans.length]?.id ?? "",
        number: person * EACH + at + 1,
        title: `Step ${at} of person ${person}`,
        status: "todo",
        assigneeId: id,
        dueOn: DUE,
        createdAt: AT,
        updatedAt: AT,
      })),
    ),
  });
  return workspaceId;
}

/** Children after their parents. */
const TABLES = ['"Letter"', '"Digest"', '"ReminderEntry"', '"Notice"', '"ActLink"', "pgboss.job"] as const;

async function countRows(): Promise<string> {
  const counts: string[] = [];
  for (const name of TABLES) {
    const { rows } = await connection().sql(`SELECT count(*)::int AS n FROM ${name}`);
    counts.push(`${rows[0]?.n} in ${name.replaceAll('"', "")}`);
  }
  return `Rows: ${counts.join(", ")}`;
}

/** The rows as they are, taken out again: what is compared is putting them in. */
async function takeOut(): Promise<Map<string, unknown[]>> {
  const kept = new Map<string, unknown[]>();
  for (const name of TABLES) {
    const { rows } = await connection().sql(`SELECT to_jsonb(t) AS row FROM ${name} t`);
    kept.set(
      name,
      rows.map(({ row }) => row),
    );
  }
  for (const name of TABLES.toReversed()) await connection().sql(`DELETE FROM ${name}`);
  return kept;
}

/** The very rows once more, five hundred at a time, without anybody who thinks about them. */
async function putIn(kept: ReadonlyMap<string, unknown[]>): Promise<void> {
  for (const [name, rows] of kept) {
    for (let from = 0; from < rows.length; from += 500) {
      await connection().sql(
        `INSERT INTO ${name} SELECT (jsonb_populate_record(NULL::${name}, each)).* FROM jsonb_array_elements($1::jsonb) each`,
        [JSON.stringify(rows.slice(from, from + 500))],
      );
    }
  }
}
