import type { Viewer } from "~/domain/viewer";
import { database } from "../database.server";

/** One contract with its version, and the currency its value is written in. */
export async function findContract(viewer: Viewer, accountId: string) {
  const account = await database().account.findFirst({
    where: { id: accountId, workspaceId: viewer.workspaceId },
    select: {
      id: true,
      name: true,
      version: true,
      contractMinor: true,
      renewsOn: true,
      workspace: { select: { currency: true } },
    },
  });
  if (!account) return null;
  const { workspace, ...rest } = account;
  return { ...rest, currency: workspace.currency };
}
