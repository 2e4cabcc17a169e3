import type { Viewer } from "~/domain/viewer";
import { database, type Tx } from "../database.server";

export interface OpenEnrolment {
  id: string;
  managerId: string;
  enrolledOn: string;
  version: number;
}

/** Whoever looks after a key account today; null where nobody does. */
export async function findOpenEnrolment(
  viewer: Viewer,
  accountId: string,
  db: Tx = database(),
): Promise<OpenEnrolment | null> {
  return db.keyEnrolment.findFirst({
    where: { workspaceId: viewer.workspaceId, accountId, endedOn: null },
    orderBy: { enrolledOn: "desc" },
    select: { id: true, managerId: true, enrolledOn: true, version: true },
  });
}

/** How many key accounts somebody looks after, and how many they may. Asked inside the change that adds one. */
export async function findManagerLoad(
  viewer: Viewer,
  managerId: string,
  db: Tx = database(),
): Promise<{ accounts: number; cap: number }> {
  const { workspaceId } = viewer;
  const accounts = await db.keyEnrolment.count({ where: { workspaceId, managerId, endedOn: null } });
  const workspace = await db.workspace.findUniqueOrThrow({
    where: { id: workspaceId },
    select: { keyAccountCap: true },
  });
  return { accounts, cap: workspace.keyAccountCap };
}

/** Somebody who can be given a key account: still here, and more than a reader. */
export async function findManager(
  viewer: Viewer,
  personId: string,
): Promise<{ id: string; name: string } | null> {
  return database().person.findFirst({
    where: {
      id: personId,
      workspaceId: viewer.workspaceId,
      active: true,
      auditor: false,
      role: { not: "viewer" },
    },
    select: { id: true, name: true },
  });
}

export interface KeyAccountForChange {
  id: string;
  name: string;
  status: string;
  keyAccount: boolean;
  perception: string | null;
  ownerId: string | null;
  enrolment: OpenEnrolment | null;
}

export async function findKeyAccountForChange(
  viewer: Viewer,
  accountId: string,
): Promise<KeyAccountForChange | null> {
  const account = await database().account.findFirst({
    where: { id: accountId, workspaceId: viewer.workspaceId },
    select: { id: true, name: true, status: true, keyAccount: true, perception: true, ownerId: true },
  });
  return account && { ...account, enrolment: await findOpenEnrolment(viewer, accountId) };
}
