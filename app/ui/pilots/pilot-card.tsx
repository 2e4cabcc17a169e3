import { Link } from "@remix-run/react";
import type { PilotStatus } from "~/domain/pilots/pilot";
import { pilotPath } from "~/domain/pilots/pilot-places";
import type { PortfolioRow } from "~/domain/roi/portfolio";
import { Avatar } from "../controls/avatar";
import { DateText } from "../controls/date-text";
import { useReader } from "../controls/reader";
import { StatusPill } from "../controls/status-pill";
import { EvidenceMark } from "../roi/evidence-mark";
import { netText } from "../roi/net-words";
import { percentRange, percentWords } from "../roi/roi-words";
import { pilotStatusKind } from "./pilot-words";

export interface PilotCardProps {
  row: PortfolioRow;
  question: string;
  answer: string | null;
  endOn: string | null;
}

/** One pilot: its question, what the data answer, what it is worth and how well that is known. */
export function PilotCard({ row, question, answer, endOn }: PilotCardProps) {
  const { code, title, ownerName } = row;
  return (
    <article
      aria-label={`${code} ${title}`}
      className="relative flex h-full flex-col gap-3 rounded-lg border border-line bg-surface p-4 hover:border-line-strong"
    >
      <div className="flex items-center justify-between gap-3">
        <p className="tabular text-xs text-ink-muted">{code}</p>
        <StatusPill kind={pilotStatusKind(row.state as PilotStatus)} label={row.stateLabel} />
      </div>
      <div className="min-w-0">
        <h2 className="text-base font-semibold hyphens-auto break-words">
          <Link to={pilotPath(code)} className="after:absolute after:inset-0 after:rounded-lg">
            {title}
          </Link>
        </h2>
        {question && <p className="mt-0.5 text-sm break-words text-ink-muted">{question}</p>}
        <p className="mt-1.5 text-sm break-words">{answer ?? "No data yet"}</p>
      </div>
      <Worth row={row} />
      <div className="mt-auto flex flex-wrap items-center gap-x-3 gap-y-1 text-xs text-ink-muted">
        {ownerName ? <Avatar name={ownerName} size="sm" withName /> : <span>no owner yet</span>}
        {endOn && (
          <span>
            {row.life === "ahead" || row.life === "running" ? "until " : "ended "}
            <DateText value={endOn} mode="day" />
          </span>
        )}
      </div>
    </article>
  );
}

function Worth({ row: { money } }: { row: PortfolioRow }) {
  const { locale } = useReader();
  if (money.netMinor === null) {
    return (
      <p className="text-sm text-ink-muted">
        No value yet{money.missing.length > 0 && `: ${money.missing.join(", ")} missing`}
      </p>
    );
  }
  const { roiLower, roiUpper } = money;
  const range = roiLower === null || roiUpper === null ? null : percentRange(roiLower, roiUpper, locale);
  return (
    <div>
      <p className="flex flex-wrap items-baseline gap-x-3">
        <span className="tabular text-lg font-semibold">
          {netText(money.netMinor, money.currency, locale)}
        </span>
        <span className="text-xs text-ink-muted">net{money.assumed && ", assumed"}</span>
      </p>
      <p className="tabular text-sm text-ink-muted">
        {money.roi === null ? money.roiRefused : `ROI ${percentWords(money.roi, locale)}`}
        {money.roi !== null && range && ` (${range})`}
      </p>
      <p className="mt-1">
        <EvidenceMark evidence={money.evidence} />
      </p>
    </div>
  );
}
