import { Link } from "@remix-run/react";
import { WHO_KEEPS_AUDIENCES } from "~/domain/audiences/audience.access";
import { audienceHref, beginMessageHref, CALENDAR, COVERAGE } from "~/domain/audiences/audience-places";
import type { CalendarRow, Quarter } from "~/domain/audiences/silence-calendar";
import { ButtonLink } from "../controls/button";
import { Disclosure } from "../controls/disclosure";
import { EmptyState } from "../layout/empty-state";
import { PageHeader } from "../layout/page-header";
import { CalendarGrid, CalendarLegend } from "./calendar-grid";
import { CalendarList } from "./calendar-list";

interface SilenceCalendarPageProps {
  rows: readonly CalendarRow[];
  retired: readonly CalendarRow[];
  quarter: Quarter;
  today: string;
  earlier: string;
  later: string;
  isPresent: boolean;
  mayWrite: boolean;
  mayEdit: boolean;
}

/** What was said to whom in a quarter, and where it was silent for longer than was promised. */
export function SilenceCalendarPage(props: SilenceCalendarPageProps) {
  const { rows, retired, quarter, earlier, later, isPresent, mayWrite } = props;
  if (rows.length === 0 && retired.length === 0) {
    return (
      <>
        <PageHeader title="Calendar of silence" />
        <EmptyState
          title="No audience is on the register yet"
          action={props.mayEdit ? <ButtonLink to="/audiences/new">New audience</ButtonLink> : undefined}
        >
          Once audiences are kept, this calendar shows what each was told week by week, and where silence
          lasted longer than was promised.
          {!props.mayEdit && ` ${WHO_KEEPS_AUDIENCES}`}
        </EmptyState>
      </>
    );
  }
  const begin = (id: string) => (mayWrite ? beginMessageHref(id) : null);
  return (
    <>
      <PageHeader
        title="Calendar of silence"
        lead={sentence(rows)}
        action={
          <>
            <ButtonLink to="/audiences">Audiences</ButtonLink>
            <ButtonLink to={COVERAGE}>Coverage</ButtonLink>
          </>
        }
      />
      <nav aria-label="Quarters" className="no-print mb-4 flex flex-wrap items-center gap-3">
        <ButtonLink to={`${CALENDAR}?quarter=${earlier}`} size="sm" rel="prev">
          Earlier
        </ButtonLink>
        <h2 className="tabular text-base font-semibold">
          Quarter {quarter.quarter}, {quarter.year}
        </h2>
        <ButtonLink to={`${CALENDAR}?quarter=${later}`} size="sm" rel="next">
          Later
        </ButtonLink>
        {!isPresent && (
          <Link to={CALENDAR} className="link text-sm">
            This quarter
          </Link>
        )}
      </nav>
      <div className="max-lg:hidden">
        <CalendarGrid rows={rows} quarter={quarter} today={props.today} begin={begin} />
        <CalendarLegend />
      </div>
      <div className="lg:hidden">
        <CalendarList rows={rows} begin={begin} />
      </div>
      {retired.length > 0 && (
        <div className="mt-6">
          <Disclosure summary={`${retired.length} retired, set aside`}>
            <ul className="space-y-1 text-sm">
              {retired.map((row) => (
                <li key={row.id}>
                  <Link to={audienceHref(row.id)} className="link">
                    {row.name}
                  </Link>
                  :{" "}
                  {row.messages.length === 0
                    ? "nothing in this quarter"
                    : row.messages.map(({ code }) => code).join(", ")}
                </li>
              ))}
            </ul>
          </Disclosure>
        </div>
      )}
    </>
  );
}

/** What the calendar shows, as a sentence. */
function sentence(rows: readonly CalendarRow[]): string {
  const late = rows.filter(({ silence }) => (silence.beyond ?? 0) > 0);
  const promised = rows.filter(({ silence }) => silence.limit !== null);
  if (promised.length === 0) return "No audience was promised how often it hears from the program.";
  if (late.length === 0) return "Every audience heard from the program within the days it was promised.";
  const longest = late.reduce((a, b) => ((b.silence.beyond ?? 0) > (a.silence.beyond ?? 0) ? b : a));
  return late.length === 1
    ? `${longest.name}: ${longest.silence.days} days without a word, ${longest.silence.limit} were promised.`
    : `${late.length} of ${promised.length} audiences are silent for longer than was promised, ${longest.name} by ${longest.silence.beyond} days.`;
}
