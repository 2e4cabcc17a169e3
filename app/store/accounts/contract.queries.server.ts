import type { Viewer } from "~/domain/viewer";
import { database } from "../database.server";

/** One contract with its version, the currency of its value, and who changed the account last. */
export async function findContract(viewer: Viewer, accountId: string) {
  const { workspaceId } = viewer;
  const [account, last] = await Promise.all([
    database().account.findFirst({
      where: { id: accountId, workspaceId },
      select: {
        id: true,
        name: true,
        version: true,
        contractMinor: true,
        renewsOn: true,
        workspace: { select: { currency: true } },
      },
    }),
    database().activity.findFirst({
      where: { workspaceId, noun: "account", recordId: accountId },
      orderBy: { seq: "desc" },
      select: { actorName: true, at: true },
    }),
  ]);
  if (!account) return null;
  const { workspace, ...rest } = account;
  return {
    ...rest,
    currency: workspace.currency,
    changedBy: last?.actorName ?? null,
    changedAt: last?.at ?? null,
  };
}
