import type { Viewer } from "~/domain/viewer";
import { database } from "../database.server";

/** Accounts a case can be opened for; whoever has more searches on the list of accounts first. */
const MOST = 500;

export const findCaseAccount = (viewer: Viewer, id: string) =>
  database().account.findFirst({
    where: { id, workspaceId: viewer.workspaceId },
    select: { id: true, name: true },
  });

export const listCaseAccounts = (viewer: Viewer) =>
  database().account.findMany({
    where: { workspaceId: viewer.workspaceId, status: { not: "lost" } },
    orderBy: [{ name: "asc" }, { id: "asc" }],
    take: MOST,
    select: { id: true, name: true },
  });

export interface AboutResponse {
  id: string;
  account: string | null;
  level: string | null;
  day: string;
  words: string[];
  scores: { label: string; value: number }[];
  /** The case it has already. */
  number: number | null;
}

/** The answer somebody wants to open a case from, as it is shown beside the form. */
export async function findCaseResponse(viewer: Viewer, id: string): Promise<AboutResponse | null> {
  const row = await database().response.findFirst({
    where: { id, workspaceId: viewer.workspaceId },
    include: {
      account: { select: { name: true } },
      contact: { select: { level: true } },
      cases: { where: { status: { not: "withdrawn" } }, select: { number: true }, take: 1 },
      answers: {
        select: { value: true, text: true, question: { select: { label: true } } },
        orderBy: { question: { position: "asc" } },
      },
    },
  });
  if (!row) return null;
  return {
    id: row.id,
    account: row.account?.name ?? null,
    level: row.contact?.level ?? null,
    day: row.day,
    words: row.answers.flatMap(({ text }) => (text ? [text] : [])),
    scores: row.answers.flatMap(({ value, question }) =>
      value === null ? [] : [{ label: question.label, value }],
    ),
    number: row.cases[0]?.number ?? null,
  };
}
