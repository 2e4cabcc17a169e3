import type { Viewer } from "~/domain/viewer";
import type { Contact } from "~/generated/prisma/client";
import { database } from "../database.server";
import { sameText } from "../same-text.server";

export interface ContactAnswer {
  responseId: string;
  day: string;
  account: string | null;
  accountId: string | null;
  satisfaction: number | null;
  loyalty: number | null;
  comment: string | null;
  stage: string;
}

export interface ContactPage extends Omit<Contact, "workspaceId"> {
  accounts: { id: string; name: string; tier: string | null; status: string }[];
  answers: ContactAnswer[];
  answersInAll: number;
}

const ANSWERS = 20;

/** Everything about one person at a customer; null where there is none here. */
export async function findContactPage(viewer: Viewer, contactId: string): Promise<ContactPage | null> {
  const { workspaceId } = viewer;
  const db = database();
  const found = await db.contact.findFirst({
    where: { id: contactId, workspaceId },
    include: {
      links: { select: { account: { select: { id: true, name: true, tier: true, status: true } } } },
    },
  });
  if (!found) return null;
  const [answers, answersInAll] = await Promise.all([
    db.$queryRaw<ContactAnswer[]>`
      SELECT r."id" AS "responseId", r."day", r."stage", a."name" AS "account", a."id" AS "accountId",
        (SELECT max(v."value") FROM "Answer" v WHERE v."responseId" = r."id" AND v."kind" = 'satisfaction') AS "satisfaction",
        (SELECT max(v."value") FROM "Answer" v WHERE v."responseId" = r."id" AND v."kind" = 'loyalty') AS "loyalty",
        (SELECT string_agg(v."text", ' · ' ORDER BY v."id") FROM "Answer" v
          WHERE v."responseId" = r."id" AND v."kind" = 'verbatim' AND coalesce(v."text", '') <> '') AS "comment"
      FROM "Response" r LEFT JOIN "Account" a ON a."id" = r."accountId"
      WHERE r."workspaceId" = ${workspaceId} AND r."contactId" = ${contactId} AND r."shelf" = ''
      ORDER BY r."day" DESC, r."id" DESC LIMIT ${ANSWERS}`,
    db.response.count({ where: { workspaceId, contactId, shelf: "" } }),
  ]);
  const { links, workspaceId: _, ...contact } = found;
  return {
    ...contact,
    accounts: links.map((link) => link.account).toSorted((a, b) => a.name.localeCompare(b.name)),
    answers,
    answersInAll,
  };
}

export interface PossibleTwin {
  id: string;
  name: string;
  email: string;
  answers: number;
}

/** Who could be the same person: the same name, or what somebody typed in to find them. */
export async function listPossibleTwins(
  viewer: Viewer,
  contact: { id: string; name: string },
  search: string,
): Promise<PossibleTwin[]> {
  const words = { contains: search, mode: "insensitive" as const };
  const rows = await database().contact.findMany({
    where: {
      workspaceId: viewer.workspaceId,
      id: { not: contact.id },
      ...(search === "" ? { name: sameText(contact.name) } : { OR: [{ name: words }, { email: words }] }),
    },
    select: { id: true, name: true, email: true, _count: { select: { responses: true } } },
    orderBy: [{ name: "asc" }, { id: "asc" }],
    take: 20,
  });
  return rows.map(({ _count, ...row }) => ({ ...row, answers: _count.responses }));
}
