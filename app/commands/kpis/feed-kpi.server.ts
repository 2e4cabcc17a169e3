import type { Act } from "~/domain/act";
import {
  type FeedFilter,
  feedMonths,
  feedOf,
  feedWords,
  type MonthValue,
  monthKey,
  monthValueOf,
} from "~/domain/kpis/index-feed";
import { plainDecimal } from "~/domain/kpis/kpi";
import { isFrozen, readingRefusal } from "~/domain/kpis/kpi.access";
import type { KpiDirection } from "~/domain/plans/plan";
import { done, notFound, type Result } from "~/domain/refusal";
import { dayIn, formatMonth, lastDayOfMonth, type Month } from "~/shared/calendar";
import { newId } from "~/shared/id.server";
import { commit, type Unit } from "~/store/commit.server";
import { database, type Tx } from "~/store/database.server";
import { type IndexReading, listFeedCounts, listIndexReadings } from "~/store/kpis/index-feed.queries.server";
import { findKpi, type OwnedKpi } from "~/store/kpis/kpi-owner.server";

/** What one month is, and what its reading should be. */
interface Step {
  month: Month;
  /** Null where the month has no answer. */
  value: MonthValue | null;
  row: IndexReading | null;
}

export interface Fed {
  added: number;
  corrected: number;
  gone: number;
}

/**
 * Reads the index that feeds a KPI: one reading for each month that is over, corrected when answers came or left.
 * Repeatable: where nothing differs nothing is written.
 */
export async function feedKpi(act: Act, { kpiId }: { kpiId: string }): Promise<Result<Fed>> {
  const kpi = await findKpi(database(), act.viewer, kpiId);
  if (!kpi) return notFound("KPI");
  const nothing = done({ added: 0, corrected: 0, gone: 0 });
  if (isFrozen(kpi.plan)) return nothing;
  const refused = readingRefusal(act.viewer, kpi.plan, kpi.planCode);
  if (refused) return refused;
  const feed = feedOf(kpi);
  if (!feed) return nothing;
  const workspace = await database().workspace.findUniqueOrThrow({ where: { id: act.viewer.workspaceId } });
  const today = dayIn(act.now, workspace.timeZone);
  const createdOn = dayIn(kpi.plan.createdAt, workspace.timeZone);
  const months = feedMonths({ ...kpi.plan, createdOn }, today);
  const values = await readMonths(act, kpi, feed, months);
  if ((await stepsOf(database(), kpi, values)).length === 0) return nothing;
  return commit(act, async (unit) => {
    // The plan may have been closed since, and another look may have written the same.
    const now = await findKpi(unit.db, act.viewer, kpiId);
    if (!now || isFrozen(now.plan)) return nothing;
    const steps = await stepsOf(unit.db, now, values);
    const fed: Fed = { added: 0, corrected: 0, gone: 0 };
    for (const step of steps) fed[await take(unit, act, now.id, step)] += 1;
    tell(unit, now, feed, steps, fed);
    return done(fed);
  });
}

async function readMonths(
  act: Act,
  kpi: OwnedKpi,
  feed: FeedFilter,
  months: readonly Month[],
): Promise<Map<Month, MonthValue | null>> {
  const counts = await listFeedCounts(act.viewer, feed, months);
  const direction = kpi.direction as KpiDirection;
  return new Map(
    months.map((month) => [
      month,
      monthValueOf(
        feed.measure,
        direction,
        counts.filter((row) => row.month === month),
      ),
    ]),
  );
}

/** The months whose reading is not what the answers say. What a person took back stays back. */
async function stepsOf(
  db: Tx,
  kpi: OwnedKpi,
  values: ReadonlyMap<Month, MonthValue | null>,
): Promise<Step[]> {
  const rows = await listIndexReadings(db, kpi.id);
  const byKey = new Map(rows.map((row) => [row.sourceKey, row]));
  return [...values].flatMap(([month, value]): Step[] => {
    const row = byKey.get(monthKey(month)) ?? null;
    const isLive = row !== null && row.withdrawnAt === null;
    if (row?.withdrawnAt && row.withdrawnById !== "system") return [];
    if (value === null) return isLive ? [{ month, value, row }] : [];
    const isSame = isLive && row.value.equals(value.value) && row.n === value.n && row.count === value.count;
    return isSame ? [] : [{ month, value, row }];
  });
}

async function take(unit: Unit, act: Act, kpiId: string, { month, value, row }: Step): Promise<keyof Fed> {
  if (value === null) {
    await unit.db.kpiReading.updateMany({
      where: { id: row?.id },
      data: { withdrawnAt: act.now, withdrawnById: "system" },
    });
    return "gone";
  }
  if (row) {
    await unit.db.kpiReading.updateMany({
      where: { id: row.id },
      data: { ...value, withdrawnAt: null, withdrawnById: null },
    });
    return row.withdrawnAt ? "added" : "corrected";
  }
  await unit.db.kpiReading.create({
    data: {
      ...value,
      id: newId(),
      kpiId,
      day: lastDayOfMonth(month),
      source: "index",
      sourceKey: monthKey(month),
      byId: act.viewer.personId,
      createdAt: act.now,
    },
  });
  return "added";
}

/** So many months are told one by one; more come in one line. */
const TOLD_ONE_BY_ONE = 3;

function tell(unit: Unit, kpi: OwnedKpi, feed: FeedFilter, steps: readonly Step[], fed: Fed): void {
  const of = `${kpi.name} of ${kpi.planCode}`;
  const entry = { noun: "reading", recordId: kpi.id, planId: kpi.plan.id } as const;
  if (steps.length > TOLD_ONE_BY_ONE) {
    const parts = [
      fed.added > 0 ? `${fed.added} came` : null,
      fed.corrected > 0 ? `${fed.corrected} were corrected` : null,
      fed.gone > 0 ? `${fed.gone} left` : null,
    ].filter((part) => part !== null);
    unit.log({
      ...entry,
      verb: "recorded",
      summary: `read ${steps.length} months of ${feedWords(feed)} into ${of}: ${parts.join(", ")}`,
      after: { ...fed, from: steps[0]?.month, to: steps.at(-1)?.month },
    });
    return;
  }
  for (const { month, value, row } of steps) {
    const name = formatMonth(month, "en");
    const before = row && { value: plainDecimal(row.value.toString()), n: row.n };
    // Where an outcome is heading is not told in passing: its readings stand on its own page when they may be seen.
    const isSilent = kpi.type === "outcome";
    const told = (figure: string, n: number | null) => (isSilent ? `n ${n}` : `${said(figure)} (n ${n})`);
    const kept = (figure: { value: string; n: number | null } | null) =>
      figure && (isSilent ? { n: figure.n } : { ...figure });
    unit.log({
      ...entry,
      ...(row && { recordId: row.id }),
      verb: row && !row.withdrawnAt ? (value ? "changed" : "undone") : "recorded",
      summary:
        value === null
          ? `took the reading of ${name} of ${of} back: its answers have left`
          : before && !row.withdrawnAt
            ? `corrected ${of} for ${name} from ${told(before.value, before.n)} to ${told(value.value, value.n)}: answers came or left`
            : `read ${feedWords(feed)} of ${name} into ${of}: ${told(value.value, value.n)}`,
      before: kept(before),
      after: kept(value),
    });
  }
}

/** A figure as people say it: the record keeps every digit, the sentence two decimals. */
const said = (value: string): string => String(Math.round(Number(value) * 100) / 100);
