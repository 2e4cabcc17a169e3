import { CONTACT_LEVELS, TIERS } from "../accounts/account";
import type { HeatCount } from "./index-counts";
import { type IndexFilter, NOT_GIVEN } from "./index-filter";
import { levelLabel, tierLabel } from "./segment-label";
import { type ReadingFrame, type SegmentRow, segmentRow } from "./segment-rows";

/** Tier × contact level; the margins are the rows "tier" and "level" of the page. */
export interface HeatGrid {
  rows: { key: string; label: string; cells: SegmentRow[] }[];
  columns: { key: string; label: string }[];
}

/** Null where no answer belongs to a tier or to a known contact level: a grid of one field shows nothing. */
export function readHeat(frame: ReadingFrame, counts: readonly HeatCount[]): HeatGrid | null {
  const tiers = present(TIERS, new Set(counts.map((row) => row.tier)));
  const levels = present(CONTACT_LEVELS, new Set(counts.map((row) => row.level)));
  if (tiers.length === 0 || levels.length === 0) return null;
  return {
    columns: levels.map((key) => ({ key, label: levelLabel(key) })),
    rows: tiers.map((tier) => ({
      key: tier,
      label: tierLabel(tier),
      cells: levels.map((level) =>
        segmentRow(
          frame,
          counts.filter((row) => (row.tier || NOT_GIVEN) === tier && (row.level || NOT_GIVEN) === level),
          { tier: tier as IndexFilter["tier"], level: level as IndexFilter["level"] },
          `${tier} ${level}`,
          `${tierLabel(tier)}, ${levelLabel(level).toLowerCase()}`,
        ),
      ),
    })),
  };
}

function present(known: readonly string[], found: ReadonlySet<string>): string[] {
  const named = known.filter((key) => found.has(key));
  if (named.length === 0) return [];
  return found.has("") ? [...named, NOT_GIVEN] : named;
}
