import type { ContactLevel } from "~/domain/accounts/account";
import { NONE } from "~/domain/accounts/account-filter";
import type { ContactRow } from "~/domain/accounts/contact";
import type { ContactFilter } from "~/domain/accounts/contact-filter";
import type { Viewer } from "~/domain/viewer";
import { Prisma } from "~/generated/prisma/client";
import type { Day } from "~/shared/calendar";
import { database } from "../database.server";
import { likeText } from "./account-filter.server";

const PAGE_SIZE = 50;

export interface ContactListQuestion {
  filter: ContactFilter;
  cursor: string | null;
  /** The first day that is not silence. */
  since: Day;
  today: Day;
  take?: number;
}

/** The one translation of the filter into SQL: rows, counts and file are cut by it alike. */
function whereContacts(
  viewer: Viewer,
  { filter, since, today }: Pick<ContactListQuestion, "filter" | "since" | "today">,
): Prisma.Sql {
  const { workspaceId } = viewer;
  const answered = (from: Day | null) => Prisma.sql`c."id" IN (
    SELECT r."contactId" FROM "Response" r WHERE r."workspaceId" = ${workspaceId} AND r."shelf" = ''
      AND r."contactId" IS NOT NULL ${from === null ? Prisma.empty : Prisma.sql`AND r."day" >= ${from}`})`;
  const conditions = [Prisma.sql`c."workspaceId" = ${workspaceId}`];
  if (filter.q !== null) {
    const like = likeText(filter.q);
    conditions.push(
      Prisma.sql`(c."name" ILIKE ${like} OR c."email" ILIKE ${like} OR c."jobTitle" ILIKE ${like})`,
    );
  }
  if (filter.level === NONE) conditions.push(Prisma.sql`c."level" IS NULL`);
  else if (filter.level !== null) conditions.push(Prisma.sql`c."level" = ${filter.level}`);
  if (filter.consent !== null) conditions.push(Prisma.sql`c."consent" = ${filter.consent === "given"}`);
  if (filter.account === NONE) {
    conditions.push(Prisma.sql`NOT EXISTS (SELECT 1 FROM "ContactLink" l WHERE l."contactId" = c."id")`);
  } else if (filter.account !== null) {
    conditions.push(
      Prisma.sql`c."id" IN (SELECT l."contactId" FROM "ContactLink" l WHERE l."accountId" = ${filter.account})`,
    );
  }
  if (filter.heard === "never") conditions.push(Prisma.sql`NOT ${answered(null)}`);
  if (filter.heard === "silent") conditions.push(Prisma.sql`NOT ${answered(since)}`);
  if (filter.reach === "bounced") conditions.push(Prisma.sql`c."bouncedOn" IS NOT NULL`);
  if (filter.reach === "quarantine") conditions.push(Prisma.sql`c."quarantinedUntil" > ${today}`);
  return Prisma.sql`WHERE ${Prisma.join(conditions, " AND ")}`;
}

interface RawContact {
  id: string;
  name: string;
  email: string;
  jobTitle: string;
  phone: string;
  level: ContactLevel | null;
  consent: boolean;
  consentPurpose: string;
  consentSource: string;
  consentOn: string | null;
  bouncedOn: string | null;
  quarantinedUntil: string | null;
}

export interface ListedContact extends ContactRow, RawContact {}

/** The contacts of a filter by name, page by page, with their accounts and when they were last heard. */
export async function listContacts(
  viewer: Viewer,
  question: ContactListQuestion,
): Promise<{ rows: ListedContact[]; next: string | null }> {
  const take = Math.min(question.take ?? PAGE_SIZE, 500);
  const found = await database().$queryRaw<RawContact[]>`
    SELECT c."id", c."name", c."email", c."jobTitle", c."phone", c."level", c."consent", c."consentPurpose",
           c."consentSource", c."consentOn", c."bouncedOn", c."quarantinedUntil"
    FROM "Contact" c ${whereContacts(viewer, question)} ${after(question.cursor)}
    ORDER BY lower(c."name"), c."id" LIMIT ${take + 1}`;
  const page = found.slice(0, take);
  const more = await accountsAndVoices(viewer, page);
  const last = page.at(-1);
  return {
    rows: page.map((row) => ({ ...row, ...more(row.id) })),
    next: found.length > take && last ? `${last.id}~${last.name}` : null,
  };
}

