import type { LanguageCount } from "~/domain/communications/message-languages";
import { database, type Tx } from "../database.server";
import { readerLanguages } from "./reader-rows.server";
import { findReaderScope } from "./reader-scope.server";

/** Which languages those read whom an audience reaches, and how many read each; counted in the database. */
export async function countLanguages(
  workspaceId: string,
  audienceId: string,
  db: Tx = database(),
): Promise<LanguageCount[]> {
  const scope = await findReaderScope(db, workspaceId, audienceId);
  if (!scope) return [];
  const rows = await db.$queryRaw<LanguageCount[]>(readerLanguages(scope));
  const counts = new Map<string, number>();
  for (const { locale, count } of rows) {
    const read = locale || scope.locale || scope.workspaceLocale;
    counts.set(read, (counts.get(read) ?? 0) + count);
  }
  return [...counts].map(([locale, count]) => ({ locale, count }));
}
