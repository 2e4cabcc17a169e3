import { type CoverageVersion, type Reach, shareWords } from "~/domain/audiences/coverage";
import { recipientsPath } from "~/domain/communications/recipient";

/** The rows behind a cell: the letters of what was told, else the message itself. */
export const cellHref = ({ id, code, toldOn, reach }: CoverageVersion): string =>
  toldOn !== null && reach !== null ? recipientsPath(code, { version: id }) : `/communications/${code}`;

/** "46 of 48 reached, 31 read, 3 asked back" */
export function reachLine({ toldOn, reach }: Pick<CoverageVersion, "toldOn" | "reach">): string {
  if (toldOn === null) return "not told yet";
  if (reach === null) return "how many it reached is not known";
  const asked = reach.asked > 0 ? `, ${reach.asked} asked back` : "";
  return `${shareWords(reach.delivered, reach.sent)} reached, ${reach.acknowledged} read${asked}`;
}

/** How many an initiative reached in all its messages, and how many of those said that they have read it. */
export function ReachWords({ reach }: { reach: Reach | null }) {
  if (reach === null) return <span className="text-xs text-ink-muted">no data</span>;
  return (
    <span className="block text-xs">
      <span className="block">
        Reached: <span className="tabular">{shareWords(reach.delivered, reach.sent)}</span>
      </span>
      <span className="block">
        Understood: <span className="tabular">{shareWords(reach.acknowledged, reach.delivered)}</span> read it
        {reach.asked > 0 && `, ${reach.asked} asked back`}
      </span>
    </span>
  );
}
