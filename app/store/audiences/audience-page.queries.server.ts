import type { AudienceReader } from "~/domain/audiences/audience";
import type { ContactRule, MembershipRule } from "~/domain/audiences/membership-rule";
import { ruleWords } from "~/domain/audiences/rule-words";
import { type Silence, silenceOf } from "~/domain/audiences/silence";
import type { MessageState } from "~/domain/communications/communication";
import type { Viewer } from "~/domain/viewer";
import { type Day, dayIn } from "~/shared/calendar";
import { database, type Tx } from "../database.server";
import { findTimeZone } from "../surveys/time-zone.queries.server";
import { type AudienceRecord, findAudience, listAudiences } from "./audience.queries.server";
import { findReaderScope, listReaderScopes } from "./reader-scope.server";
import { countManyReaders, countReadersOf, type ReaderCounts, readReadersOf } from "./readers.queries.server";
import { listLastTold, TOLD_AT } from "./spoken.queries.server";

const PAGE = 25;
const MOST_EXCLUDED = 100;

export interface AudienceRow extends Pick<AudienceRecord, "id" | "name" | "kind" | "owner" | "retiredOn"> {
  words: string;
  counts: ReaderCounts;
  silence: Silence;
}

/** The register: who is reached today and since when nothing was said, for every audience. */
export async function listAudienceRows(viewer: Viewer, today: Day): Promise<AudienceRow[]> {
  const db = database();
  const audiences = await listAudiences(viewer);
  const timeZone = await findTimeZone(viewer.workspaceId);
  const told = await listLastTold(db, { workspaceId: viewer.workspaceId, timeZone });
  const names = await namesOf(db, viewer.workspaceId, audiences);
  const scopes = await listReaderScopes(
    db,
    viewer.workspaceId,
    audiences.map(({ id }) => id),
  );
  const counted = await countManyReaders(db, scopes);
  const counts = new Map(scopes.map(({ audienceId }, at) => [audienceId, counted[at]]));
  return audiences.map((audience) => ({
    id: audience.id,
    name: audience.name,
    kind: audience.kind,
    owner: audience.owner,
    retiredOn: audience.retiredOn,
    words: ruleWords(audience.rule, names),
    counts: counts.get(audience.id) ?? { reached: 0, leftOut: {} },
    silence: silenceOf({
      lastOn: told.get(audience.id) ?? null,
      madeOn: dayIn(audience.createdAt, timeZone),
      cadenceDays: audience.cadenceDays,
      today,
    }),
  }));
}

async function namesOf(
  db: Tx,
  workspaceId: string,
  audiences: readonly Pick<AudienceRecord, "rule">[],
): Promise<Map<string, string>> {
  return accountNames(
    db,
    workspaceId,
    audiences.flatMap(({ rule }) => rule?.contacts?.accountIds ?? []),
  );
}

export async function accountNames(
  db: Tx,
  workspaceId: string,
  ids: readonly string[],
): Promise<Map<string, string>> {
  if (ids.length === 0) return new Map();
  const rows = await db.account.findMany({
    where: { workspaceId, id: { in: [...new Set(ids)] } },
    select: { id: true, name: true },
  });
  return new Map(rows.map(({ id, name }) => [id, name]));
}

export interface SpokenVersion {
  code: string;
  subject: string;
  status: MessageState;
  toldOn: Day | null;
  sendOn: Day | null;
}

export interface AudiencePage {
  audience: AudienceRecord;
  words: string;
  counts: ReaderCounts;
  readers: AudienceReader[];
  /** The address after which the next page begins. */
  next: string | null;
  excluded: { id: string; email: string; name: string; reason: string }[];
  excludedInAll: number;
  listed: number;
  files: { id: string; fileName: string; rows: number; by: string; at: Date; undoneAt: Date | null }[];
  versions: SpokenVersion[];
  versionsInAll: number;
  silence: Silence;
}

interface PageQuestion {
  after: string | null;
  q: string | null;
  state: string | null;
  today: Day;
}

