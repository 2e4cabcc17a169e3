import { Link } from "@remix-run/react";
import { lossReasonLabel, WIN_BACK_LABELS } from "~/domain/win-back/win-back";
import type { WinBackRow } from "~/domain/win-back/win-back-board";
import { winBackPath } from "~/domain/win-back/win-back-places";
import { DateText } from "../controls/date-text";
import { StatusPill } from "../controls/status-pill";
import { winBackStatusKind } from "./win-back-words";

/** The times one account was lost, the latest first. */
export function AccountCases({ rows }: { rows: readonly WinBackRow[] }) {
  return (
    <ul className="divide-y divide-line">
      {[...rows].reverse().map((row) => (
        <li key={row.id} className="flex flex-wrap items-center gap-x-3 gap-y-1 py-2 text-sm">
          <Link to={winBackPath(row.code)} className="link tabular">
            {row.code}
          </Link>
          <StatusPill kind={winBackStatusKind(row.status)} label={WIN_BACK_LABELS[row.status]} />
          <span className="text-ink-muted">
            {lossReasonLabel(row.reason)}, lost <DateText value={row.lostOn} mode="day" />
            {row.wonOn && (
              <>
                , back <DateText value={row.wonOn} mode="day" />
              </>
            )}
          </span>
        </li>
      ))}
    </ul>
  );
}
