import type { CommitmentMove, CommitmentPlan } from "~/domain/plans/commitments";
import type { DateMoveStatus } from "~/domain/plans/date-promise";
import { parsePlanCode, planCode } from "~/domain/plans/plan";
import type { Viewer } from "~/domain/viewer";
import type { Prisma } from "~/generated/prisma/client";
import { type Day, dayIn } from "~/shared/calendar";
import { database } from "../database.server";

export interface CommitmentAsk {
  /** A person's id. */
  owner?: string | undefined;
  /** "CAP-003" */
  plan?: string | undefined;
  status?: DateMoveStatus | undefined;
  cursor?: string | undefined;
  take?: number | undefined;
}

const PAGE = 50;

function planWhere(viewer: Viewer, { owner, plan }: CommitmentAsk): Prisma.PlanWhereInput {
  const code = plan ? parsePlanCode(plan) : null;
  return {
    workspaceId: viewer.workspaceId,
    ...(owner ? { ownerId: owner } : {}),
    ...(plan ? (code ?? { id: "" }) : {}),
  };
}

/** Asked-for dates, the latest first. */
export async function listCommitmentMoves(
  viewer: Viewer,
  ask: CommitmentAsk,
): Promise<{ rows: CommitmentMove[]; next: string | null }> {
  const db = database();
  const take = ask.take ?? PAGE;
  const within: Prisma.DateMoveWhereInput = {
    plan: planWhere(viewer, ask),
    ...(ask.status ? { status: ask.status } : {}),
  };
  const after = ask.cursor
    ? await db.dateMove.findFirst({
        where: { id: ask.cursor, plan: { workspaceId: viewer.workspaceId } },
        select: { id: true, requestedAt: true },
      })
    : null;
  const behind: Prisma.DateMoveWhereInput = after
    ? {
        OR: [
          { requestedAt: { lt: after.requestedAt } },
          { requestedAt: after.requestedAt, id: { lt: after.id } },
        ],
      }
    : {};
  const [{ timeZone }, rows] = [
    await db.workspace.findUniqueOrThrow({
      where: { id: viewer.workspaceId },
      select: { timeZone: true },
    }),
    await db.dateMove.findMany({
      where: { AND: [within, behind] },
      include: { plan: { select: { number: true, suffix: true, title: true, ownerId: true } } },
      orderBy: [{ requestedAt: "desc" }, { id: "desc" }],
      take: take + 1,
    }),
  ];
  const shown = rows.slice(0, take);
  const nameOf = await namesOf(
    viewer,
    shown.flatMap((row) => [row.requestedById, row.agreedById, row.plan.ownerId]),
  );
  return {
    rows: shown.map((row) => ({
      id: row.id,
      planId: row.planId,
      code: planCode(row.plan.number, row.plan.suffix),
      title: row.plan.title,
      ownerId: row.plan.ownerId,
      ownerName: nameOf(row.plan.ownerId),
      fromDay: row.fromDay as Day,
      toDay: row.toDay as Day,
      reasonKind: row.reasonKind,
      reason: row.reason,
      status: row.status as DateMoveStatus,
      answer: row.answer,
      askedBy: nameOf(row.requestedById),
      askedOn: dayIn(row.requestedAt, timeZone),
      agreedBy: row.agreedById && nameOf(row.agreedById),
      agreedOn: row.agreedAt && dayIn(row.agreedAt, timeZone),
    })),
    next: rows.length > take ? (shown.at(-1)?.id ?? null) : null,
  };
}

/** Every plan that was promised, with how often its end was moved: in two statements. */
export async function listCommitmentPlans(
  viewer: Viewer,
  ask: Pick<CommitmentAsk, "owner" | "plan"> = {},
): Promise<CommitmentPlan[]> {
  const db = database();
  const where = planWhere(viewer, ask);
  const [plans, counts] = [
    await db.plan.findMany({
      where: { AND: [where, { OR: [{ firstEndOn: { not: null } }, { implementedOn: { not: null } }] }] },
      select: {
        id: true,
        number: true,
        suffix: true,
        title: true,
        ownerId: true,
        startedOn: true,
        firstEndOn: true,
        endOn: true,
        implementedOn: true,
      },
      orderBy: [{ number: "asc" }, { suffix: "asc" }],
    }),
    await db.dateMove.groupBy({
      by: ["planId"],
      where: { status: "accepted", plan: where },
      _count: true,
    }),
  ];
  const movesOf = new Map(counts.map(({ planId, _count }) => [planId, _count]));
  const nameOf = await namesOf(
    viewer,
    plans.map(({ ownerId }) => ownerId),
  );
  return plans.map(({ number, suffix, ...plan }) => ({
    ...plan,
    code: planCode(number, suffix),
    ownerName: nameOf(plan.ownerId),
    startedOn: plan.startedOn as Day | null,
    firstEndOn: plan.firstEndOn as Day | null,
    endOn: plan.endOn as Day | null,
    implementedOn: plan.implementedOn as Day | null,
    moves: movesOf.get(plan.id) ?? 0,
  }));
}

async function namesOf(
  viewer: Viewer,
  ids: readonly (string | null)[],
): Promise<(id: string | null) => string> {
  const people = await database().person.findMany({
    where: { workspaceId: viewer.workspaceId, id: { in: [...new Set(ids.filter((id) => id !== null))] } },
    select: { id: true, name: true },
  });
  const names = new Map(people.map(({ id, name }) => [id, name]));
  return (id) => (id === null ? "nobody" : (names.get(id) ?? "Capstan"));
}
