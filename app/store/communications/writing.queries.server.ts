import type { MessageFacts } from "~/domain/communications/message-facts";
import type { MessageEvent } from "~/domain/communications/snapshot";
import type { Viewer } from "~/domain/viewer";
import { Prisma } from "~/generated/prisma/client";
import { database, type Tx } from "../database.server";
import { listMessageFacts } from "./message-facts.queries.server";

type Reader = Pick<Viewer, "workspaceId">;

/** A message as whoever writes it needs it: nobody it would reach is counted. */
export async function findWritten(
  viewer: Reader,
  codeOrId: string,
  at: Date,
  db: Tx = database(),
): Promise<MessageFacts | null> {
  const known = codeOrId.trim();
  const [facts] = await listMessageFacts(
    viewer,
    { OR: [{ id: known }, { code: known.toUpperCase() }] },
    at,
    db,
  );
  return facts ?? null;
}

/** One audience's own words, as they stand in their columns. */
export interface OwnWords {
  audience: string;
  audienceId: string | null;
  benefit: string;
  change: string;
  link: string;
  subject: string;
  body: string;
}

export const findOwnWords = (db: Tx, { workspaceId }: Reader, versionId: string): Promise<OwnWords | null> =>
  db.communicationAudience.findFirst({
    where: { id: versionId, workspaceId },
    select: {
      audience: true,
      audienceId: true,
      benefit: true,
      change: true,
      link: true,
      subject: true,
      body: true,
    },
  });

export interface AudienceChoice {
  id: string;
  name: string;
  about: string;
  locale: string;
  retired: boolean;
}

/** The audiences of the register, those that are told no more at the end. */
export async function listAudienceChoices(viewer: Reader, db: Tx = database()): Promise<AudienceChoice[]> {
  const rows = await db.audience.findMany({
    where: { workspaceId: viewer.workspaceId },
    orderBy: [{ name: "asc" }, { id: "asc" }],
    select: { id: true, name: true, about: true, locale: true, retiredOn: true },
  });
  return rows
    .map(({ retiredOn, ...row }) => ({ ...row, retired: retiredOn !== null }))
    .toSorted((a, b) => Number(a.retired) - Number(b.retired));
}

export const eventColumn = (event: MessageEvent | null) =>
  event ? (event as unknown as Prisma.InputJsonObject) : Prisma.DbNull;

/** The audiences a message speaks to already, but for one. */
export const listOtherAudiences = (
  db: Tx,
  communicationId: string,
  versionId = "",
): Promise<{ audience: string; audienceId: string | null; position: number }[]> =>
  db.communicationAudience.findMany({
    where: { communicationId, id: { not: versionId } },
    select: { audience: true, audienceId: true, position: true },
  });

/** Whether somebody was ever asked about a version: then it is on record and stays. */
export const hasBeenSubmitted = async (db: Tx, versionId: string): Promise<boolean> =>
  (await db.communicationSnapshot.count({ where: { communicationAudienceId: versionId } })) > 0;

/** Which versions of a message were ever submitted. */
export async function listSubmitted(db: Tx, communicationId: string): Promise<Set<string>> {
  const rows = await db.communicationSnapshot.findMany({
    where: { communicationAudience: { communicationId } },
    select: { communicationAudienceId: true },
    distinct: ["communicationAudienceId"],
  });
  return new Set(rows.map((row) => row.communicationAudienceId));
}
