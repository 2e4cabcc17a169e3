import { storableText } from "~/domain/activity/activity";
import type { IntakeReply } from "~/domain/intake/reply";
import type { Viewer } from "~/domain/viewer";
import { newId } from "~/shared/id.server";
import { database, type Tx } from "../database.server";

export const REQUESTS_PER_PAGE = 25;
/** So many refused requests of a key are kept to look at; nothing was taken of them, so the rest may go. */
const REFUSED_KEPT = 200;

export interface RememberedRequest {
  bodyHash: string;
  status: number;
  reply: IntakeReply;
}

/** What was said to an idempotency key of this key before. Requests of which nothing was taken are not remembered. */
export async function findRemembered(
  tokenId: string,
  idempotencyKey: string,
  db: Tx = database(),
): Promise<RememberedRequest | null> {
  const row = await db.intakeRequest.findUnique({
    where: { tokenId_idempotencyKey: { tokenId, idempotencyKey } },
    select: { bodyHash: true, status: true, reply: true },
  });
  return row ? { ...row, reply: row.reply as unknown as IntakeReply } : null;
}

export interface RefusedRequest {
  workspaceId: string;
  tokenId: string;
  bodyHash: string;
  status: number;
  /** What was answered: a reply whose responses were all refused, or a problem. */
  reply: object;
  refused: number;
  receivedAt: Date;
}

const storable = (_: string, value: unknown): unknown =>
  typeof value === "string" ? storableText(value) : value;

/** A request of which nothing was taken: kept to be looked at, never said again. Sent anew it is judged anew. */
export async function keepRefused(request: RefusedRequest): Promise<void> {
  const { tokenId } = request;
  const id = newId();
  await database().intakeRequest.create({
    data: {
      ...request,
      id,
      idempotencyKey: `refused ${id}`,
      // What was refused is quoted there, and may hold what no database keeps.
      reply: JSON.parse(JSON.stringify(request.reply, storable)),
    },
  });
  await database().$executeRaw`
    DELETE FROM "IntakeRequest" WHERE "tokenId" = ${tokenId} AND "status" >= 400 AND "id" < (
      SELECT min("id") FROM (SELECT "id" FROM "IntakeRequest" WHERE "tokenId" = ${tokenId} AND "status" >= 400
        ORDER BY "id" DESC LIMIT ${REFUSED_KEPT}) latest)`;
}

export interface RequestLine {
  id: string;
  receivedAt: Date;
  status: number;
  added: number;
  alreadyThere: number;
  refused: number;
  key: { id: string; name: string };
}

/** What came in, newest first, of one key or of all. */
export async function listRequests(
  viewer: Viewer,
  ask: { tokenId?: string; before?: string | null; take?: number } = {},
): Promise<{ lines: RequestLine[]; next: string | null }> {
  const take = ask.take ?? REQUESTS_PER_PAGE;
  const rows = await database().intakeRequest.findMany({
    where: {
      workspaceId: viewer.workspaceId,
      ...(ask.tokenId && { tokenId: ask.tokenId }),
      ...(ask.before && { id: { lt: ask.before } }),
    },
    select: {
      id: true,
      receivedAt: true,
      status: true,
      added: true,
      alreadyThere: true,
      refused: true,
      token: { select: { id: true, name: true } },
    },
    orderBy: { id: "desc" },
    take: take + 1,
  });
  const lines = rows.slice(0, take).map(({ token, ...line }) => ({ ...line, key: token }));
  return { lines, next: rows.length > take ? (lines.at(-1)?.id ?? null) : null };
}

export interface RequestRecord extends RequestLine {
  reply: unknown;
}

export async function findRequest(
  viewer: Viewer,
  tokenId: string,
  id: string,
): Promise<RequestRecord | null> {
  const row = await database().intakeRequest.findFirst({
    where: { id, tokenId, workspaceId: viewer.workspaceId },
    include: { token: { select: { id: true, name: true } } },
  });
  if (!row) return null;
  const { receivedAt, status, added, alreadyThere, refused, token, reply } = row;
  return { id, receivedAt, status, added, alreadyThere, refused, key: token, reply };
}
