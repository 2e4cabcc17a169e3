import type { Act } from "~/domain/act";
import { KPI_CHART_LABELS, type KpiChartKind } from "~/domain/kpis/chart-kind";
import { type FeedFilter, feedOf, feedWords, KPI_FEED_LABELS, type KpiFeed } from "~/domain/kpis/index-feed";
import { settingsRefusal } from "~/domain/kpis/kpi.access";
import type { KpiSettings } from "~/domain/kpis/kpi-settings.schema";
import { done, notFound, type Result, stale } from "~/domain/refusal";
import { commit } from "~/store/commit.server";
import { findKpi, type OwnedKpi } from "~/store/kpis/kpi-owner.server";

/** Says how a KPI is read: by which chart, with limits of which days, and who brings its readings. Each change is told. */
export function setKpiReading(
  act: Act,
  input: KpiSettings & { kpiId: string },
): Promise<Result<{ planCode: string; feeds: boolean }>> {
  return commit(act, async (unit) => {
    const kpi = await findKpi(unit.db, act.viewer, input.kpiId);
    if (!kpi) return notFound("KPI");
    const { plan, planCode } = kpi;
    const refused = settingsRefusal(act.viewer, plan, planCode);
    if (refused) return refused;
    if (input.version !== plan.version) {
      return stale(
        `${planCode} was changed after you opened this page. Nothing of yours was saved yet: look at both and save again.`,
        { ...saved(kpi), version: plan.version },
      );
    }
    const feed = feedOfInput(input);
    const [before, after] = [told(saved(kpi)), told({ ...input, feedFilter: feed })];
    const changes = (Object.keys(after) as (keyof typeof after)[]).filter(
      (key) => before[key] !== after[key],
    );
    if (changes.length === 0) return done({ planCode, feeds: false });
    await unit.db.kpi.update({
      where: { id: kpi.id },
      data: {
        chart: input.chart,
        limitsFrom: input.limitsFrom,
        limitsTo: input.limitsTo,
        feed: input.feed,
        ...(feed && { feedFilter: feed }),
      },
    });
    // The page of the plan was read with the old ones: whoever decides by it looks again.
    const { version } = await unit.move("plan", plan, { updatedAt: act.now });
    for (const key of changes) {
      unit.log({
        noun: "kpi",
        recordId: kpi.id,
        planId: plan.id,
        verb: "changed",
        summary: `set ${WORDS[key]} of ${kpi.name} of ${planCode} to ${after[key]}`,
        before: { [key]: before[key] },
        after: { [key]: after[key] },
      });
    }
    const feeds = changes.includes("feed") && feed !== null;
    if (feeds) {
      unit.effect({ kind: "kpis.feed", workspaceId: plan.workspaceId, cause: `kpi:${kpi.id}:v${version}` });
    }
    return done({ planCode, feeds });
  });
}

const WORDS = {
  chart: "the chart",
  baseline: "the baseline that its limits rest on",
  feed: "the source of the readings",
} as const;

interface Settings {
  chart: KpiChartKind;
  limitsFrom: string | null;
  limitsTo: string | null;
  feed: KpiFeed;
  feedFilter: FeedFilter | null;
}

const saved = (kpi: OwnedKpi): Settings => ({
  chart: kpi.chart as KpiChartKind,
  limitsFrom: kpi.limitsFrom,
  limitsTo: kpi.limitsTo,
  feed: kpi.feed as KpiFeed,
  feedFilter: feedOf(kpi),
});

function feedOfInput(input: KpiSettings): FeedFilter | null {
  if (input.feed !== "index") return null;
  return {
    measure: input.feedMeasure,
    tier: input.feedTier,
    level: input.feedLevel,
    stage: input.feedStage,
    region: input.feedRegion,
    channel: input.feedChannel,
    segment: input.feedSegment,
  };
}

/** In words, as the activity log keeps them. */
const told = ({
  chart,
  limitsFrom,
  limitsTo,
  feed,
  feedFilter,
}: Settings): Record<keyof typeof WORDS, string> => ({
  chart: KPI_CHART_LABELS[chart].toLowerCase(),
  baseline:
    limitsFrom === null && limitsTo === null
      ? "all readings before the start"
      : `the readings of ${limitsFrom ?? "the first"} to ${limitsTo ?? "the last"}`,
  feed: feedFilter ? `an index: ${feedWords(feedFilter)}` : KPI_FEED_LABELS[feed].toLowerCase(),
});
