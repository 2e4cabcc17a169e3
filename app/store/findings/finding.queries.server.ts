import type { FindingStatus } from "~/domain/findings/finding";
import type { FindingFacts } from "~/domain/findings/finding.rules";
import { findingReadingSchema } from "~/domain/findings/finding-reading";
import type { EvidencePiece, FindingPage, FindingRow } from "~/domain/findings/finding-view";
import { planCode } from "~/domain/plans/plan";
import type { Viewer } from "~/domain/viewer";
import type { Prisma } from "~/generated/prisma/client";
import type { Day } from "~/shared/calendar";
import { database, type Tx } from "../database.server";

const PAGE_SIZE = 50;
/** Pieces of evidence that are listed on the page. */
const EVIDENCE_SHOWN = 100;

/** A finding as its commands need it: what decides, whose it is, which version. */
export interface FindingForChange extends FindingFacts {
  id: string;
  workspaceId: string;
  version: number;
  createdById: string;
}

/** By number ("12") or by id; inside a command pass the transaction's client. */
export async function findFindingForChange(
  viewer: Viewer,
  which: { number: number } | { id: string },
  db: Tx = database(),
): Promise<FindingForChange | null> {
  const row = await db.finding.findFirst({
    where: { ...which, workspaceId: viewer.workspaceId },
    include: {
      evidence: { select: { kind: true } },
      plans: { select: { number: true, suffix: true, status: true }, orderBy: { number: "asc" } },
    },
  });
  if (!row) return null;
  return {
    ...factsOf(row),
    customerEvidence: row.evidence.filter((piece) => piece.kind === "customer").length,
    beliefs: row.evidence.filter((piece) => piece.kind === "belief").length,
    plans: row.plans.map((plan) => ({ code: planCode(plan.number, plan.suffix), status: plan.status })),
    id: row.id,
    workspaceId: row.workspaceId,
    version: row.version,
    createdById: row.createdById,
  };
}

const factsOf = (row: Prisma.FindingModel) => ({
  number: row.number,
  status: row.status as FindingStatus,
  title: row.title,
  experience: row.experience,
  expectation: row.expectation,
  category: row.category,
  severity: row.severity,
  costBenefit: row.costBenefit,
  horizon: row.horizon,
  horizonReason: row.horizonReason,
});

export async function findFindingPage(viewer: Viewer, number: number): Promise<FindingPage | null> {
  const db = database();
  const row = await db.finding.findFirst({
    where: { number, workspaceId: viewer.workspaceId },
    include: {
      plans: {
        select: { number: true, suffix: true, status: true, title: true },
        orderBy: { number: "asc" },
      },
    },
  });
  if (!row) return null;
  const [pieces, counts, author] = await Promise.all([
    db.findingEvidence.findMany({
      where: { findingId: row.id },
      orderBy: { id: "asc" },
      take: EVIDENCE_SHOWN,
      include: {
        response: {
          include: {
            account: { select: { name: true, tier: true } },
            contact: { select: { name: true, level: true, consent: true } },
            answers: {
              select: { value: true, text: true, kind: true, question: { select: { label: true } } },
              orderBy: { question: { position: "asc" } },
            },
          },
        },
      },
    }),
    db.findingEvidence.groupBy({ by: ["kind"], where: { findingId: row.id }, _count: true }),
    db.person.findFirst({
      where: { id: row.createdById, workspaceId: viewer.workspaceId },
      select: { name: true },
    }),
  ]);
  const countOf = (kind: string) => counts.find((count) => count.kind === kind)?._count ?? 0;
  const planTitles = row.plans.map((plan) => ({
    code: planCode(plan.number, plan.suffix),
    status: plan.status,
    title: plan.title,
  }));
  const reading = findingReadingSchema.safeParse(row.reading);
  return {
    ...factsOf(row),
    customerEvidence: countOf("customer"),
    beliefs: countOf("belief"),
    plans: planTitles.map(({ code, status }) => ({ code, status })),
    planTitles,
    id: row.id,
    version: row.version,
    source: row.source,
    stage: row.stage,
    reading: reading.success ? reading.data : null,
    exposedAccounts: row.exposedAccounts,
    exposedRevenueMinor: row.exposedRevenueMinor,
    dismissReason: row.dismissReason,
    createdById: row.createdById,
    createdBy: author?.name ?? "Capstan",
    createdAt: row.createdAt,
    updatedAt: row.updatedAt,
    evidence: pieces.map(asPiece),
  };
}

