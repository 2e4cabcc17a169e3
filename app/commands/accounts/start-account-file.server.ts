import { can } from "~/domain/access";
import { MAY_NOT_EDIT_ACCOUNTS } from "~/domain/accounts/account.access";
import { FILE_BYTES, type FileKind, guessColumns, guessKind } from "~/domain/accounts/account-file";
import type { Act } from "~/domain/act";
import { storableText } from "~/domain/activity/activity";
import { done, invalid, notPermitted, type Result } from "~/domain/refusal";
import { newId } from "~/shared/id.server";
import { readAccountTable } from "~/store/accounts/account-table.server";
import { commit } from "~/store/commit.server";

export interface StartAccountFile {
  /** Undefined: as the columns say. */
  kind?: FileKind;
  file: Blob & { name?: string };
}

const refuse = (message: string) =>
  invalid("The file cannot be taken. Nothing was saved.", { file: [message] });

/** Takes a file of accounts or contacts in, looks what it is, and offers what its columns could be. */
export async function startAccountFile(
  act: Act,
  input: StartAccountFile,
): Promise<Result<{ fileId: string }>> {
  const { workspaceId, personId } = act.viewer;
  if (!can(act.viewer, "account.edit", { workspaceId })) return notPermitted(MAY_NOT_EDIT_ACCOUNTS);
  if (input.file.size > FILE_BYTES) {
    return refuse("The file is larger than 10 MB, which is the most that can be taken at once. Split it.");
  }
  const bytes = new Uint8Array(await input.file.arrayBuffer());
  const read = await readAccountTable(bytes);
  if (!read.ok) return refuse(read.message);
  const { table, form } = read;
  const kind = input.kind ?? guessKind(table.headers);
  const fileName = storableText((input.file.name ?? "list.csv").slice(0, 200));
  const fileId = newId();
  return commit(act, async (unit) => {
    await unit.db.accountFile.create({
      data: {
        id: fileId,
        workspaceId,
        kind,
        fileName,
        bytes,
        ...form,
        mapping: JSON.parse(JSON.stringify(guessColumns(kind, table.headers))),
        rows: table.rows.length,
        createdById: personId,
        createdAt: act.now,
      },
    });
    unit.log({
      noun: "account-file",
      recordId: fileId,
      verb: "created",
      summary: `chose ${fileName} to bring ${kind} in`,
      after: { file: fileName, rows: table.rows.length },
    });
    return done({ fileId });
  });
}
