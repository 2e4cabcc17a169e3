import {
  type ReviewOutcome,
  reviewDueOn,
  STRATEGY_NAMES,
  type StrategyStatus,
  type StrategyWords,
} from "~/domain/governance/strategy";
import type { Viewer } from "~/domain/viewer";
import type { Day } from "~/shared/calendar";
import { database, type Tx } from "../database.server";

export interface StrategyReviewView {
  id: string;
  day: Day;
  outcome: ReviewOutcome;
  note: string;
  by: string;
}

export interface StrategyView {
  id: string;
  number: number;
  status: StrategyStatus;
  version: number;
  words: StrategyWords;
  adoptedOn: Day | null;
  adoptedBy: string | null;
  createdBy: string;
  createdAt: string;
  reviews: StrategyReviewView[];
  /** When it has to be looked at next; null while it is a draft. */
  reviewDue: Day | null;
}

/** Every version, the newest first. */
export async function listStrategies(viewer: Viewer, db: Tx = database()): Promise<StrategyView[]> {
  const rows = await db.strategy.findMany({
    where: { workspaceId: viewer.workspaceId },
    orderBy: { number: "desc" },
    include: { reviews: { orderBy: [{ day: "desc" }, { id: "desc" }] } },
    take: 100,
  });
  const ids = rows.flatMap((row) => [
    row.createdById,
    ...(row.adoptedById ? [row.adoptedById] : []),
    ...row.reviews.map((review) => review.byId),
  ]);
  const people = await db.person.findMany({
    where: { workspaceId: viewer.workspaceId, id: { in: ids } },
    select: { id: true, name: true },
  });
  const names = new Map(people.map(({ id, name }) => [id, name]));
  const nameOf = (id: string) => names.get(id) ?? "Somebody";
  return rows.map((row) => {
    const reviews = row.reviews.map((review) => ({
      id: review.id,
      day: review.day as Day,
      outcome: review.outcome as ReviewOutcome,
      note: review.note,
      by: nameOf(review.byId),
    }));
    const adoptedOn = row.adoptedOn as Day | null;
    return {
      id: row.id,
      number: row.number,
      status: row.status as StrategyStatus,
      version: row.version,
      words: Object.fromEntries(STRATEGY_NAMES.map((name) => [name, row[name]])) as StrategyWords,
      adoptedOn,
      adoptedBy: row.adoptedById ? nameOf(row.adoptedById) : null,
      createdBy: nameOf(row.createdById),
      createdAt: row.createdAt.toISOString(),
      reviews,
      reviewDue: row.status === "current" && adoptedOn ? reviewDueOn(adoptedOn, reviews) : null,
    };
  });
}