type EvidenceRow = Prisma.FindingEvidenceGetPayload<{
  include: {
    response: {
      include: {
        account: { select: { name: true; tier: true } };
        contact: { select: { name: true; level: true; consent: true } };
        answers: { select: { value: true; text: true; kind: true; question: { select: { label: true } } } };
      };
    };
  };
}>;

function asPiece({ id, kind, note, response }: EvidenceRow): EvidencePiece {
  if (!response) return { id, kind: kind === "customer" ? "customer" : "belief", note, answer: null };
  const words = response.answers.flatMap((answer) =>
    answer.kind === "verbatim" && answer.text ? [answer.text] : [],
  );
  return {
    id,
    kind: "customer",
    note,
    answer: {
      responseId: response.id,
      day: response.day as Day,
      account: response.account?.name ?? null,
      tier: response.account?.tier ?? null,
      contact: response.contact?.consent ? response.contact.name : null,
      level: response.contact?.level ?? null,
      stage: response.stage,
      scores: response.answers
        .flatMap(({ value, question }) => (value === null ? [] : [{ label: question.label, value }]))
        .slice(0, 4),
      comment: words.length > 0 ? words.join(" · ") : null,
    },
  };
}

export interface FindingListQuestion {
  /** "open", "all" or one state. */
  state: string;
  severity: number | null;
  search: string;
  sort: "newest" | "weight";
  cursor: string | null;
}

/** What hurts, newest first or by weight: severity, then cost-benefit. */
export async function listFindings(
  viewer: Viewer,
  question: FindingListQuestion,
): Promise<{ rows: FindingRow[]; next: string | null; counts: Record<string, number> }> {
  const { workspaceId } = viewer;
  const db = database();
  const states =
    question.state === "open"
      ? { notIn: ["resolved", "dismissed"] }
      : question.state === "all"
        ? undefined
        : question.state;
  const number = /^(?:f-)?(\d{1,9})$/i.exec(question.search)?.[1];
  const contains = { contains: question.search, mode: "insensitive" as const };
  const where: Prisma.FindingWhereInput = {
    workspaceId,
    status: states,
    ...(question.severity === null ? {} : { severity: question.severity }),
    ...(question.search === ""
      ? {}
      : {
          OR: [
            { title: contains },
            { experience: contains },
            { expectation: contains },
            ...(number ? [{ number: Number(number) }] : []),
          ],
        }),
  };
  const byWeight: Prisma.FindingOrderByWithRelationInput[] = [
    { severity: { sort: "desc", nulls: "last" } },
    { costBenefit: { sort: "desc", nulls: "last" } },
  ];
  const known =
    question.cursor === null
      ? null
      : await db.finding.findFirst({ where: { id: question.cursor, workspaceId }, select: { id: true } });
  const [found, counts] = await Promise.all([
    db.finding.findMany({
      where,
      orderBy: [...(question.sort === "weight" ? byWeight : []), { number: "desc" }],
      take: PAGE_SIZE + 1,
      ...(known ? { cursor: { id: known.id }, skip: 1 } : {}),
      include: {
        plans: { select: { number: true, suffix: true } },
        _count: { select: { evidence: { where: { kind: "customer" } } } },
      },
    }),
    db.finding.groupBy({ by: ["status"], where: { workspaceId }, _count: true }),
  ]);
  const page = found.slice(0, PAGE_SIZE);
  return {
    rows: page.map((row) => ({
      id: row.id,
      number: row.number,
      title: row.title,
      status: row.status as FindingStatus,
      source: row.source,
      category: row.category,
      severity: row.severity,
      costBenefit: row.costBenefit,
      horizon: row.horizon,
      exposedAccounts: row.exposedAccounts,
      exposedRevenueMinor: row.exposedRevenueMinor,
      customerEvidence: row._count.evidence,
      plans: row.plans.map((plan) => planCode(plan.number, plan.suffix)),
    })),
    next: found.length > PAGE_SIZE ? (page.at(-1)?.id ?? null) : null,
    counts: Object.fromEntries(counts.map((row) => [row.status, row._count])),
  };
}

/** Which of these responses are there, count, and belong to the viewer's workspace. */
export async function listKnownResponses(
  viewer: Viewer,
  ids: readonly string[],
  db: Tx = database(),
): Promise<string[]> {
  if (ids.length === 0) return [];
  const rows = await db.response.findMany({
    where: { id: { in: [...ids] }, workspaceId: viewer.workspaceId, shelf: "" },
    select: { id: true },
  });
  return rows.map((row) => row.id);
}
