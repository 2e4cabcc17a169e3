import { Form, Link } from "@remix-run/react";
import { CalendarDays, Check } from "lucide-react";
import {
  OCCURRENCE_STATE_LABELS,
  type OccurrenceState,
  RHYTHM_LABELS,
  type Rhythm,
} from "~/domain/governance/cadence";
import { ButtonLink } from "../controls/button";
import { DateText } from "../controls/date-text";
import { Disclosure } from "../controls/disclosure";
import { SubmitButton } from "../form/submit-button";
import { EmptyState } from "../layout/empty-state";
import { PageHeader } from "../layout/page-header";
import { Section } from "../layout/section";
import { type CadenceDate, CadenceMonth } from "./cadence-month";
import { OccurrenceBadge } from "./occurrence-badge";

interface DateShown {
  planned: string;
  due: string;
  state: OccurrenceState;
}

interface EntryShown {
  id: string;
  title: string;
  purpose: string;
  rhythm: Rhythm;
  ownerName: string | null;
  ownerActive: boolean;
  href: string;
  endedOn: string | null;
  mayHold: boolean;
  reading: { next: DateShown | null; open: DateShown | null; held: number; missed: number };
}

interface CadencePageProps {
  month: string;
  from: string;
  to: string;
  today: string;
  entries: readonly EntryShown[];
  dates: readonly CadenceDate[];
  mayEdit: boolean;
}

export function CadencePage({ month, from, to, today, entries, dates, mayEdit }: CadencePageProps) {
  const going = entries.filter((entry) => entry.endedOn === null);
  const ended = entries.filter((entry) => entry.endedOn !== null);
  const open = going.filter((entry) => entry.reading.open !== null);
  return (
    <>
      <PageHeader
        title="Cadence calendar"
        lead={
          going.length === 0
            ? "What the program does again and again, so that it happens without anybody remembering it."
            : open.length === 0
              ? "Everything that was due was held or has its word."
              : `${open.map((entry) => entry.title).join(", ")} ${open.length === 1 ? "was" : "were"} due and not held yet.`
        }
        action={
          mayEdit &&
          entries.length > 0 && (
            <ButtonLink to="/cadence/new" variant="primary">
              Add a rhythm
            </ButtonLink>
          )
        }
      />
      {entries.length === 0 ? (
        <EmptyState
          title="No rhythm yet"
          icon={<CalendarDays />}
          action={
            mayEdit && (
              <ButtonLink to="/cadence/new" variant="primary">
                Add the first
              </ButtonLink>
            )
          }
        >
          A weekly triage, a monthly look at the index, a quarterly review with the executives, a yearly one
          of the strategy. Dates fall on working days by themselves.
          {!mayEdit && " A CX leader or an administrator begins."}
        </EmptyState>
      ) : (
        <>
          <ul aria-label="Rhythms" className="divide-y divide-line border-y border-line">
            {going.map((entry) => (
              <EntryRow key={entry.id} entry={entry} today={today} />
            ))}
          </ul>
          <CadenceMonth month={month} from={from} to={to} today={today} dates={dates} />
        </>
      )}
      {ended.length > 0 && (
        <Section title="Ended">
          <Disclosure
            summary={ended.length === 1 ? "1 rhythm has ended" : `${ended.length} rhythms have ended`}
          >
            <ul className="space-y-1">
              {ended.map((entry) => (
                <li key={entry.id} className="text-sm">
                  <Link to={`/cadence/${entry.id}`} className="link">
                    {entry.title}
                  </Link>
                </li>
              ))}
            </ul>
          </Disclosure>
        </Section>
      )}
    </>
  );
}

function EntryRow({ entry, today }: { entry: EntryShown; today: string }) {
  const { next, open, held, missed } = entry.reading;
  const asks = open ?? (next && next.due === today ? next : null);
  return (
    <li className="flex flex-wrap items-center justify-between gap-x-6 gap-y-2 py-3">
      <div className="min-w-0 flex-1 basis-64">
        <p className="font-medium">
          <Link to={`/cadence/${entry.id}`} className="break-words hover:underline">
            {entry.title}
          </Link>
        </p>
        <p className="text-sm text-ink-muted">
          {RHYTHM_LABELS[entry.rhythm]} ·{" "}
          {entry.ownerName && entry.ownerActive ? (
            entry.ownerName
          ) : (
            <span className="font-medium text-bad">
              {entry.ownerName ? `${entry.ownerName} has left` : "nobody owns it"}
            </span>
          )}
          {entry.href && (
            <>
              {" · "}
              <Link to={entry.href} className="link">
                where it is done
              </Link>
            </>
          )}
        </p>
      </div>
      <p className="text-sm text-ink-muted">
        {held + missed > 0 && (
          <span className="tabular">
            {held} of {held + missed} held in 12 months
          </span>
        )}
      </p>
      <div className="flex flex-wrap items-center gap-3 text-sm">
        {open && (
          <span>
            <OccurrenceBadge state={open.state} /> <DateText value={open.due} />
          </span>
        )}
        {next ? (
          <span>
            next <DateText value={next.due} />
          </span>
        ) : (
          <span className="text-ink-muted">no date ahead</span>
        )}
        {asks && entry.mayHold && (
          <Form method="post" action={`/cadence/${entry.id}/holding`} preventScrollReset>
            <input type="hidden" name="planned" value={asks.planned} />
            <input type="hidden" name="outcome" value="held" />
            <input type="hidden" name="back" value="list" />
            <SubmitButton
              size="sm"
              variant="secondary"
              action={`/cadence/${entry.id}/holding`}
              icon={<Check aria-hidden="true" />}
              aria-label={`Held: ${entry.title}`}
            >
              {OCCURRENCE_STATE_LABELS.held}
            </SubmitButton>
          </Form>
        )}
      </div>
    </li>
  );
}
