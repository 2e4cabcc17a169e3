import { Link } from "@remix-run/react";
import { audienceHref } from "~/domain/audiences/audience-places";
import type { CalendarRow } from "~/domain/audiences/silence-calendar";
import { ButtonLink } from "../controls/button";
import { DateText } from "../controls/date-text";
import { NextWords } from "./next-words";
import { SilenceWords } from "./silence-words";

interface CalendarListProps {
  rows: readonly CalendarRow[];
  begin: (audienceId: string) => string | null;
}

/** The calendar where there is no room for weeks: who is silent for too long comes first. */
export function CalendarList({ rows, begin }: CalendarListProps) {
  const sorted = rows.toSorted((a, b) => (b.silence.beyond ?? -1) - (a.silence.beyond ?? -1));
  return (
    <ul className="divide-y divide-line border-y border-line">
      {sorted.map((row) => {
        const to = begin(row.id);
        return (
          <li key={row.id} className="space-y-2 py-4 text-sm">
            <Link to={audienceHref(row.id)} className="link text-base font-medium break-words">
              {row.name}
            </Link>
            <p>
              <SilenceWords silence={row.silence} />
            </p>
            {row.longest.days > 0 && (
              <p className="text-xs text-ink-muted">
                Longest silence: {row.longest.days} days, from{" "}
                <DateText value={row.longest.from} mode="day" />
              </p>
            )}
            <NextWords row={row} />
            {row.messages.length === 0 ? (
              <p className="text-ink-muted">Nothing in this quarter.</p>
            ) : (
              <ul className="space-y-1">
                {row.messages.map((message) => (
                  <li key={`${message.code} ${message.day}`} className="break-words">
                    {message.kind === "scheduled" && "To come, "}
                    <DateText value={message.day} mode="plain" />:{" "}
                    <Link to={`/communications/${message.code}`} className="link">
                      {message.code} {message.subject}
                    </Link>
                  </li>
                ))}
              </ul>
            )}
            {to && ((row.silence.beyond ?? 0) > 0 || row.owedOn !== null) && (
              <ButtonLink to={to} size="sm">
                Begin a message<span className="sr-only"> to {row.name}</span>
              </ButtonLink>
            )}
          </li>
        );
      })}
    </ul>
  );
}
