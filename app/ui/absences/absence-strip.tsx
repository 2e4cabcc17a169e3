import { Link } from "@remix-run/react";
import clsx from "clsx";
import { ChevronLeft, ChevronRight } from "lucide-react";
import {
  addDays,
  addMonthsTo,
  type Day,
  daysBetween,
  firstDayOfMonth,
  formatDay,
  formatMonth,
  lastDayOfMonth,
  type Month,
  weekdayOf,
} from "~/shared/calendar";
import { ButtonLink } from "../controls/button";
import { useReader } from "../controls/reader";
import { Section } from "../layout/section";
import type { AbsenceListRow } from "./absence-row";

/** A month as one strip per person, so that a leader sees when two are away at once. */
export function AbsenceStrip({
  month,
  today,
  rows,
}: {
  month: string;
  today: Day;
  rows: readonly AbsenceListRow[];
}) {
  const { locale } = useReader();
  const first = firstDayOfMonth(month as Month);
  const last = lastDayOfMonth(month as Month);
  const days = Array.from({ length: daysBetween(first, last) + 1 }, (_, at) => addDays(first, at));
  const people = [...new Map(rows.map(({ personId, personName }) => [personId, personName]))].toSorted(
    ([, a], [, b]) => a.localeCompare(b),
  );
  const step = (by: number) => `/absences?month=${addMonthsTo(month as Month, by)}`;
  return (
    <Section
      title={formatMonth(month as Month, locale, "long")}
      id="month"
      aside={
        <nav aria-label="Months" className="no-print flex gap-1">
          <ButtonLink
            to={step(-1)}
            size="sm"
            variant="quiet"
            preventScrollReset
            icon={<ChevronLeft aria-hidden="true" />}
          >
            Earlier
          </ButtonLink>
          <ButtonLink
            to={step(1)}
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
      {people.length === 0 ? (
        <p className="text-sm text-ink-muted">Nobody is away in this month.</p>
      ) : (
        <ul className="space-y-2">
          {people.map(([id, name]) => {
            const own = rows.filter(({ personId }) => personId === id);
            return (
              <li key={id} className="grid items-center gap-x-3 gap-y-1 text-sm sm:grid-cols-[10rem_1fr]">
                <Link to={`/absences/${own[0]?.id ?? ""}`} className="truncate hover:underline">
                  {name}
                  <span className="sr-only">
                    {own.map(
                      ({ fromDay, toDay, deputyName }) =>
                        ` away from ${formatDay(fromDay, locale)} to ${formatDay(toDay, locale)}, ${deputyName} stands in;`,
                    )}
                  </span>
                </Link>
                <span
                  className="grid h-6 gap-px"
                  style={{ gridTemplateColumns: `repeat(${days.length}, minmax(0, 1fr))` }}
                >
                  {days.map((day) => {
                    const absence = own.find(({ fromDay, toDay }) => fromDay <= day && day <= toDay);
                    const look = clsx(
                      "h-full rounded-[2px]",
                      day === today && "outline outline-1 outline-accent",
                      absence ? "bg-accent" : weekdayOf(day) > 5 ? "bg-sunken" : "bg-hover",
                    );
                    return <span key={day} aria-hidden="true" className={look} />;
                  })}
                </span>
              </li>
            );
          })}
        </ul>
      )}
    </Section>
  );
}
