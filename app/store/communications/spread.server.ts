import type { AudienceReader } from "~/domain/audiences/audience";
import { dueAt, type SendHour } from "~/domain/communications/due";
import { readSpread, type Spread } from "~/domain/communications/spread";
import type { Day } from "~/shared/calendar";
import { newId } from "~/shared/id.server";
import type { Unit } from "../commit.server";
import { database, type Tx } from "../database.server";

/** A version whose recipients are to be listed. */
export interface Spreading {
  id: string;
  communicationId: string;
  code: string;
  /** The message whose readers it goes to, where it is a correction. */
  correctsId: string | null;
  audience: string;
  audienceId: string | null;
  position: number;
  status: string;
  snapshotId: string | null;
  hour: SendHour;
  spread: Spread | null;
}

export async function findSpreading(
  workspaceId: string,
  versionId: string,
  db: Tx = database(),
): Promise<Spreading | null> {
  const row = await db.communicationAudience.findFirst({
    where: { id: versionId, workspaceId },
    select: {
      id: true,
      communicationId: true,
      communication: { select: { code: true, correctsId: true } },
      audience: true,
      audienceId: true,
      position: true,
      status: true,
      snapshotId: true,
      sendOn: true,
      sendTime: true,
      spread: true,
    },
  });
  if (!row) return null;
  const { communication, sendOn, sendTime, spread, ...rest } = row;
  return {
    ...rest,
    code: communication.code,
    correctsId: communication.correctsId,
    hour: { on: (sendOn ?? "") as Day, time: sendTime ?? "" },
    spread: readSpread(spread),
  };
}

/** Not by its version number: listing goes on beside people who look at the same page. */
export const keepSpread = (unit: Unit, versionId: string, spread: Spread) =>
  unit.db.communicationAudience.update({
    where: { id: versionId },
    data: { spread: { ...spread } },
    select: { id: true },
  });

/**
 * Who of these readers was told what a correction puts right. One that was told elsewhere, before it was brought in
 * here, has no recipients on record: then all of the audience are told.
 */
export async function onlyThoseTold(
  db: Tx,
  { correctsId, audience }: Pick<Spreading, "correctsId" | "audience">,
  readers: readonly AudienceReader[],
): Promise<readonly AudienceReader[]> {
  if (correctsId === null) return readers;
  const told = { communicationId: correctsId, status: "handed", communicationAudience: { audience } };
  if ((await db.recipient.findFirst({ where: told, select: { id: true } })) === null) return readers;
  const rows = await db.recipient.findMany({
    where: { ...told, email: { in: readers.map(({ email }) => email) } },
    select: { email: true },
  });
  const emails = new Set(rows.map(({ email }) => email));
  return readers.filter(({ email }) => emails.has(email));
}

interface Portion {
  version: Spreading;
  workspaceId: string;
  readers: readonly AudienceReader[];
  /** Why each is left out; "" where they are told. */
  skippedOf: (reader: AudienceReader) => string;
  at: Date;
}

/**
 * Lists some readers as recipients and returns how many have the message from another audience. One address has one
 * row of a message: that of the first audience, in the message's order, which can tell them.
 */
export async function listRecipients(
  unit: Unit,
  { version, workspaceId, readers, skippedOf, at }: Portion,
): Promise<number> {
  const known = await unit.db.recipient.findMany({
    where: { communicationId: version.communicationId, email: { in: readers.map(({ email }) => email) } },
    select: {
      id: true,
      email: true,
      status: true,
      communicationAudienceId: true,
      communicationAudience: { select: { position: true } },
    },
  });
  const byEmail = new Map(known.map((row) => [row.email, row]));
  const replaced: string[] = [];
  let elsewhere = 0;
  const told = readers.filter((reader) => {
    const row = byEmail.get(reader.email);
    if (!row) return true;
    if (row.communicationAudienceId === version.id) {
      if (row.status === "handed") return false;
    } else if (!isBetter(row, version, skippedOf(reader) === "")) {
      if (row.status === "queued" || row.status === "handed") elsewhere += 1;
      return false;
    }
    replaced.push(row.id);
    return true;
  });
  await countElsewhere(unit, known, replaced, version.id);
  await unit.db.recipient.deleteMany({ where: { id: { in: replaced }, letterId: null } });
  await unit.db.recipient.createMany({
    data: told.map((reader) => {
      const skipped = skippedOf(reader);
      return {
        id: newId(),
        workspaceId,
        communicationId: version.communicationId,
        communicationAudienceId: version.id,
        email: reader.email,
        name: reader.name,
        personId: reader.personId,
        contactId: reader.contactId,
        memberId: reader.memberId,
        locale: reader.locale,
        timeZone: reader.timeZone,
        merge: { ...reader.merge },
        dueAt: dueAt(version.hour, reader.timeZone, at),
        status: skipped === "" ? "queued" : "skipped",
        skipped,
        createdAt: at,
      };
    }),
    skipDuplicates: true,
  });
  return elsewhere;
}

interface Known {
  id: string;
  status: string;
  communicationAudienceId: string;
  communicationAudience: { position: number };
}

/** Whether this version tells them rather than the one that has them listed. */
function isBetter(row: Known, version: Spreading, tells: boolean): boolean {
  if (!tells || row.status === "handed") return false;
  if (row.status !== "queued") return true;
  return version.position < row.communicationAudience.position;
}

/** Those who wait with a later audience get it with this one instead, and there they are counted as such. */
async function countElsewhere(
  unit: Unit,
  known: readonly Known[],
  replaced: readonly string[],
  versionId: string,
): Promise<void> {
  const others = new Map<string, number>();
  for (const row of known) {
    if (!replaced.includes(row.id) || row.communicationAudienceId === versionId) continue;
    if (row.status === "queued")
      others.set(row.communicationAudienceId, (others.get(row.communicationAudienceId) ?? 0) + 1);
  }
  for (const [id, count] of others) {
    const { spread } = await unit.db.communicationAudience.findUniqueOrThrow({
      where: { id },
      select: { spread: true },
    });
    const far = readSpread(spread);
    if (far) await keepSpread(unit, id, { ...far, elsewhere: far.elsewhere + count });
  }
}
