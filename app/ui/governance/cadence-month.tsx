import { Link } from "@remix-run/react";
import { ChevronLeft, ChevronRight } from "lucide-react";
import type { OccurrenceState } from "~/domain/governance/cadence";
import {
  addDays,
  addMonthsTo,
  type Day,
  daysBetween,
  formatMonth,
  type Month,
  monthOf,
} from "~/shared/calendar";
import { ButtonLink } from "../controls/button";
import { DateText } from "../controls/date-text";
import { useReader } from "../controls/reader";
import { Section } from "../layout/section";
import { OccurrenceBadge } from "./occurrence-badge";

export interface CadenceDate {
  entryId: string;
  title: string;
  planned: string;
  due: string;
  state: OccurrenceState;
}

interface CadenceMonthProps {
  month: string;
  from: string;
  to: string;
  today: string;
  dates: readonly CadenceDate[];
}

const WEEKDAYS = ["Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"];

/** The month as a sheet where there is room, as a list of its dates on a phone. */
export function CadenceMonth({ month, from, to, today, dates }: CadenceMonthProps) {
  const { locale } = useReader();
  const days = Array.from({ length: daysBetween(from as Day, to as Day) + 1 }, (_, at) =>
    addDays(from as Day, at),
  );
  const weeks = Array.from({ length: days.length / 7 }, (_, at) => days.slice(at * 7, at * 7 + 7));
  const inMonth = dates.filter((date) => monthOf(date.due as Day) === month);
  const link = (step: number) => `/cadence?month=${addMonthsTo(month as Month, step)}`;
  return (
    <Section
      title={formatMonth(month as Month, locale, "long")}
      aside={
        <nav aria-label="Months" className="no-print flex gap-1">
          <ButtonLink
            to={link(-1)}
            size="sm"
            variant="quiet"
            preventScrollReset
            icon={<ChevronLeft aria-hidden="true" />}
          >
            Earlier
          </ButtonLink>
          <ButtonLink to="/cadence" size="sm" variant="quiet" preventScrollReset>
            Today
          </ButtonLink>
          <ButtonLink
            to={link(1)}
            size="sm"
            variant="quiet"
            preventScrollReset
            icon={<ChevronRight aria-hidden="true" />}
          >
            Later
          </ButtonLink>
        </nav>
      }
    >
      <table className="w-full table-fixed border-collapse text-sm max-md:hidden">
        <caption className="sr-only">Dates of {formatMonth(month as Month, locale, "long")}</caption>
        <thead>
          <tr>
            {WEEKDAYS.map((weekday) => (
              <th key={weekday} scope="col" className="pb-1 text-left text-xs font-medium text-ink-muted">
                {weekday}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {weeks.map((week) => (
            <tr key={week[0]}>
              {week.map((day) => (
                <td
                  key={day}
                  className={`h-20 border border-line p-1.5 align-top ${monthOf(day) === month ? "" : "bg-sunken"}`}
                >
                  <span
                    className={
                      day === today
                        ? "tabular rounded-full bg-accent px-1.5 text-xs font-semibold text-on-accent"
                        : "tabular text-xs text-ink-muted"
                    }
                  >
                    {Number(day.slice(8))}
                    {day === today && <span className="sr-only"> today</span>}
                  </span>
                  <ul className="mt-1 space-y-1">
                    {dates
                      .filter((date) => date.due === day)
                      .map((date) => (
                        <li key={`${date.entryId} ${date.planned}`}>
                          <Link to={`/cadence/${date.entryId}`} className="block text-xs hover:underline">
                            <span className="line-clamp-2 break-words">{date.title}</span>
                            <OccurrenceBadge state={date.state} />
                          </Link>
                        </li>
                      ))}
                  </ul>
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
      <ul className="divide-y divide-line md:hidden">
        {inMonth.length === 0 && (
          <li className="py-2 text-sm text-ink-muted">Nothing falls into this month.</li>
        )}
        {inMonth.map((date) => (
          <li
            key={`${date.entryId} ${date.planned}`}
            className="flex items-center justify-between gap-3 py-2.5 text-sm"
          >
            <Link to={`/cadence/${date.entryId}`} className="min-w-0 flex-1 break-words hover:underline">
              {date.title}
            </Link>
            <span className="shrink-0 text-ink-muted">
              <DateText value={date.due} />
            </span>
            <OccurrenceBadge state={date.state} />
          </li>
        ))}
      </ul>
    </Section>
  );
}
