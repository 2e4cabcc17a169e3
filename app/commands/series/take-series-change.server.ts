import { can } from "~/domain/access";
import type { Act } from "~/domain/act";
import type { ActivityVerb } from "~/domain/activity/activity";
import { isOpen, type PlanStatus, planCode } from "~/domain/plans/plan";
import { planSubjectOf } from "~/domain/plans/plan.access";
import { done, notAllowedNow, notFound, notPermitted, type Result, stale } from "~/domain/refusal";
import { type ChangeOf, commit, type Unit } from "~/store/commit.server";
import { continueSeries } from "~/store/series/series-continuing.server";
import { findSeriesNow, type SeriesNow } from "~/store/series/series-facts.server";

export interface SeriesChanged {
  seriesId: string;
  version: number;
  title: string;
}

interface Change {
  seriesId: string;
  /** The version the person saw; null where one tap is meant whatever else changed. */
  version: number | null;
  verb: ActivityVerb;
  summary: (now: SeriesNow) => string;
  /** What is written, or why it cannot be. */
  change: (now: SeriesNow) => Result<ChangeOf<"taskSeries">>;
  also?: (unit: Unit, now: SeriesNow) => Promise<void>;
}

/** The way every change of a series takes: find, may you, decide, commit; what has come near appears at once. */
export function takeSeriesChange(act: Act, input: Change): Promise<Result<SeriesChanged>> {
  const { viewer } = act;
  return commit(act, async (unit) => {
    const now = await findSeriesNow(unit.db, viewer, input.seriesId, act.now);
    if (!now) return notFound("series");
    const { series, plan } = now;
    const code = planCode(plan.number, plan.suffix);
    const status = plan.status as PlanStatus;
    const subject = planSubjectOf({
      ...plan,
      status,
      workspaceId: viewer.workspaceId,
      sponsorId: null,
      verifierId: null,
    });
    if (!can(viewer, "plan.edit", subject)) {
      return notPermitted(`What comes again in ${code} is changed by its owner or a leader.`);
    }
    if (!isOpen(status)) return notAllowedNow(`${code} is ${status}; its tasks are on record.`);
    if (input.version !== null && input.version !== series.version) {
      return stale("Somebody else changed this series meanwhile. Nothing of yours was saved yet.", {
        version: series.version,
      });
    }
    const decided = input.change(now);
    if (!decided.ok) return decided;
    const row = await unit.move("taskSeries", series, decided.value);
    await input.also?.(unit, now);
    unit.log({
      noun: "series",
      recordId: series.id,
      planId: plan.id,
      verb: input.verb,
      summary: input.summary(now),
    });
    await continueSeries(unit, act, series.id);
    return done({ seriesId: series.id, version: row.version, title: series.template.title });
  });
}

export const inPlan = ({ plan, series }: SeriesNow): string =>
  `“${series.template.title}” in ${planCode(plan.number, plan.suffix)}`;
