import type { LeftOut } from "~/domain/communications/message-facts";
import type { RecipientState } from "~/domain/communications/recipient";
import type { RecipientFilter } from "~/domain/communications/recipient-filter";
import { Prisma } from "~/generated/prisma/client";
import { likeText } from "../accounts/account-filter.server";
import { database, type Tx } from "../database.server";
import { FROM_RECIPIENTS, HAS_ASKED, RECIPIENT_STATE } from "./recipient-rows.server";

export interface RecipientLine {
  id: string;
  email: string;
  name: string;
  audience: string;
  timeZone: string;
  locale: string;
  state: RecipientState;
  skipped: LeftOut | "";
  dueAt: Date;
  /** When the mail server took it. */
  sentAt: Date | null;
  /** The mail server's words. */
  reply: string;
  acknowledgedAt: Date | null;
  asked: boolean;
  remindedAt: Date | null;
  letterId: string | null;
}

interface Asked {
  workspaceId: string;
  communicationId: string;
  filter: RecipientFilter;
}

export const RECIPIENTS_AT_ONCE = 50;

const LINES = Prisma.sql`
  SELECT r."id", r."email", r."name", v."audience", r."timeZone", r."locale", r."skipped", r."dueAt", r."letterId",
    r."acknowledgedAt", r."remindedAt", ${RECIPIENT_STATE} AS "state", ${HAS_ASKED} AS "asked",
    CASE WHEN l."status" IN ('sent', 'bounced') THEN l."sentAt" END AS "sentAt",
    coalesce(CASE WHEN l."status" = 'bounced' THEN l."bounceText" ELSE l."lastReply" END, '') AS "reply"
  ${FROM_RECIPIENTS} JOIN "CommunicationAudience" v ON v."id" = r."communicationAudienceId"`;

/** Exactly those whom the figure of the same name counts. */
function whereOf({ workspaceId, communicationId, filter }: Asked): Prisma.Sql {
  const { version, state, why, zone, q } = filter;
  const conditions = [
    Prisma.sql`r."workspaceId" = ${workspaceId}`,
    Prisma.sql`r."communicationId" = ${communicationId}`,
  ];
  if (version) conditions.push(Prisma.sql`r."communicationAudienceId" = ${version}`);
  if (zone) conditions.push(Prisma.sql`r."timeZone" = ${zone}`);
  if (why) conditions.push(Prisma.sql`r."skipped" = ${why}`);
  if (q) {
    const like = likeText(q);
    conditions.push(Prisma.sql`(r."email" ILIKE ${like} OR r."name" ILIKE ${like})`);
  }
  switch (state) {
    case "":
      break;
    case "acknowledged":
      conditions.push(Prisma.sql`r."acknowledgedAt" IS NOT NULL`);
      break;
    case "asked":
      conditions.push(HAS_ASKED);
      break;
    case "silent":
      conditions.push(
        Prisma.sql`${RECIPIENT_STATE} = 'delivered' AND r."acknowledgedAt" IS NULL AND NOT ${HAS_ASKED}`,
      );
      break;
    default:
      conditions.push(Prisma.sql`${RECIPIENT_STATE} = ${state}`);
  }
  return Prisma.join(conditions, " AND ");
}

/** By address; `after` is the last address of the page before. */
export async function listRecipientLines(
  asked: Asked,
  after: string | null,
  take = RECIPIENTS_AT_ONCE,
): Promise<{ lines: RecipientLine[]; next: string | null }> {
  const rows = await database().$queryRaw<RecipientLine[]>`
    ${LINES} WHERE ${whereOf(asked)} ${after ? Prisma.sql`AND r."email" > ${after}` : Prisma.empty}
    ORDER BY r."email" LIMIT ${take + 1}`;
  const lines = rows.slice(0, take);
  return { lines, next: rows.length > take ? (lines.at(-1)?.email ?? null) : null };
}

export async function countRecipientLines(asked: Asked): Promise<number> {
  const [found] = await database().$queryRaw<{ count: number }[]>`
    SELECT count(*)::int AS "count" ${FROM_RECIPIENTS} WHERE ${whereOf(asked)}`;
  return found?.count ?? 0;
}

/** All of them, page by page: what a file is made of. */
export async function* eachRecipient(asked: Asked): AsyncGenerator<RecipientLine> {
  for (let after: string | null = null; ; ) {
    const page: Awaited<ReturnType<typeof listRecipientLines>> = await listRecipientLines(asked, after, 1000);
    yield* page.lines;
    after = page.next;
    if (after === null) return;
  }
}

export interface RecipientPage extends RecipientLine {
  versionId: string;
  versionStatus: string;
  version: number;
  personId: string | null;
  contactId: string | null;
  handedAt: Date | null;
  questions: { id: string; text: string; at: Date; status: string }[];
  tries: {
    id: string;
    number: number;
    at: Date;
    outcome: string;
    code: number | null;
    reply: string;
    repeated: boolean;
    tookMillis: number;
  }[];
}

/** One of them: what they got, when, and how often it was tried. */
export async function findRecipient(
  { workspaceId, communicationId }: Pick<Asked, "workspaceId" | "communicationId">,
  recipientId: string,
  db: Tx = database(),
): Promise<RecipientPage | null> {
  // What is no id is asked of no database.
  if (!/^\w{1,40}$/.test(recipientId)) return null;
  const [line] = await db.$queryRaw<RecipientLine[]>`
    ${LINES} WHERE r."workspaceId" = ${workspaceId} AND r."communicationId" = ${communicationId} AND r."id" = ${recipientId}`;
  if (!line) return null;
  const row = await db.recipient.findUniqueOrThrow({
    where: { id: recipientId },
    select: {
      version: true,
      communicationAudienceId: true,
      communicationAudience: { select: { status: true } },
      personId: true,
      contactId: true,
      handedAt: true,
      questions: { select: { id: true, text: true, at: true, status: true }, orderBy: { at: "asc" } },
    },
  });
  const tries = line.letterId
    ? await db.letterTry.findMany({
        where: { letterId: line.letterId },
        select: {
          id: true,
          number: true,
          at: true,
          outcome: true,
          code: true,
          reply: true,
          repeated: true,
          tookMillis: true,
        },
        orderBy: [{ at: "asc" }, { number: "asc" }],
      })
    : [];
  const { communicationAudienceId: versionId, communicationAudience, ...rest } = row;
  return { ...line, ...rest, versionId, versionStatus: communicationAudience.status, tries };
}
