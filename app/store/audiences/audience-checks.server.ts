import { done, invalid, type Result } from "~/domain/refusal";
import type { Viewer } from "~/domain/viewer";
import type { Tx } from "../database.server";
import { listStrangers } from "../plans/plan-people.server";
import { sameText } from "../same-text.server";

interface Asked {
  name: string;
  ownerId: string | null;
  /** By their names. */
  accounts: readonly string[];
}

/** What only the workspace can tell of an audience: its name is free, its owner works here, its accounts are there. */
export async function checkAudience(
  db: Tx,
  viewer: Viewer,
  asked: Asked,
  own: { id: string; ownerId: string | null } | null,
): Promise<Result<{ accountIds: string[] }>> {
  const problems: Record<string, string[]> = {};
  const twin = await db.audience.findFirst({
    where: {
      workspaceId: viewer.workspaceId,
      name: sameText(asked.name),
      ...(own && { id: { not: own.id } }),
    },
    select: { name: true, retiredOn: true },
  });
  if (twin) {
    problems.name = [
      twin.retiredOn
        ? `“${twin.name}” is on the register already, retired. Bring it back instead.`
        : `“${twin.name}” is on the register already.`,
    ];
  }
  const owner = asked.ownerId === own?.ownerId ? [] : [asked.ownerId];
  if ((await listStrangers(db, viewer, owner)).length > 0) {
    problems.ownerId = ["Choose somebody who works here."];
  }
  const found = await findAccounts(db, viewer.workspaceId, asked.accounts);
  if (found.unknown.length > 0) {
    const shown = found.unknown.slice(0, 5).map((name) => `“${name.slice(0, 60)}”`);
    const more = found.unknown.length > 5 ? ` and ${found.unknown.length - 5} more` : "";
    problems.accounts = [
      `There is no account named ${shown.join(", ")}${more}. Write their names as Accounts has them, one on a line.`,
    ];
  }
  return Object.keys(problems).length > 0
    ? invalid("This cannot be saved as it stands.", problems)
    : done({ accountIds: found.ids });
}

/** Accounts by their names or numbers, capital letters or small. */
export async function findAccounts(
  db: Tx,
  workspaceId: string,
  names: readonly string[],
): Promise<{ ids: string[]; unknown: string[] }> {
  if (names.length === 0) return { ids: [], unknown: [] };
  const rows = await db.$queryRaw<{ id: string; name: string; externalId: string }[]>`
    SELECT a."id", lower(a."name") AS "name", lower(a."externalId") AS "externalId" FROM "Account" a,
      (SELECT lower(t) AS "word" FROM jsonb_array_elements_text(${JSON.stringify(names)}::jsonb) t) w
    WHERE a."workspaceId" = ${workspaceId} AND (lower(a."name") = w."word" OR lower(a."externalId") = w."word")`;
  const byWord = new Map<string, string>();
  for (const row of rows) byWord.set(row.externalId, row.id);
  for (const row of rows) byWord.set(row.name, row.id);
  const ids = names.map((name) => byWord.get(name.toLowerCase()) ?? null);
  return {
    ids: [...new Set(ids.filter((id) => id !== null))],
    unknown: names.filter((_, at) => ids[at] === null),
  };
}
