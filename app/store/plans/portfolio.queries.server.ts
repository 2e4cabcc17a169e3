import { type PlanStatus, planCode } from "~/domain/plans/plan";
import { NAMED, type PortfolioFigures } from "~/domain/plans/portfolio";
import type { VerdictWord } from "~/domain/verification/verdict-word";
import type { Viewer } from "~/domain/viewer";
import type { Day } from "~/shared/calendar";
import { database } from "../database.server";
import { type DataMoment, findDataMoment, keptBy } from "./data-moment.server";
import { listPlans } from "./plan-list.queries.server";
import { findPlanInhibitors, findPlanSigns } from "./plan-signs.server";
import { overdueOn, SIGNED_WORD, WAITING } from "./plan-where.server";

interface PartRow {
  status: string;
  word: string | null;
  count: number;
  overdue: number;
  numbers: number[];
  suffixes: string[];
}

/** The whole portfolio in counts, by the same conditions as the lists behind them. */
const countPortfolio = keptBy(async (at: DataMoment): Promise<PortfolioFigures> => {
  const { workspaceId, today } = at;
  const db = database();
  const [signs, parts, successors, [sums]] = await Promise.all([
    findPlanSigns(at),
    db.$queryRaw<PartRow[]>`
      SELECT status, word, count(*)::int AS count, (count(*) FILTER (WHERE overdue))::int AS overdue,
        (array_agg(number ORDER BY number, suffix))[1:${NAMED}] AS numbers,
        (array_agg(suffix ORDER BY number, suffix))[1:${NAMED}] AS suffixes
      FROM (
        SELECT p.status, p.number, p.suffix, ${overdueOn(today)} AS overdue,
          CASE WHEN p.status = 'closed' THEN ${SIGNED_WORD} END AS word
        FROM "Plan" p WHERE p."workspaceId" = ${workspaceId}
      ) each GROUP BY status, word`,
    db.$queryRaw<{ word: string | null; number: number; suffix: string }[]>`
      SELECT ${SIGNED_WORD} AS word, n.number, n.suffix
      FROM "Plan" n JOIN "Plan" p ON p.id = n."predecessorId"
      WHERE n."workspaceId" = ${workspaceId} AND p.status = 'closed' ORDER BY n.number, n.suffix LIMIT 200`,
    db.$queryRaw<{ waiting: number; moves: number }[]>`
      SELECT (SELECT count(*)::int FROM "Plan" p WHERE p."workspaceId" = ${workspaceId} AND ${WAITING}) AS waiting,
        (SELECT count(*)::int FROM "DateMove" m JOIN "Plan" p ON p.id = m."planId"
          WHERE p."workspaceId" = ${workspaceId} AND m.status = 'accepted') AS moves`,
  ]);
  const healths = [...signs.values()].map(({ health }) => health?.status);
  return {
    parts: parts.map((part) => ({
      status: part.status as PlanStatus,
      word: part.word as VerdictWord | null,
      count: part.count,
      overdue: part.overdue,
      codes: part.numbers.map((number, index) => planCode(number, part.suffixes[index])),
      successors:
        part.status === "closed"
          ? successors
              .filter(({ word }) => word === part.word)
              .map(({ number, suffix }) => planCode(number, suffix))
          : [],
    })),
    offTrack: healths.filter((status) => status === "offTrack").length,
    atRisk: healths.filter((status) => status === "atRisk").length,
    waiting: sums?.waiting ?? 0,
    moves: sums?.moves ?? 0,
  };
});

export async function findPortfolio(viewer: Viewer, moment: Day | Date): Promise<PortfolioFigures> {
  return countPortfolio(await findDataMoment(viewer, moment));
}

export interface Hindrance {
  code: string;
  number: number;
  title: string;
  evidence: readonly string[];
  since?: string;
  href: string;
}

/** Plans behind, worst first, and what stands in the way of open ones: so many of each, and how many there are. */
export async function findWhatNeedsSomebody(viewer: Viewer, moment: Day | Date, most: number) {
  const at = await findDataMoment(viewer, moment);
  const filter = { health: ["offTrack", "atRisk"] };
  const [behind, inhibitors] = await Promise.all([
    listPlans(viewer, { filter, sort: "health", desc: false, take: most }, at.today),
    findPlanInhibitors(at),
  ]);
  const hindered = [...inhibitors].filter(([, own]) => own.length > 0).map(([id]) => id);
  const named = await database().plan.findMany({
    where: { workspaceId: viewer.workspaceId, id: { in: hindered.slice(0, MOST_NAMED) } },
    select: { id: true, number: true, suffix: true },
    orderBy: [{ number: "desc" }, { suffix: "desc" }],
    take: most,
  });
  const hindrances = named.flatMap(({ id, number, suffix }): Hindrance[] =>
    (inhibitors.get(id) ?? []).map((each) => ({ code: planCode(number, suffix), ...each })),
  );
  return {
    behind: behind.rows,
    behindTotal: behind.total,
    hindrances,
    hindered: hindered.length,
  };
}

const MOST_NAMED = 5_000;