function after(cursor: string | null): Prisma.Sql {
  const at = cursor?.indexOf("~") ?? -1;
  if (cursor === null || at < 1) return Prisma.empty;
  return Prisma.sql`AND (lower(c."name"), c."id") > (lower(${cursor.slice(at + 1)}), ${cursor.slice(0, at)})`;
}

async function accountsAndVoices(
  viewer: Viewer,
  page: readonly { id: string }[],
): Promise<(id: string) => Pick<ContactRow, "accounts" | "lastHeard" | "answers">> {
  const ids = page.map((row) => row.id);
  const [links, voices] = await Promise.all([
    database().$queryRaw<{ contactId: string; id: string; name: string; tier: string | null }[]>`
      SELECT l."contactId", a."id", a."name", a."tier" FROM "ContactLink" l JOIN "Account" a ON a."id" = l."accountId"
      WHERE l."contactId" = ANY(${ids}) AND a."workspaceId" = ${viewer.workspaceId}
      ORDER BY a."status" = 'lost', lower(a."name")`,
    database().$queryRaw<{ contactId: string; answers: number; lastHeard: string }[]>`
      SELECT r."contactId", count(*)::int AS "answers", max(r."day") AS "lastHeard" FROM "Response" r
      WHERE r."contactId" = ANY(${ids}) AND r."shelf" = '' GROUP BY 1`,
  ]);
  const voiceOf = new Map(voices.map((row) => [row.contactId, row]));
  return (id) => ({
    accounts: links.filter((link) => link.contactId === id).map(({ contactId: _, ...account }) => account),
    lastHeard: voiceOf.get(id)?.lastHeard ?? null,
    answers: voiceOf.get(id)?.answers ?? 0,
  });
}

/** Every contact of a filter, five hundred at a time. */
export async function* eachContact(
  viewer: Viewer,
  question: Omit<ContactListQuestion, "cursor" | "take">,
): AsyncGenerator<ListedContact> {
  let cursor: string | null = null;
  do {
    const page: Awaited<ReturnType<typeof listContacts>> = await listContacts(viewer, {
      ...question,
      cursor,
      take: 500,
    });
    yield* page.rows;
    cursor = page.next;
  } while (cursor !== null);
}

export interface ContactSums {
  contacts: number;
  withConsent: number;
  DM: number;
  RM: number;
  IF: number;
  withoutLevel: number;
}

/** How many contacts a filter finds, by level and consent. */
export async function sumContacts(
  viewer: Viewer,
  question: Pick<ContactListQuestion, "filter" | "since" | "today">,
): Promise<ContactSums> {
  const [row] = await database().$queryRaw<ContactSums[]>`
    SELECT count(*)::int AS "contacts", count(*) FILTER (WHERE c."consent")::int AS "withConsent",
      count(*) FILTER (WHERE c."level" = 'DM')::int AS "DM", count(*) FILTER (WHERE c."level" = 'RM')::int AS "RM",
      count(*) FILTER (WHERE c."level" = 'IF')::int AS "IF",
      count(*) FILTER (WHERE c."level" IS NULL)::int AS "withoutLevel"
    FROM "Contact" c ${whereContacts(viewer, question)}`;
  if (!row) throw new Error("A count always has one row.");
  return row;
}

/** Accounts to choose from in a form; the first five thousand by name. */
export async function listAccountNames(
  viewer: Viewer,
  also: readonly string[] = [],
): Promise<{ id: string; name: string }[]> {
  const { workspaceId } = viewer;
  const db = database();
  const [first, named] = await Promise.all([
    db.account.findMany({
      where: { workspaceId },
      select: { id: true, name: true },
      orderBy: { name: "asc" },
      take: 5_000,
    }),
    also.length === 0
      ? []
      : db.account.findMany({
          where: { workspaceId, id: { in: [...also] } },
          select: { id: true, name: true },
        }),
  ]);
  const seen = new Set(first.map((account) => account.id));
  return [...first, ...named.filter((account) => !seen.has(account.id))];
}
