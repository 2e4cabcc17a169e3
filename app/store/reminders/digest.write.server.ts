import type { Digest, DigestLine, HeldBack } from "~/domain/reminders/reminders";
import type { Day } from "~/shared/calendar";
import { newId } from "~/shared/id.server";
import type { Unit } from "../commit.server";
import { withoutDigestOf } from "./due-digests.server";

export interface DigestToWrite {
  personId: string;
  digest: Digest | null;
  held: readonly HeldBack[];
}

/** Somebody whose digest was made now, with what was really said: nothing that the ledger held already. */
export interface WrittenDigest {
  id: string;
  personId: string;
  name: string;
  email: string;
  byMail: boolean;
  lines: DigestLine[];
  more: number;
}

/**
 * Takes the day for those who have none of it yet, and writes what each is told into the ledger. Whoever comes second finds
 * the day taken; the ledger's own key is the guard behind it, and only what it took in is said.
 */
export async function writeDigests(
  unit: Unit,
  workspaceId: string,
  day: Day,
  asked: readonly DigestToWrite[],
  at: Date,
): Promise<WrittenDigest[]> {
  const taken = await unit.db.person.updateManyAndReturn({
    where: {
      workspaceId,
      id: { in: asked.map(({ personId }) => personId) },
      ...withoutDigestOf(day),
    },
    data: { lastDigestOn: day },
    select: { id: true, name: true, email: true, digestByMail: true },
  });
  const people = new Map(taken.map((person) => [person.id, person]));
  // One digest a day, also where a clock was put on and back again.
  const made = await unit.db.digest.findMany({
    where: { workspaceId, day, personId: { in: [...people.keys()] } },
    select: { personId: true },
  });
  for (const { personId } of made) people.delete(personId);
  const writing = asked.filter(({ personId }) => people.has(personId));
  if (writing.length === 0) return [];
  const entered = await enter(unit, workspaceId, writing, at);
  const written = writing.flatMap(({ personId, digest }): WrittenDigest[] => {
    const person = people.get(personId);
    const isNew = ({ key }: DigestLine) => entered.has(key);
    const lines = digest?.lines.filter(isNew) ?? [];
    if (!person || lines.length === 0) return [];
    return [
      {
        id: newId(),
        personId,
        name: person.name,
        email: person.email,
        byMail: person.digestByMail,
        lines,
        more: digest?.beyond.filter(isNew).length ?? 0,
      },
    ];
  });
  await keep(unit, workspaceId, day, written, at);
  return written;
}

/** Enters what is told, what is only counted and what is held; returns the keys of what was not there before. */
async function enter(
  unit: Unit,
  workspaceId: string,
  writing: readonly DigestToWrite[],
  at: Date,
): Promise<Set<string>> {
  const entry = (
    personId: string,
    line: Pick<DigestLine, "item" | "reason" | "raisedOn" | "title" | "href" | "planId" | "why">,
    outcome: "told" | "more" | "held",
  ) => ({
    id: newId(),
    workspaceId,
    personId,
    item: line.item,
    reason: line.reason,
    day: line.raisedOn,
    outcome,
    why: line.why,
    title: line.title,
    href: line.href,
    planId: line.planId,
    saidAt: at,
  });
  // What is told comes first: it stands where the same is held for another part of the same person.
  const rows = writing.flatMap(({ personId, digest, held }) => [
    ...(digest?.lines ?? []).map((line) => entry(personId, line, "told")),
    ...(digest?.beyond ?? []).map((line) => entry(personId, line, "more")),
    ...held.map((line) => entry(personId, line, "held")),
  ]);
  if (rows.length === 0) return new Set();
  // As one text: thousands of rows as separate values cost more than the inserting itself.
  const entered = await unit.db.$queryRaw<{ personId: string; item: string; reason: string; day: string }[]>`
    INSERT INTO "ReminderEntry"
    SELECT * FROM jsonb_populate_recordset(NULL::"ReminderEntry", ${JSON.stringify(rows)}::jsonb)
    ON CONFLICT ("workspaceId", "personId", "item", "reason", "day") DO NOTHING
    RETURNING "personId", "item", "reason", "day"`;
  return new Set(entered.map(({ personId, item, reason, day }) => [personId, item, reason, day].join(" ")));
}

async function keep(
  unit: Unit,
  workspaceId: string,
  day: Day,
  written: readonly WrittenDigest[],
  at: Date,
): Promise<void> {
  if (written.length === 0) return;
  await unit.db.digest.createMany({
    data: written.map(({ id, personId, lines, more }) => ({
      id,
      workspaceId,
      personId,
      day,
      lines: lines.map((line) => ({ ...line })),
      more,
      createdAt: at,
    })),
  });
  await unit.db.$executeRaw`
    UPDATE "ReminderEntry" e SET "digestId" = d."id"
    FROM "Digest" d
    WHERE d."id" = ANY(${written.map(({ id }) => id)})
      AND e."workspaceId" = ${workspaceId} AND e."personId" = d."personId"
      AND e."saidAt" = ${at} AND e."outcome" <> 'held' AND e."digestId" IS NULL`;
}

/** Ties the letters to the digests they carry. */
export async function tieLetters(
  unit: Unit,
  pairs: readonly { digestId: string; letterId: string }[],
): Promise<void> {
  if (pairs.length === 0) return;
  await unit.db.$executeRaw`
    UPDATE "Digest" d SET "letterId" = pair."letterId"
    FROM unnest(${pairs.map(({ digestId }) => digestId)}::text[], ${pairs.map(({ letterId }) => letterId)}::text[])
      AS pair("digestId", "letterId")
    WHERE d."id" = pair."digestId"`;
}