/** Everything about one audience; null where there is none here. */
export async function findAudiencePage(
  viewer: Viewer,
  id: string,
  question: PageQuestion,
): Promise<AudiencePage | null> {
  const db = database();
  const { workspaceId } = viewer;
  const audience = await findAudience(viewer, id);
  const scope = await findReaderScope(db, workspaceId, id);
  if (!audience || !scope) return null;
  const { after, q, state } = question;
  const timeZone = scope.workspaceTimeZone;
  const [names, counts, readers, excluded, excludedInAll, listed, files, versions, versionsInAll, told] =
    await Promise.all([
      accountNames(db, workspaceId, audience.rule?.contacts?.accountIds ?? []),
      countReadersOf(db, scope),
      readReadersOf(db, scope, { after, q, state, take: PAGE + 1 }),
      db.audienceMember.findMany({
        where: { audienceId: id, excluded: true },
        select: { id: true, email: true, name: true, reason: true },
        orderBy: { email: "asc" },
        take: MOST_EXCLUDED,
      }),
      db.audienceMember.count({ where: { audienceId: id, excluded: true } }),
      db.audienceMember.count({ where: { audienceId: id, excluded: false } }),
      listFiles(db, viewer, id),
      listVersions(db, { workspaceId, timeZone }, id),
      db.communicationAudience.count({ where: { audienceId: id, workspaceId } }),
      listLastTold(db, { workspaceId, timeZone }),
    ]);
  const page = readers.slice(0, PAGE);
  return {
    audience,
    words: ruleWords(audience.rule, names),
    counts,
    readers: page,
    next: readers.length > PAGE ? (page.at(-1)?.email ?? null) : null,
    excluded,
    excludedInAll,
    listed,
    files,
    versions,
    versionsInAll,
    silence: silenceOf({
      lastOn: told.get(id) ?? null,
      madeOn: dayIn(audience.createdAt, timeZone),
      cadenceDays: audience.cadenceDays,
      today: question.today,
    }),
  };
}

async function listFiles(db: Tx, viewer: Viewer, audienceId: string): Promise<AudiencePage["files"]> {
  const rows = await db.audienceBatch.findMany({
    where: { audienceId, workspaceId: viewer.workspaceId },
    orderBy: [{ createdAt: "desc" }, { id: "desc" }],
    take: 10,
  });
  const people = await db.person.findMany({
    where: { workspaceId: viewer.workspaceId, id: { in: [...new Set(rows.map(({ byId }) => byId))] } },
    select: { id: true, name: true },
  });
  const names = new Map(people.map(({ id, name }) => [id, name]));
  return rows.map((row) => ({
    id: row.id,
    fileName: row.fileName,
    rows: row.rows,
    by: names.get(row.byId) ?? "Somebody",
    at: row.createdAt,
    undoneAt: row.undoneAt,
  }));
}

const listVersions = (
  db: Tx,
  { workspaceId, timeZone }: { workspaceId: string; timeZone: string },
  audienceId: string,
): Promise<SpokenVersion[]> => db.$queryRaw<SpokenVersion[]>`
  SELECT c."code", coalesce(nullif(v."subject", ''), c."subject") AS "subject", v."status", v."sendOn",
    to_char(${TOLD_AT} AT TIME ZONE ${timeZone}::text, 'YYYY-MM-DD') AS "toldOn"
  FROM "CommunicationAudience" v JOIN "Communication" c ON c."id" = v."communicationId"
  WHERE v."workspaceId" = ${workspaceId} AND v."audienceId" = ${audienceId}
  ORDER BY coalesce(${TOLD_AT}, c."updatedAt") DESC, c."id" DESC LIMIT 20`;

/** An audience's rule as its form shows it: accounts by their names. */
export async function findRuleAccounts(viewer: Viewer, rule: MembershipRule | null): Promise<string[]> {
  const contacts: ContactRule | null = rule?.contacts ?? null;
  const names = await accountNames(database(), viewer.workspaceId, contacts?.accountIds ?? []);
  return [...names.values()].toSorted((a, b) => a.localeCompare(b));
}
