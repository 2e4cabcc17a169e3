import type { Viewer } from "~/domain/viewer";
import type { Account } from "~/generated/prisma/client";
import { database, type Tx } from "../database.server";
import { sameText } from "../same-text.server";

/** An account as a command changes it; null where there is none in the viewer's workspace. */
export async function findAccount(
  viewer: Viewer,
  accountId: string,
  db: Tx = database(),
): Promise<Account | null> {
  return db.account.findFirst({ where: { id: accountId, workspaceId: viewer.workspaceId } });
}

/** The same for several; those of another workspace are not among them. */
export async function listAccountRecords(
  viewer: Viewer,
  ids: readonly string[],
  db: Tx = database(),
): Promise<Account[]> {
  return db.account.findMany({
    where: { workspaceId: viewer.workspaceId, id: { in: [...ids] } },
    orderBy: { name: "asc" },
  });
}

/** Names differ in case more often than accounts do. */
export async function findAccountByName(
  viewer: Viewer,
  name: string,
  db: Tx = database(),
): Promise<{ id: string; name: string } | null> {
  return db.account.findFirst({
    where: { workspaceId: viewer.workspaceId, name: sameText(name) },
    select: { id: true, name: true },
  });
}

export async function findAccountByExternalId(
  viewer: Viewer,
  externalId: string,
  db: Tx = database(),
): Promise<{ id: string; name: string } | null> {
  return db.account.findFirst({
    where: { workspaceId: viewer.workspaceId, externalId },
    select: { id: true, name: true },
  });
}

/** People who can look after an account: the active ones, and whoever has it now. */
export async function listPossibleOwners(
  viewer: Viewer,
  alsoId: string | null = null,
): Promise<{ id: string; name: string; jobTitle: string }[]> {
  return database().person.findMany({
    where: {
      workspaceId: viewer.workspaceId,
      auditor: false,
      OR: [{ active: true, role: { not: "viewer" } }, ...(alsoId === null ? [] : [{ id: alsoId }])],
    },
    select: { id: true, name: true, jobTitle: true },
    orderBy: { name: "asc" },
  });
}

/** The name of somebody who may look after an account; null where nobody of that id may. */
export async function findOwnerName(
  viewer: Viewer,
  personId: string,
  db: Tx = database(),
): Promise<string | null> {
  const found = await db.person.findFirst({
    where: { id: personId, workspaceId: viewer.workspaceId, active: true, auditor: false },
    select: { name: true },
  });
  return found?.name ?? null;
}

/** What hangs on an account: with any of it, it can be marked as lost but not deleted. */
export async function countAccountTraces(
  viewer: Viewer,
  accountId: string,
  db: Tx = database(),
): Promise<{
  responses: number;
  cases: number;
  enrolments: number;
  revenueChanges: number;
  winBacks: number;
}> {
  const where = { workspaceId: viewer.workspaceId, accountId };
  const [responses, cases, enrolments, revenueChanges, winBacks] = await Promise.all([
    db.response.count({ where }),
    db.customerCase.count({ where }),
    db.keyEnrolment.count({ where }),
    db.revenueChange.count({ where: { ...where, withdrawnAt: null } }),
    // One that nobody touched since it opened by itself is no trace of its own.
    db.winBack.count({ where: { ...where, version: { gt: 1 } } }),
  ]);
  return { responses, cases, enrolments, revenueChanges, winBacks };
}
