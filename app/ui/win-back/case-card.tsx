import { Link } from "@remix-run/react";
import { lossReasonLabel } from "~/domain/win-back/win-back";
import { type WinBackRow, worthOf } from "~/domain/win-back/win-back-board";
import { winBackPath } from "~/domain/win-back/win-back-places";
import { Avatar } from "../controls/avatar";
import { Badge } from "../controls/badge";
import { DateText } from "../controls/date-text";
import { useReader } from "../controls/reader";
import { worthWords } from "./win-back-words";

/** One lost customer on the board: who, worth what, why, and what comes next. */
export function CaseCard({ row }: { row: WinBackRow }) {
  const { locale, currency } = useReader();
  const over = row.status === "wonBack" || row.status === "lostForGood";
  return (
    <article
      data-row=""
      aria-label={`${row.code} ${row.account}`}
      className="relative flex min-w-0 flex-col gap-1 rounded-lg border border-line bg-surface p-3 focus-within:border-line-strong hover:border-line-strong"
    >
      <p className="tabular flex items-baseline justify-between gap-2 text-xs text-ink-muted">
        <span>{row.code}</span>
        <span>{row.tier === null ? "no tier" : `Tier ${row.tier}`}</span>
      </p>
      <h3 className="text-sm font-semibold hyphens-auto break-words">
        <Link
          to={winBackPath(row.code)}
          data-row-link=""
          className="after:absolute after:inset-0 after:rounded-lg"
        >
          {row.account}
        </Link>
      </h3>
      <p className="tabular text-sm">
        {worthWords(worthOf(row), currency, locale)}
        {worthOf(row) !== null && <span className="text-xs text-ink-muted"> a year</span>}
      </p>
      <p className="text-xs text-ink-muted">
        {lossReasonLabel(row.reason)} · {row.wonOn ? "back " : "lost "}
        <DateText value={row.wonOn ?? row.lostOn} mode="day" />
      </p>
      {row.plans.length > 0 && (
        <p className="text-xs text-ink-muted">
          {row.plans.map(({ code, effective }) => `${code}${effective ? ", effective" : ""}`).join(" · ")}
        </p>
      )}
      {row.early && !over && <Badge tone="warn">Approached early</Badge>}
      {!over && (
        <p className="text-xs break-words">
          {row.nextStep === "" ? (
            <span className="text-ink-muted">No next step</span>
          ) : (
            <>
              {row.nextStep}
              {row.nextOn && (
                <>
                  {", "}
                  <DateText value={row.nextOn} mode="due" />
                </>
              )}
            </>
          )}
        </p>
      )}
      <p className="mt-1 text-xs text-ink-muted">
        {row.owner ? <Avatar name={row.owner} size="sm" withName /> : "nobody works on it"}
      </p>
    </article>
  );
}
