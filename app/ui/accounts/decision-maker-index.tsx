import { answersHref, NO_FILTER } from "~/domain/indices/index-filter";
import type { IndexWindow } from "~/domain/indices/index-window";
import { roundHalfUp } from "~/domain/measurement/exact-decimal";
import { FigureLink } from "../controls/figure-link";

interface DecisionMakerIndexProps {
  account: { id: string; name: string };
  window: IndexWindow;
  answers: number;
  points: number;
  /** Answers from which a single account is read at all. */
  floor: number;
  /** Another level than decision makers; null is everyone. */
  level?: "DM" | "RM" | "IF" | null;
}

/** Satisfaction of one account's decision makers, with n, and the answers behind it. */
export function DecisionMakerIndex(props: DecisionMakerIndexProps) {
  const { account, window, answers, points, floor, level = "DM" } = props;
  if (answers === 0) return <span className="text-ink-muted">no data</span>;
  const href = answersHref({ ...NO_FILTER, account: account.id, level }, window);
  const what = level === "DM" ? "satisfaction of decision makers" : "satisfaction";
  if (answers < floor) {
    return (
      <FigureLink href={href} label={`${what} of ${account.name}`}>
        too few (n {answers})
      </FigureLink>
    );
  }
  return (
    <span className="whitespace-nowrap">
      <FigureLink href={href} label={`${what} of ${account.name}`}>
        {roundHalfUp(points, answers, 2)}
      </FigureLink>{" "}
      <span className="text-xs text-ink-muted">n {answers}</span>
    </span>
  );
}
