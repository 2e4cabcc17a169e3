import { isOver } from "~/domain/communications/communication";
import { mergeValue, mergeValuesOf } from "~/domain/communications/markdown/merge-fields";
import type { MessageFacts, VersionFacts } from "~/domain/communications/message-facts";
import { neededFields } from "~/domain/communications/named-figures";
import { countReaders, readReaders } from "../audiences/readers.queries.server";
import type { Tx } from "../database.server";

/** How many each audience would reach today, and how many lack a value the words need. */
export async function countReach(db: Tx, facts: MessageFacts): Promise<MessageFacts> {
  const versions: VersionFacts[] = [];
  for (const version of facts.versions) {
    versions.push(isOver(version.status) ? version : await counted(db, facts.workspaceId, version));
  }
  return { ...facts, versions };
}

async function counted(db: Tx, workspaceId: string, version: VersionFacts): Promise<VersionFacts> {
  if (!version.register) return version;
  const reach = await countReaders(db, workspaceId, version.register.id);
  const needed = neededFields([version.words, ...version.translations.map(({ words }) => words)]);
  const merge = await lackingOf(db, workspaceId, version.register.id, needed);
  return { ...version, reach, merge };
}

/** Read page by page: an audience of ten thousand is never in memory at once. */
async function lackingOf(
  db: Tx,
  workspaceId: string,
  audienceId: string,
  needed: readonly string[],
): Promise<VersionFacts["merge"]> {
  if (needed.length === 0) return [];
  const lacking = new Map(needed.map((field) => [field, 0]));
  for (let after: string | undefined; ; ) {
    const page = await readReaders(db, workspaceId, audienceId, { take: PAGE, ...(after ? { after } : {}) });
    for (const reader of page) {
      if (reader.leftOut !== null) continue;
      const values = mergeValuesOf(reader);
      for (const field of needed) {
        if (mergeValue(values, field) === "") lacking.set(field, (lacking.get(field) ?? 0) + 1);
      }
    }
    after = page.at(-1)?.email;
    if (page.length < PAGE || !after) break;
  }
  return needed.map((field) => ({ field: `recipient.${field}`, lacking: lacking.get(field) ?? 0 }));
}

const PAGE = 1_000;
