import type { AudienceKind } from "~/domain/audiences/audience";
import { readRule } from "~/domain/audiences/membership-rule";
import type { Database, Tx } from "../database.server";
import type { ReaderScope } from "./reader-rows.server";

/** An audience as its readers are read: what holds for those who tell no language or zone of their own, too. */
export interface ScopedAudience extends ReaderScope {
  locale: string;
  timeZone: string;
  workspaceName: string;
  workspaceLocale: string;
  workspaceTimeZone: string;
}

export async function findReaderScope(
  db: Tx | Database,
  workspaceId: string,
  audienceId: string,
): Promise<ScopedAudience | null> {
  const [scope] = await listReaderScopes(db, workspaceId, [audienceId]);
  return scope ?? null;
}

/** Several at once, by name. */
export async function listReaderScopes(
  db: Tx | Database,
  workspaceId: string,
  audienceIds: readonly string[],
): Promise<ScopedAudience[]> {
  const rows = await db.audience.findMany({
    where: { id: { in: [...audienceIds] }, workspaceId },
    select: {
      id: true,
      kind: true,
      rule: true,
      locale: true,
      timeZone: true,
      workspace: { select: { name: true, locale: true, timeZone: true } },
    },
    orderBy: { name: "asc" },
  });
  return rows.map((row) => ({
    workspaceId,
    audienceId: row.id,
    kind: row.kind as AudienceKind,
    rule: readRule(row.rule),
    locale: row.locale,
    timeZone: row.timeZone,
    workspaceName: row.workspace.name,
    workspaceLocale: row.workspace.locale,
    workspaceTimeZone: row.workspace.timeZone,
  }));
}
