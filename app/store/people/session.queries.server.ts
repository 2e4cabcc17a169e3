import type { Role, StandIn } from "~/domain/viewer";
import { machineMillis, now } from "~/shared/clock.server";
import { database } from "~/store/database.server";

/** One place a signed-in person may be: a workspace and who they are there. */
export interface Membership {
  personId: string;
  workspaceId: string;
  workspaceName: string;
  demo: boolean;
  currency: string;
  /** The zone whose days stand on record. */
  workspaceZone: string;
  /** How far the workspace's data had moved on when this was read. */
  dataVersion: number;
  name: string;
  role: Role;
  auditor: boolean;
  timeZone: string;
  locale: string;
  /** Those who are away today, by the workspace's calendar, with this person as their deputy. */
  standsInFor: StandIn[] | null;
}

export interface SignedIn {
  sessionId: string;
  userId: string;
  email: string;
  memberships: Membership[];
}

interface SessionRow extends Membership {
  sessionId: string;
  userId: string;
  email: string;
}

/** Who a session's token belongs to and where they are active; one statement, because every request asks. */
export async function findSignedIn(token: string, at: Date): Promise<SignedIn | null> {
  const rows = await database().$queryRaw<SessionRow[]>`
    SELECT s."id" AS "sessionId", u."id" AS "userId", u."email", p."id" AS "personId", p."name", p."role", p."auditor",
           p."timeZone", p."locale", w."id" AS "workspaceId", w."name" AS "workspaceName", w."demo", w."currency",
           w."timeZone" AS "workspaceZone", w."dataVersion",
           (SELECT json_agg(json_build_object('personId', o."id", 'name', o."name", 'role', o."role", 'until', a."toDay")
                            ORDER BY o."name", o."id")
              FROM "Absence" a
              JOIN "Person" o ON o."id" = a."personId" AND o."active"
             WHERE a."workspaceId" = w."id" AND a."deputyId" = p."id" AND a."endedAt" IS NULL
               AND to_char(${now()}::timestamptz AT TIME ZONE w."timeZone", 'YYYY-MM-DD')
                   BETWEEN a."fromDay" AND a."toDay") AS "standsInFor"
    FROM "SignInSession" s
    JOIN "SignInUser" u ON u."id" = s."userId"
    JOIN "Person" p ON p."userId" = u."id" AND p."active"
    JOIN "Workspace" w ON w."id" = p."workspaceId"
    WHERE s."token" = ${token} AND s."expiresAt" > ${at}
    ORDER BY p."createdAt", p."id"`;
  const first = rows[0];
  if (!first) return null;
  return {
    sessionId: first.sessionId,
    userId: first.userId,
    email: first.email,
    memberships: rows.map(
      ({ sessionId: _session, userId: _user, email: _email, ...membership }) => membership,
    ),
  };
}

export interface OpenSession {
  id: string;
  createdAt: Date;
  expiresAt: Date;
  userAgent: string;
}

/** Sessions live by the machine's clock; a screen shows every instant by the product's. */
export const inProductTime = (instant: Date): Date =>
  new Date(instant.getTime() + now().getTime() - machineMillis());

/** Where a person is signed in at present, newest first. */
export async function listOpenSessions(userId: string): Promise<OpenSession[]> {
  const sessions = await database().signInSession.findMany({
    where: { userId, expiresAt: { gt: new Date(machineMillis()) } },
    orderBy: { createdAt: "desc" },
    select: { id: true, createdAt: true, expiresAt: true, userAgent: true },
  });
  return sessions.map((session) => ({
    id: session.id,
    createdAt: inProductTime(session.createdAt),
    expiresAt: inProductTime(session.expiresAt),
    userAgent: session.userAgent ?? "",
  }));
}
