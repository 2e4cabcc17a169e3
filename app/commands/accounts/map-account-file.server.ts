import { can } from "~/domain/access";
import { MAY_NOT_EDIT_ACCOUNTS } from "~/domain/accounts/account.access";
import { columnProblems, guessColumns, rolesOf } from "~/domain/accounts/account-file";
import type { MapFile } from "~/domain/accounts/account-file.schema";
import type { Act } from "~/domain/act";
import { done, invalid, notAllowedNow, notFound, notPermitted, type Result } from "~/domain/refusal";
import { findAccountFile } from "~/store/accounts/account-file.queries.server";
import { commit } from "~/store/commit.server";

/** Says what the columns of a file hold. Nothing of it is added by that. */
export async function mapAccountFile(act: Act, input: MapFile): Promise<Result<{ version: number }>> {
  const { viewer } = act;
  const file = await findAccountFile(viewer, input.fileId);
  if (!file) return notFound("file");
  if (!can(viewer, "account.edit", { workspaceId: viewer.workspaceId })) {
    return notPermitted(MAY_NOT_EDIT_ACCOUNTS);
  }
  if (file.status !== "open")
    return notAllowedNow("This file is settled already. Choose it again to change it.");
  const given = new Map(input.columns.map((column) => [column.header, column.role]));
  const headers = file.mapping.map((column) => column.header);
  if (headers.some((header) => !given.has(header))) {
    return invalid("The columns of the form are not those of the file. Open the page again.");
  }
  const fitting = rolesOf(input.kind);
  // What accounts call a column means nothing for contacts: after a change of kind the offer is made anew.
  const mapping =
    input.kind === file.kind
      ? headers.map((header) => ({ header, role: given.get(header) ?? "none" }))
      : guessColumns(input.kind, headers);
  if (mapping.some(({ role }) => role !== "none" && !fitting.includes(role))) {
    return invalid("A column is mapped to something this kind of file does not have.");
  }
  const problems = columnProblems(input.kind, mapping);
  if (problems.length > 0 && input.kind === file.kind) return invalid(problems.join(" "));
  return commit(act, async (unit) => {
    const after = await unit.move(
      "accountFile",
      { id: file.id, version: input.version },
      { kind: input.kind, dateOrder: input.dateOrder, mapping: JSON.parse(JSON.stringify(mapping)) },
    );
    return done({ version: after.version });
  });
}
