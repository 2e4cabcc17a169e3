import type { EntryKind, Speaker } from "~/domain/cases/case";
import { mayReachOut, whyNotReach } from "~/domain/cases/case.rules";
import type { CaseAnswer, CasePage } from "~/domain/cases/case-view";
import type { Viewer } from "~/domain/viewer";
import type { Prisma } from "~/generated/prisma/client";
import type { Day } from "~/shared/calendar";
import { database } from "../database.server";
import { factsOf } from "./case.queries.server";

/** Entries of the conversation that are shown; more than anybody reads. */
const MOST_ENTRIES = 300;

const PAGE = {
  account: true,
  contact: { select: { id: true, name: true, level: true, consent: true, phone: true, email: true } },
  finding: { select: { number: true, title: true } },
  notes: { orderBy: [{ at: "desc" }, { id: "desc" }], take: MOST_ENTRIES },
  response: {
    include: {
      survey: { select: { name: true } },
      answers: {
        select: { value: true, text: true, kind: true, question: { select: { label: true } } },
        orderBy: { question: { position: "asc" } },
      },
    },
  },
} satisfies Prisma.CustomerCaseInclude;

type PageRow = Prisma.CustomerCaseGetPayload<{ include: typeof PAGE }>;

/** Everything one case page shows, by its number or its id. */
export async function findCasePage(
  viewer: Viewer,
  which: { number: number } | { id: string },
): Promise<CasePage | null> {
  const db = database();
  const { workspaceId } = viewer;
  const row = await db.customerCase.findFirst({ where: { ...which, workspaceId }, include: PAGE });
  if (!row) return null;
  const ids = new Set([row.ownerId, row.createdById, row.account?.ownerId, ...row.notes.map((n) => n.byId)]);
  const people = await db.person.findMany({
    where: { workspaceId, id: { in: [...ids].filter((id): id is string => Boolean(id)) } },
    select: { id: true, name: true },
  });
  const nameOf = (id: string | null | undefined): string | null =>
    people.find((person) => person.id === id)?.name ?? null;
  const facts = factsOf({ ...row, notes: row.notes.filter((note) => note.speaker === "customer") });
  return {
    ...facts,
    id: row.id,
    version: row.version,
    key: row.key,
    title: row.title,
    value: row.value,
    outcomeNote: row.outcomeNote,
    ownerId: row.ownerId,
    owner: nameOf(row.ownerId),
    openedAt: row.openedAt,
    openedOn: row.openedOn as Day,
    openedBy: nameOf(row.createdById),
    acknowledgeBy: row.acknowledgeBy as Day,
    resolveBy: row.resolveBy as Day,
    acknowledgedAt: row.acknowledgedAt,
    resolvedAt: row.resolvedAt,
    toldAt: row.toldAt,
    answer: answerOf(row.response),
    contact: row.contact && {
      id: row.contact.id,
      name: row.contact.consent ? row.contact.name : null,
      level: row.contact.level,
      consent: row.contact.consent,
      noReach: whyNotReach(facts),
      phone: mayReachOut(facts) ? row.contact.phone : "",
      email: mayReachOut(facts) ? row.contact.email : "",
    },
    account: row.account && {
      id: row.account.id,
      name: row.account.name,
      tier: row.account.tier,
      keyAccount: row.account.keyAccount,
      renewsOn: row.account.renewsOn as Day | null,
      ownerId: row.account.ownerId,
      owner: nameOf(row.account.ownerId),
    },
    finding: row.finding,
    entries: row.notes.map((note) => ({
      id: note.id,
      kind: note.kind as EntryKind,
      speaker: note.speaker as Speaker,
      text: note.text,
      by: nameOf(note.byId) ?? "Capstan",
      at: note.at,
    })),
  };
}

function answerOf(response: PageRow["response"]): CaseAnswer | null {
  if (!response) return null;
  return {
    responseId: response.id,
    day: response.day as Day,
    survey: response.survey.name,
    stage: response.stage,
    channel: response.channel,
    region: response.region,
    scores: response.answers.flatMap(({ value, kind, question }) =>
      value === null ? [] : [{ label: question.label, kind, value }],
    ),
    words: response.answers.flatMap(({ kind, text }) => (text && kind !== "plea" ? [text] : [])),
    counts: response.shelf === "",
  };
}
