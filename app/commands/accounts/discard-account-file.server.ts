import { can } from "~/domain/access";
import { MAY_NOT_EDIT_ACCOUNTS } from "~/domain/accounts/account.access";
import type { Act } from "~/domain/act";
import { done, notAllowedNow, notFound, notPermitted, type Result } from "~/domain/refusal";
import { findAccountFile } from "~/store/accounts/account-file.queries.server";
import { commit } from "~/store/commit.server";

/** Throws a file away that nobody accepted; nothing of it stays. */
export async function discardAccountFile(
  act: Act,
  input: { fileId: string; version: number },
): Promise<Result<{ fileName: string }>> {
  const { viewer } = act;
  const file = await findAccountFile(viewer, input.fileId);
  if (!file) return notFound("file");
  if (!can(viewer, "account.edit", { workspaceId: viewer.workspaceId })) {
    return notPermitted(MAY_NOT_EDIT_ACCOUNTS);
  }
  if (file.status !== "open") return notAllowedNow("This file is settled already.");
  return commit(act, async (unit) => {
    await unit.move(
      "accountFile",
      { id: file.id, version: input.version },
      { status: "discarded", bytes: null, settledAt: act.now },
    );
    unit.log({
      noun: "account-file",
      recordId: file.id,
      verb: "cancelled",
      summary: `threw ${file.fileName} away; nothing of it was added`,
    });
    return done({ fileName: file.fileName });
  });
}
