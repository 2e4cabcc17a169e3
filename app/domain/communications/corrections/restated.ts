import type { Day } from "~/shared/calendar";
import type { AskedFigure } from "../figures/asked-figure";
import type { FigureSource, LiveFigure } from "../figures/figure-source";
import { decimalsOf } from "../figures/write-figure";
import type { KeptFigure } from "../snapshot";

/** What one audience was told, by a message or by a correction of it. */
export interface ToldVersion {
  versionId: string;
  audience: string;
  audienceId: string | null;
  snapshotId: string;
  on: Day;
  figures: readonly KeptFigure[];
}

/** A figure that reads otherwise than it was told, because its records changed. */
export interface Restated {
  name: string;
  label: string;
  source: FigureSource;
  decimals: number;
  was: string;
  /** The words that told it so. */
  snapshotId: string;
  /** Null: there is no value any more. */
  now: string | null;
}

/**
 * Whether a figure was finished when it was told: its window lay behind, its verdict was signed. What still ran on
 * reads otherwise every day, and nobody was told anything wrong.
 */
export function isSettled(source: FigureSource, toldOn: Day): boolean {
  switch (source.kind) {
    case "index":
    case "revenue":
      return source.to < toldOn;
    case "plan":
      return source.show !== "kpiNow";
    case "pilot":
      return source.show.startsWith("effect") || source.show === "decision";
    case "kept":
      return false;
  }
}

/** The figures of a told version that could have been restated, as they are asked for again. */
export const askedAgain = ({ figures, on }: Pick<ToldVersion, "figures" | "on">): AskedFigure[] =>
  figures
    .filter(({ source, text }) => text !== "" && isSettled(source, on))
    .map(({ name, label, source, text }) => ({ name, label, source, decimals: decimalsOf(text) }));

/**
 * Figures of one audience that are restated. `corrected` are corrections that reached it since: what they told counts
 * as told. A pilot's value that is gone was not restated: its next round has begun.
 */
export function restatedOf(
  told: ToldVersion,
  corrected: readonly ToldVersion[],
  live: readonly Pick<LiveFigure, "name" | "text">[],
): Restated[] {
  return askedAgain(told).flatMap(({ name, label, source, decimals }) => {
    const figure = live.find((each) => each.name === name);
    if (!figure || (figure.text === null && source.kind === "pilot")) return [];
    const last = [told, ...corrected].findLast(({ figures }) => figures.some((each) => each.name === name));
    const was = last?.figures.find((each) => each.name === name)?.text;
    if (!last || was === undefined || was === figure.text) return [];
    return [{ name, label, source, decimals, was, snapshotId: last.snapshotId, now: figure.text }];
  });
}

/** Each figure once, as the first audience was told it. */
export function allRestated(versions: readonly { restated: readonly Restated[] }[]): Restated[] {
  const all = new Map<string, Restated>();
  for (const { restated } of versions) {
    for (const each of restated) if (!all.has(each.name)) all.set(each.name, each);
  }
  return [...all.values()];
}
