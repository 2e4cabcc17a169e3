import { EFFECT_LABELS, type Effect, LANE_LABELS } from "~/domain/effects";
import { nextDayWords, type TimeOfDay } from "~/domain/timetable/daily";
import { agoWords, spanWords, tookWords, untilWords } from "~/domain/timetable/span-words";
import type { Viewer } from "~/domain/viewer";
import { formatDay } from "~/shared/calendar";
import { database } from "../database.server";
import { listLastDays } from "../timetable/daily-turn.server";
import { listTurns } from "../timetable/sweep-turn.queries.server";
import { countWorkspaces } from "../workspace/all-workspaces.server";
import { describeEffects, type EffectAbout } from "./effect-about.server";
import { findParked, listParked, listSettled, type Parked } from "./parked.queries.server";
import { countLanes, listWaiting, type WaitingEffect } from "./waiting.queries.server";

const UNKNOWN: EffectAbout = { words: "work of a kind this version does not know", href: null };

/** Everything the page of the work behind the scenes shows. */
export async function findBackgroundPage(viewer: Viewer, before: string | null, at: Date) {
  const [lanes, waiting, { parked, total, next }, settled, timetable] = await Promise.all([
    countLanes(viewer),
    listWaiting(viewer),
    listParked(viewer, before),
    listSettled(viewer),
    listTimetable(viewer, at),
  ]);
  const known = [...waiting, ...parked, ...settled].flatMap(({ effect }) => effect ?? []);
  const aboutOf = await describeEffects(viewer.workspaceId, known);

  const waitingLine = ({ id, effect, isUnderWay, startsIn, ...tries }: WaitingEffect) => ({
    id,
    what: EFFECT_LABELS[effect.kind],
    about: aboutOf(effect),
    isUnderWay,
    when: isUnderWay
      ? ""
      : startsIn > 1
        ? untilWords(startsIn)
        : `waits for its turn since ${spanWords(-startsIn)}`,
    ...tries,
  });
  return {
    lanes: lanes.map((lane) => ({ ...lane, label: LANE_LABELS[lane.lane] })),
    waiting: waiting.map(waitingLine),
    parked: parked.map((row) => parkedLine(row, aboutOf)),
    total,
    next,
    settled: settled.map((row) => parkedLine(row, aboutOf)),
    timetable,
  };
}

/** One of them, for the page that asks why. */
export async function findParkedLine(viewer: Viewer, id: string) {
  const parked = await findParked(database(), viewer, id);
  if (!parked) return null;
  return parkedLine(parked, await describeEffects(viewer.workspaceId, parked.effect ? [parked.effect] : []));
}

const parkedLine = (
  { effect, parkedAt, settledAt, ...row }: Parked,
  aboutOf: (effect: Effect) => EffectAbout,
) => ({
  ...row,
  what: effect ? EFFECT_LABELS[effect.kind] : row.kind,
  about: effect ? aboutOf(effect) : UNKNOWN,
  canRetry: effect !== null,
  parkedAt: parkedAt.toISOString(),
  settledAt: settledAt?.toISOString() ?? null,
});

/**
 * The sweeps go through all workspaces. What went wrong is said in the error's own words where there is one
 * workspace; where there are several, they may be about somebody else's.
 */
async function listTimetable(viewer: Viewer, at: Date) {
  const turns = await listTurns();
  const daily = turns.filter((turn) => turn.daily).map(({ name }) => name);
  const [workspaces, lastDays, { timeZone }] = await Promise.all([
    countWorkspaces(),
    listLastDays(viewer.workspaceId, daily),
    database().workspace.findUniqueOrThrow({
      where: { id: viewer.workspaceId },
      select: { timeZone: true },
    }),
  ]);
  return turns.map(({ runningFor, endedAgo, tookMillis, nextIn, trouble, ...turn }) => {
    const lastDay = lastDays.get(turn.name) ?? null;
    const waits = turn.daily
      ? nextDayWords(at, timeZone, turn.daily as TimeOfDay, lastDay)
      : untilWords(nextIn);
    const looked = endedAgo === null ? "not yet" : agoWords(endedAgo);
    return {
      name: turn.name,
      about: turn.about,
      rhythm: turn.rhythm,
      last: turn.daily ? (lastDay ? `for ${formatDay(lastDay, viewer.locale)}` : "not yet") : looked,
      took: endedAgo === null || tookMillis === null || turn.daily ? "" : tookWords(tookMillis),
      next: runningFor === null ? waits : `under way for ${spanWords(runningFor)}`,
      trouble: trouble && (workspaces === 1 ? trouble : "It went wrong. The server's log says how."),
    };
  });
}
