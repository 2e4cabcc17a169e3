import type { AccountValues } from "~/domain/accounts/account-values";
import type { Viewer } from "~/domain/viewer";
import { database, type Tx } from "../database.server";
import { findAccountByExternalId, findAccountByName, findOwnerName } from "./account-record.queries.server";

/** What only the workspace can tell of an account's fields: names are taken, people are not there. By field. */
export async function accountProblems(
  viewer: Viewer,
  values: AccountValues,
  own: { id: string; ownerId: string | null } | null,
  db: Tx = database(),
): Promise<Record<string, string[]>> {
  const problems: Record<string, string[]> = {};
  const named = await findAccountByName(viewer, values.name, db);
  if (named && named.id !== own?.id) {
    problems.name = [`There is an account of this name already: ${named.name}.`];
  }
  if (values.externalId !== "") {
    const numbered = await findAccountByExternalId(viewer, values.externalId, db);
    if (numbered && numbered.id !== own?.id) {
      problems.externalId = [`${numbered.name} has this number already.`];
    }
  }
  // Whoever left keeps the account until somebody else takes it.
  const isNew = values.ownerId !== null && values.ownerId !== (own?.ownerId ?? null);
  if (isNew && values.ownerId !== null && (await findOwnerName(viewer, values.ownerId, db)) === null) {
    problems.ownerId = ["Choose somebody who works here and is active."];
  }
  return problems;
}
