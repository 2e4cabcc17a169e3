import type { Viewer } from "~/domain/viewer";
import type { Day } from "~/shared/calendar";
import { database } from "../database.server";

export interface TrainingView {
  id: string;
  title: string;
  about: string;
  customerRelations: boolean;
  dueOn: Day | null;
  retired: boolean;
  places: number;
  completed: number;
  version: number;
}

export async function listTrainings(viewer: Viewer, id: string | null = null): Promise<TrainingView[]> {
  return database().$queryRaw<TrainingView[]>`
    SELECT t."id", t."title", t."about", t."customerRelations", t."dueOn", t."retiredAt" IS NOT NULL AS "retired", t."version",
           count(p."id")::int AS "places", count(p."completedOn")::int AS "completed"
    FROM "Training" t LEFT JOIN "TrainingPlace" p ON p."trainingId" = t."id"
    WHERE t."workspaceId" = ${viewer.workspaceId} AND (${id}::text IS NULL OR t."id" = ${id})
    GROUP BY t."id" ORDER BY t."retiredAt" IS NOT NULL, t."title" LIMIT 300`;
}

export const findTraining = async (viewer: Viewer, id: string): Promise<TrainingView | null> =>
  (await listTrainings(viewer, id))[0] ?? null;

export interface PlaceView {
  id: string;
  name: string;
  unit: string;
  completedOn: Day | null;
}

const PER_PAGE = 100;

export interface PlaceAsk {
  state?: "open" | "completed" | null;
  q?: string;
  /** The name behind which the page begins. */
  after?: string | null;
  take?: number;
}

/** The register of one training, by name. */
export async function listPlaces(
  viewer: Viewer,
  trainingId: string,
  { state = null, q = "", after = null, take = PER_PAGE }: PlaceAsk,
): Promise<{ rows: PlaceView[]; next: string | null }> {
  const rows = await database().trainingPlace.findMany({
    where: {
      trainingId,
      training: { workspaceId: viewer.workspaceId },
      ...(state === "open"
        ? { completedOn: null }
        : state === "completed"
          ? { completedOn: { not: null } }
          : {}),
      AND: [
        q
          ? {
              OR: [
                { name: { contains: q, mode: "insensitive" } },
                { unit: { contains: q, mode: "insensitive" } },
              ],
            }
          : {},
        after ? { name: { gt: after } } : {},
      ],
    },
    orderBy: { name: "asc" },
    take: take + 1,
    select: { id: true, name: true, unit: true, completedOn: true },
  });
  const page = rows.slice(0, take);
  return {
    rows: page.map((row) => ({ ...row, completedOn: row.completedOn as Day | null })),
    next: rows.length > take ? (page.at(-1)?.name ?? null) : null,
  };
}
