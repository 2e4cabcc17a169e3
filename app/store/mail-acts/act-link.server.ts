import { expiryOf, isMailAct, type MailAct, type OfferedAct } from "~/domain/mail-acts/mail-act";
import { newId } from "~/shared/id.server";
import { database, type Tx } from "../database.server";

interface Offer {
  workspaceId: string;
  personId: string;
  /** The letter that offers them; withdrawing it ends them. */
  letterId?: string | null;
  at: Date;
  acts: readonly OfferedAct[];
}

/** An offered act with the id of its link; the address is made when the letter is composed. */
export interface LinkedAct extends OfferedAct {
  linkId: string;
}

/** Makes the links of the acts a letter offers, together with whatever else its transaction does. */
export async function offerActs(
  unit: { db: Tx },
  { workspaceId, personId, letterId, at, acts }: Offer,
): Promise<LinkedAct[]> {
  if (acts.length === 0) return [];
  const linked = acts.map((each) => ({ ...each, linkId: newId() }));
  await unit.db.actLink.createMany({
    data: linked.map(({ linkId, act, subject, title }) => ({
      id: linkId,
      workspaceId,
      personId,
      act,
      subject,
      title,
      letterId: letterId ?? null,
      createdAt: at,
      expiresAt: expiryOf(act, at),
    })),
  });
  return linked;
}

interface ManyOffers<O> {
  workspaceId: string;
  at: Date;
  offers: readonly O[];
}

/** The same for a whole round of letters whose ids are known already: one statement however many they are. */
export async function offerManyActs<O extends OfferedAct & { personId: string; letterId: string }>(
  unit: { db: Tx },
  { workspaceId, at, offers }: ManyOffers<O>,
): Promise<(O & { linkId: string })[]> {
  if (offers.length === 0) return [];
  const linked = offers.map((each) => ({ ...each, linkId: newId() }));
  const rows = linked.map(({ linkId, act, subject, title, personId, letterId }) => ({
    id: linkId,
    workspaceId,
    personId,
    act,
    subject,
    title,
    letterId,
    createdAt: at,
    expiresAt: expiryOf(act, at),
  }));
  // As one text: thousands of rows as separate values cost more than the inserting itself.
  await unit.db.$executeRaw`
    INSERT INTO "ActLink" SELECT * FROM jsonb_populate_recordset(NULL::"ActLink", ${JSON.stringify(rows)}::jsonb)`;
  return linked;
}

/** The letter's id is known only once it is written, and its words name the links: they are tied together afterwards. */
export async function tieActs(unit: { db: Tx }, linkIds: readonly string[], letterId: string): Promise<void> {
  if (linkIds.length === 0) return;
  await unit.db.actLink.updateMany({ where: { id: { in: [...linkIds] } }, data: { letterId } });
}

/** A link as it stands in the book, whether it still works or not. */
export interface KeptActLink {
  id: string;
  workspaceId: string;
  personId: string;
  act: MailAct;
  subject: string;
  title: string;
  expiresAt: Date;
  usedAt: Date | null;
}

/** Null where it never was, was revoked, has run out unused, or its letter was withdrawn: one answer for all of them. */
export async function findActLink(id: string, at: Date): Promise<KeptActLink | null> {
  const row = await database().actLink.findUnique({ where: { id } });
  if (!row || row.revokedAt || !isMailAct(row.act) || row.expiresAt <= at) return null;
  if (row.letterId) {
    const letter = await database().letter.findUnique({
      where: { id: row.letterId },
      select: { status: true },
    });
    if (letter?.status === "withdrawn") return null;
  }
  const { workspaceId, personId, act, subject, title, expiresAt, usedAt } = row;
  return { id, workspaceId, personId, act, subject, title, expiresAt, usedAt };
}
