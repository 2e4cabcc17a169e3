import type { LetterState } from "~/domain/letters/letter";
import type { Viewer } from "~/domain/viewer";
import { database, type Tx } from "../database.server";
import { sameText } from "../same-text.server";

export interface BouncedRow {
  id: string;
  version: number;
  personId: string | null;
  toEmail: string;
  toName: string;
  status: LetterState;
  /** The server was given it, though nobody heard whether it was taken. */
  sendingAt: Date | null;
  sentAt: Date | null;
  attempts: number;
}

const ROW = {
  id: true,
  version: true,
  personId: true,
  toEmail: true,
  toName: true,
  status: true,
  sendingAt: true,
  sentAt: true,
  attempts: true,
} as const;

/** A report without a Message-ID is about the newest letter to that reader which left in so many days. */
const REPORTED_WITHIN_MS = 14 * 86_400_000;

export async function findBouncedLetter(
  db: Tx,
  viewer: Viewer,
  { letterId, recipient, at }: { letterId: string | null; recipient: string | null; at: Date },
): Promise<BouncedRow | null> {
  const { workspaceId } = viewer;
  const row = letterId
    ? await db.letter.findFirst({ where: { id: letterId, workspaceId }, select: ROW })
    : await db.letter.findFirst({
        where: {
          workspaceId,
          toEmail: sameText(recipient ?? ""),
          sentAt: { gt: new Date(at.getTime() - REPORTED_WITHIN_MS) },
          status: { in: ["sent", "bounced"] },
        },
        orderBy: [{ sentAt: "desc" }, { id: "desc" }],
        select: ROW,
      });
  return row && { ...row, status: row.status as LetterState };
}

/** Whether a report of the same words came since the letter left last. */
export async function hasReport(
  db: Tx,
  { id, sentAt }: BouncedRow,
  report: { outcome: string; reply: string },
): Promise<boolean> {
  const found = await db.letterTry.findFirst({
    where: { letterId: id, ...report, ...(sentAt && { at: { gte: sentAt } }) },
    select: { id: true },
  });
  return found !== null;
}

export const listAdministratorIds = async (db: Tx, workspaceId: string): Promise<string[]> =>
  (
    await db.person.findMany({
      where: { workspaceId, role: "admin", active: true },
      select: { id: true },
    })
  ).map(({ id }) => id);

/** Whether letters of somebody of the workspace come back, by the newest that left: for those who manage members. */
export async function listComingBack(viewer: Viewer): Promise<Set<string>> {
  const newest = await database().$queryRaw<{ personId: string; status: string }[]>`
    SELECT DISTINCT ON ("personId") "personId", "status" FROM "Letter"
    WHERE "workspaceId" = ${viewer.workspaceId} AND "personId" IS NOT NULL AND "sentAt" IS NOT NULL
      AND "status" IN ('sent', 'bounced')
    ORDER BY "personId", "sentAt" DESC, "id" DESC`;
  return new Set(newest.filter(({ status }) => status === "bounced").map(({ personId }) => personId));
}
