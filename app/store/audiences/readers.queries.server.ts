import { LEVEL_LABELS } from "~/domain/accounts/account";
import type { AudienceReader } from "~/domain/audiences/audience";
import { becauseOf } from "~/domain/audiences/because";
import type { LeftOut } from "~/domain/communications/message-facts";
import type { Database, Tx } from "../database.server";
import {
  type ReaderQuestion,
  type ReaderRow,
  type ReaderScope,
  readerCounts,
  readerPage,
} from "./reader-rows.server";
import { findReaderScope, type ScopedAudience } from "./reader-scope.server";

export interface ReaderCounts {
  reached: number;
  leftOut: Partial<Record<LeftOut, number>>;
}

/** At most so many at once, whatever is asked for. */
const MOST_READERS = 1_000;

/**
 * Who an audience reaches and who it leaves out, each address once, by address in small letters; the last address of
 * a page is the cursor of the next. Whoever is excluded by hand or belongs no longer is not among them: an address
 * asked for with `emails` that does not come back is to be told nothing.
 */
export async function readReaders(
  db: Tx | Database,
  workspaceId: string,
  audienceId: string,
  question: ReaderQuestion & { take: number },
): Promise<AudienceReader[]> {
  const scope = await findReaderScope(db, workspaceId, audienceId);
  if (!scope) return [];
  return readReadersOf(db, scope, question);
}

export async function readReadersOf(
  db: Tx | Database,
  scope: ScopedAudience,
  question: ReaderQuestion & { take: number },
): Promise<AudienceReader[]> {
  const take = Math.min(question.take, MOST_READERS);
  const rows = await db.$queryRaw<ReaderRow[]>(readerPage(scope, { ...question, take }));
  return rows.map((row) => readerOf(scope, row));
}

/** How many it reaches today, and how many are left out for which reason. */
export async function countReaders(
  db: Tx | Database,
  workspaceId: string,
  audienceId: string,
): Promise<ReaderCounts> {
  const scope = await findReaderScope(db, workspaceId, audienceId);
  return scope ? countReadersOf(db, scope) : { reached: 0, leftOut: {} };
}

export async function countReadersOf(db: Tx | Database, scope: ReaderScope): Promise<ReaderCounts> {
  const [counts] = await countManyReaders(db, [scope]);
  return counts ?? { reached: 0, leftOut: {} };
}

/** So many audiences are counted by one statement. */
const AT_ONCE = 20;

/** The same for several, in their order. */
export async function countManyReaders(
  db: Tx | Database,
  scopes: readonly ReaderScope[],
): Promise<ReaderCounts[]> {
  const all: ReaderCounts[] = [];
  for (let from = 0; from < scopes.length; from += AT_ONCE) {
    const some = scopes.slice(from, from + AT_ONCE);
    const rows = await db.$queryRaw<{ at: number; leftOut: LeftOut | null; count: number }[]>(
      readerCounts(some),
    );
    const counts = some.map((): ReaderCounts => ({ reached: 0, leftOut: {} }));
    for (const { at, leftOut, count } of rows) {
      const own = counts[at];
      if (!own) continue;
      if (leftOut === null) own.reached = count;
      else own.leftOut[leftOut] = count;
    }
    all.push(...counts);
  }
  return all;
}

function readerOf(scope: ScopedAudience, row: ReaderRow): AudienceReader {
  const isPerson = row.personActive === true;
  const own = isPerson ? row : { personLocale: null, personTimeZone: null };
  const names = isPerson
    ? [row.personName, row.contactName]
    : [row.contactName, row.memberName, row.personName];
  const organisation = isPerson ? scope.workspaceName : (row.account ?? row.organisation ?? "");
  const merge: Record<string, string> = {};
  const put = (field: string, value: string | null) => {
    if (value) merge[field] = value;
  };
  put("organisation", organisation);
  put("jobTitle", isPerson ? row.jobTitle : (row.contactTitle ?? row.jobTitle));
  if (!isPerson) {
    put("level", levelWord(row.level));
    put("tier", row.tier);
    put("region", row.region);
    put("segment", row.segment);
  }
  return {
    email: row.email,
    name: names.find((name) => Boolean(name)) ?? "",
    personId: row.personId,
    contactId: row.contactId,
    memberId: row.memberId,
    organisation,
    locale: own.personLocale || row.memberLocale || scope.locale || scope.workspaceLocale,
    timeZone: own.personTimeZone || row.memberTimeZone || scope.timeZone || scope.workspaceTimeZone,
    merge,
    leftOut: row.leftOut,
    because: becauseOf({ ...row, isPerson, timeZone: scope.workspaceTimeZone }),
  };
}

const levelWord = (level: string | null): string | null =>
  level !== null && level in LEVEL_LABELS ? LEVEL_LABELS[level as keyof typeof LEVEL_LABELS].one : null;
