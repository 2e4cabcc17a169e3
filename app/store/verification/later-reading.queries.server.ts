import { planCode } from "~/domain/plans/plan";
import { isLaterResult, type LaterVerdict } from "~/domain/verification/later-reading";
import type { LaterView } from "~/domain/verification/later-view";
import type { ProofReading } from "~/domain/verification/proof";
import type { Viewer } from "~/domain/viewer";
import type { Prisma } from "~/generated/prisma/client";
import { type Day, dayIn } from "~/shared/calendar";
import { database, type Tx } from "../database.server";

/** What is kept of a later reading, in this very shape. */
export interface KeptReading extends LaterVerdict {
  proof: Pick<ProofReading, "window" | "outcome" | "operational">;
  hash: string | null;
}

const ROWS = {
  plan: {
    select: { number: true, suffix: true, title: true, ownerId: true },
  },
} satisfies Prisma.LaterReadingInclude;

export interface LaterAsk {
  id?: string;
  planId?: string;
  /** Only relapses nobody has answered. */
  alarms?: boolean;
  /** Only plans this person owns or stands in for. */
  ofPerson?: string;
  take?: number;
}

/** Later readings, the next due first where they are not taken, then the latest. */
export async function listLaterReadings(viewer: Viewer, ask: LaterAsk = {}): Promise<LaterView[]> {
  const { workspaceId } = viewer;
  const db = database();
  const rows = await db.laterReading.findMany({
    where: {
      workspaceId,
      ...(ask.id ? { id: ask.id } : {}),
      ...(ask.planId ? { planId: ask.planId } : {}),
      ...(ask.alarms ? { result: "relapsed", acknowledgedAt: null } : {}),
      ...(ask.ofPerson ? { plan: { OR: [{ ownerId: ask.ofPerson }, { deputyId: ask.ofPerson }] } } : {}),
    },
    orderBy: [{ dueOn: "asc" }, { id: "asc" }],
    take: ask.take ?? 100,
    include: ROWS,
  });
  const ids = rows.flatMap(({ plan, acknowledgedById }) => [plan.ownerId, acknowledgedById]);
  const people = await db.person.findMany({
    where: { workspaceId, id: { in: ids.filter((id) => id !== null) } },
    select: { id: true, name: true },
  });
  const nameOf = (id: string | null) => people.find((person) => person.id === id)?.name ?? null;
  return rows.map((row) => {
    const kept = row.readOn === null ? null : (row.reading as unknown as KeptReading);
    const outcome = kept?.proof.outcome ?? null;
    return {
      id: row.id,
      version: row.version,
      planCode: planCode(row.plan.number, row.plan.suffix),
      planTitle: row.plan.title,
      ownerName: nameOf(row.plan.ownerId),
      months: row.months,
      dueOn: row.dueOn as Day,
      readOn: row.readOn as Day | null,
      result: isLaterResult(row.result) ? row.result : null,
      why: kept?.why ?? [],
      window: kept && { from: kept.proof.window.from, to: kept.proof.window.to },
      figures: outcome && {
        n: outcome.nAfter,
        mean: outcome.meanAfter,
        diff: outcome.diff,
        lower: outcome.lower,
        upper: outcome.upper,
      },
      answered: row.acknowledgedAt && {
        byName: nameOf(row.acknowledgedById) ?? "Somebody who left",
        on: dayIn(row.acknowledgedAt, viewer.timeZone),
        answer: row.answer,
      },
    };
  });
}

/** One of them, with the workspace's day. */
export async function findLaterView(
  viewer: Viewer,
  id: string,
  at: Date,
): Promise<{ reading: LaterView; today: Day } | null> {
  const [reading] = id === "" ? [] : await listLaterReadings(viewer, { id });
  if (!reading) return null;
  const { timeZone } = await database().workspace.findUniqueOrThrow({
    where: { id: viewer.workspaceId },
    select: { timeZone: true },
  });
  return { reading, today: dayIn(at, timeZone) };
}

/** What a command has to know of one later reading. */
export async function findLaterReading(db: Tx, workspaceId: string, id: string) {
  const row = await db.laterReading.findFirst({ where: { id, workspaceId }, include: ROWS });
  return (
    row && {
      id: row.id,
      version: row.version,
      planId: row.planId,
      planCode: planCode(row.plan.number, row.plan.suffix),
      months: row.months,
      dueOn: row.dueOn as Day,
      readOn: row.readOn as Day | null,
      result: isLaterResult(row.result) ? row.result : null,
      answered: row.acknowledgedAt !== null,
    }
  );
}

/** Those whose day has come and that nobody has taken. */
export async function listDueReadings(workspaceId: string, today: Day): Promise<string[]> {
  const rows = await database().laterReading.findMany({
    where: { workspaceId, readOn: null, dueOn: { lte: today } },
    orderBy: { dueOn: "asc" },
    take: 200,
    select: { id: true },
  });
  return rows.map(({ id }) => id);
}
