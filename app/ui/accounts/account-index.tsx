import { answersHref, NO_FILTER } from "~/domain/indices/index-filter";
import type { IndexWindow } from "~/domain/indices/index-window";
import { roundHalfUp } from "~/domain/measurement/exact-decimal";
import { type LevelCounts, tally } from "~/domain/measurement/level-counts";
import { FigureLink } from "../controls/figure-link";

export interface AccountIndexProps {
  account: { id: string; name: string };
  counts: LevelCounts;
  window: IndexWindow;
  /** Answers from which it is named at all, and from which it is no longer marked as resting on few. */
  fewFloor: number;
  floor: number;
}

const quiet = (text: string) => <span className="text-ink-muted">{text}</span>;

/** Of single accounts an index is read from a few answers on, and says how few they are. */
export function AccountIndex({ account, counts, window, fewFloor, floor }: AccountIndexProps) {
  const counted = tally(counts);
  if (!counted.valid || counted.n === 0) return quiet("no data");
  const href = answersHref({ ...NO_FILTER, account: account.id }, window);
  const answers = (
    <FigureLink href={href} label={`answers of ${account.name}`}>
      n {counted.n}
    </FigureLink>
  );
  if (counted.n < fewFloor) {
    return (
      <span className="inline-flex flex-wrap items-center justify-end gap-x-2 text-xs text-ink-muted max-sm:justify-start">
        too few {answers}
      </span>
    );
  }
  return (
    <span className="inline-flex flex-wrap items-center justify-end gap-x-2 max-sm:justify-start">
      <FigureLink href={href} label={`satisfaction of ${account.name}`}>
        {roundHalfUp(counted.points, counted.n, 2)}
      </FigureLink>
      <span className="text-xs text-ink-muted">{answers}</span>
      {counted.n < floor && <span className="text-xs text-ink-muted">few</span>}
    </span>
  );
}
