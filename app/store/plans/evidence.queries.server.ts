import { parsePlanCode } from "~/domain/plans/plan";
import type { Viewer } from "~/domain/viewer";
import type { Prisma } from "~/generated/prisma/client";
import type { Day } from "~/shared/calendar";
import { database, type Tx } from "../database.server";

export const RESPONSE = {
  id: true,
  day: true,
  stage: true,
  channel: true,
  region: true,
  account: { select: { name: true, tier: true } },
  contact: { select: { name: true, level: true, consent: true } },
  answers: {
    select: { kind: true, value: true, text: true, question: { select: { label: true } } },
    orderBy: { question: { position: "asc" } },
  },
} as const satisfies Prisma.ResponseSelect;

type ResponseRow = Prisma.ResponseGetPayload<{ select: typeof RESPONSE }>;

/** An answer of a customer as evidence shows it: a name only with consent, else level and tier. */
export interface EvidenceAnswer {
  responseId: string;
  day: Day;
  /** Who says so, in words. */
  who: string;
  stage: string;
  channel: string;
  ratings: { label: string; value: number }[];
  words: string;
}

const LEVEL_WORDS: Record<string, string> = { DM: "decision maker", RM: "recommender", IF: "influencer" };

export function asAnswer(row: ResponseRow): EvidenceAnswer {
  const level = row.contact?.level ? (LEVEL_WORDS[row.contact.level] ?? row.contact.level) : null;
  const person = row.contact?.consent ? row.contact.name : level;
  const tier = row.account?.tier ? `tier ${row.account.tier}` : null;
  const account = row.contact && !row.contact.consent ? tier : (row.account?.name ?? null);
  return {
    responseId: row.id,
    day: row.day as Day,
    who: [person, account].filter(Boolean).join(", ") || "A customer",
    stage: row.stage,
    channel: row.channel,
    ratings: row.answers.flatMap(({ value, question }) =>
      value === null ? [] : [{ label: question.label, value }],
    ),
    words: row.answers.flatMap(({ kind, text }) => (kind === "verbatim" && text ? [text] : [])).join(" "),
  };
}

export async function findAnswerForEvidence(
  db: Tx,
  viewer: Viewer,
  responseId: string,
): Promise<EvidenceAnswer | null> {
  const row = await db.response.findFirst({
    where: { id: responseId, workspaceId: viewer.workspaceId, shelf: "" },
    select: RESPONSE,
  });
  return row && asAnswer(row);
}

/** A finding's evidence as a plan begins with it. */
export async function listEvidenceOfFinding(db: Tx, viewer: Viewer, findingId: string) {
  const rows = await db.findingEvidence.findMany({
    where: { findingId, finding: { workspaceId: viewer.workspaceId } },
    orderBy: [{ createdAt: "asc" }, { id: "asc" }],
    take: 500,
    select: { kind: true, note: true, response: { select: RESPONSE } },
  });
  return rows.map(({ kind, note, response }) => {
    const answer = response && asAnswer(response);
    return {
      kind: response ? "customer" : kind,
      responseId: response?.id ?? null,
      quote: note || (answer ? quoteOf(answer) : ""),
      source: answer ? sourceOf(answer) : "",
    };
  });
}

/** What an answer says: its words, or its figures where it has none. */
export const quoteOf = ({ words, ratings }: EvidenceAnswer): string =>
  words || ratings.map(({ label, value }) => `${label}: ${value}`).join(", ");

export const sourceOf = ({ who, day }: EvidenceAnswer): string => `${who}, ${day}`.slice(0, 200);

export interface EvidenceCandidates {
  answers: (EvidenceAnswer & { linked: boolean })[];
  /** For the next page; null at the end. */
  next: string | null;
}

const PAGE = 20;

/** Answers a plan can be based on, the newest first, searched by their words, account or stage. */
export async function listEvidenceCandidates(
  viewer: Viewer,
  code: string,
  ask: { q?: string; cursor?: string } = {},
): Promise<EvidenceCandidates | null> {
  const parts = parsePlanCode(code);
  const plan =
    parts &&
    (await database().plan.findFirst({
      where: { ...parts, workspaceId: viewer.workspaceId },
      select: { evidence: { select: { responseId: true } } },
    }));
  if (!plan) return null;
  return listAnswersToQuote(viewer, new Set(plan.evidence.map(({ responseId }) => responseId)), ask);
}

/** Answers to choose from, the newest first; `linked` are there already. */
export async function listAnswersToQuote(
  viewer: Viewer,
  linked: ReadonlySet<string | null>,
  ask: { q?: string; cursor?: string } = {},
): Promise<EvidenceCandidates> {
  const q = ask.q?.trim();
  const rows = await database().response.findMany({
    where: {
      workspaceId: viewer.workspaceId,
      shelf: "",
      ...(q
        ? {
            OR: [
              { answers: { some: { text: { contains: q, mode: "insensitive" } } } },
              { account: { name: { contains: q, mode: "insensitive" } } },
              { stage: { contains: q, mode: "insensitive" } },
            ],
          }
        : {}),
    },
    orderBy: [{ day: "desc" }, { id: "desc" }],
    take: PAGE + 1,
    ...(ask.cursor ? { cursor: { id: ask.cursor }, skip: 1 } : {}),
    select: RESPONSE,
  });
  const page = rows.slice(0, PAGE);
  return {
    answers: page.map((row) => ({ ...asAnswer(row), linked: linked.has(row.id) })),
    next: rows.length > PAGE ? (page.at(-1)?.id ?? null) : null,
  };
}
