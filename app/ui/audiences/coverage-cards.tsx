import { Link } from "@remix-run/react";
import type { CoverageRow } from "~/domain/audiences/coverage";
import { communicationStatus } from "../communications/communication-words";
import { Disclosure } from "../controls/disclosure";
import { StatusPill } from "../controls/status-pill";
import { cellHref, ReachWords, reachLine } from "./reach-words";

interface CoverageCardsProps {
  audiences: readonly { id: string; name: string }[];
  rows: readonly CoverageRow[];
}

/** The matrix where there is no room for columns: one initiative after another, with those who were told first. */
export function CoverageCards({ audiences, rows }: CoverageCardsProps) {
  const nameOf = new Map(audiences.map(({ id, name }) => [id, name]));
  return (
    <ul className="divide-y divide-line border-y border-line">
      {rows.map((row) => {
        const told = row.cells.filter(({ last }) => last !== null);
        const never = row.cells.filter(({ last }) => last === null);
        return (
          <li key={row.id} className="space-y-2 py-4 text-sm">
            <Link to={row.href} className="link text-base font-medium break-words">
              {row.code} {row.title}
            </Link>
            <p className="text-xs text-ink-muted">{row.statusWord}</p>
            <ReachWords reach={row.reach} />
            <ul className="space-y-2">
              {told.map(({ audienceId, last }) => {
                if (last === null) return null;
                const { kind, label } = communicationStatus(last.status);
                return (
                  <li key={audienceId} className="break-words">
                    {nameOf.get(audienceId)}:{" "}
                    <Link to={cellHref(last)} className="link">
                      {last.code}
                    </Link>{" "}
                    <StatusPill kind={kind} label={label} />
                    <span className="block text-xs text-ink-muted">{reachLine(last)}</span>
                  </li>
                );
              })}
            </ul>
            {never.length > 0 && (
              <Disclosure summary={`Never told: ${never.length} of ${row.cells.length} audiences`}>
                <ul className="space-y-1">
                  {never.map(({ audienceId }) => (
                    <li key={audienceId} className="break-words">
                      {nameOf.get(audienceId)}
                    </li>
                  ))}
                </ul>
              </Disclosure>
            )}
          </li>
        );
      })}
    </ul>
  );
}
