import { Form, Link } from "@remix-run/react";
import { Download, Handshake } from "lucide-react";
import {
  ENGAGED_DAYS,
  type EngagementReading,
  SPONSOR_ACT_KINDS,
  SPONSOR_ACT_LABELS,
  type SponsorActKind,
} from "~/domain/governance/sponsor-act";
import { formatDay, isDay } from "~/shared/calendar";
import { Badge } from "../controls/badge";
import { ButtonLink, buttonClass } from "../controls/button";
import { Chip } from "../controls/chip";
import { DateText } from "../controls/date-text";
import { HealthPill } from "../controls/health-pill";
import { Pagination } from "../controls/pagination";
import { useReader } from "../controls/reader";
import { SubmitButton } from "../form/submit-button";
import { EmptyState } from "../layout/empty-state";
import { PageHeader } from "../layout/page-header";
import { Section } from "../layout/section";
import { addressOf } from "./address-of";

interface Line {
  id: string;
  from: "typed" | "product";
  personId: string;
  personName: string;
  day: string;
  kind: SponsorActKind;
  accountId: string | null;
  accountName: string | null;
  words: string;
  href: string | null;
  writtenBy: string | null;
  withdrawn: boolean;
}

export interface EngagedPerson {
  personId: string;
  name: string;
  jobTitle: string;
  role: string;
  lastOn: string | null;
  lastWords: string;
  reading: EngagementReading;
  recent: number;
}

interface EngagementPageProps {
  lines: readonly Line[];
  next: string | null;
  isFirst: boolean;
  people: readonly EngagedPerson[];
  ask: { person: string; kind: string; from: string };
  mayLog: boolean;
  mayAll: boolean;
  me: string;
}

export function EngagementPage({
  lines,
  next,
  isFirst,
  people,
  ask,
  mayLog,
  mayAll,
  me,
}: EngagementPageProps) {
  const quiet = people.filter((person) => person.role === "executive" && person.reading.state !== "engaged");
  return (
    <>
      <PageHeader
        title="Engagement log"
        lead={
          people.length === 0
            ? "What executives and sponsors really did: calls, reviews, decisions, blockers removed."
            : quiet.length === 0
              ? `Every executive did something in the last ${ENGAGED_DAYS} days.`
              : quiet.map(sayQuiet).join(" ")
        }
        action={
          <>
            {lines.length > 0 && (
              <a href={addressOf("/engagement-log.csv", ask)} className={buttonClass("secondary")} download>
                <Download aria-hidden="true" />
                CSV
              </a>
            )}
            {mayLog && (
              <ButtonLink to="/engagement-log/new" variant="primary">
                Log what you did
              </ButtonLink>
            )}
          </>
        }
      />
      <EngagedPeople people={people} />
      <Section
        title="What was done"
        lead="Typed by people, and seen by Capstan itself: approvals, signatures, decisions."
      >
        <nav aria-label="Show only" className="no-print mb-3 flex flex-wrap gap-2">
          <Chip
            href={addressOf("/engagement-log", { ...ask, kind: "", from: "" })}
            selected={!ask.kind && !ask.from}
          >
            Everything
          </Chip>
          {SPONSOR_ACT_KINDS.map((kind) => (
            <Chip
              key={kind}
              href={addressOf("/engagement-log", { ...ask, kind, from: "" })}
              selected={ask.kind === kind}
            >
              {SPONSOR_ACT_LABELS[kind]}
            </Chip>
          ))}
          <Chip
            href={addressOf("/engagement-log", { ...ask, kind: "", from: "product" })}
            selected={ask.from === "product"}
          >
            Seen by Capstan
          </Chip>
          {ask.person && (
            <Chip
              removeHref={addressOf("/engagement-log", { ...ask, person: "" })}
              removeLabel="Show everybody"
            >
              {people.find((person) => person.personId === ask.person)?.name ?? "One person"}
            </Chip>
          )}
        </nav>
        {lines.length === 0 ? (
          <EmptyState
            title="Nothing here yet"
            icon={<Handshake />}
            action={mayLog && <ButtonLink to="/engagement-log/new">Log what you did</ButtonLink>}
          >
            A customer called, a review held, a blocker removed: two lines on a phone are enough.
          </EmptyState>
        ) : (
          <ul className="divide-y divide-line">
            {lines.map((line) => (
              <LineRow key={line.id} line={line} mayWithdraw={mayAll || (mayLog && line.personId === me)} />
            ))}
          </ul>
        )}
        {(next || !isFirst) && (
          <Pagination
            previousHref={isFirst ? null : addressOf("/engagement-log", ask)}
            nextHref={next ? addressOf("/engagement-log", { ...ask, after: next }) : null}
            summary={`${lines.length} entries, newest first`}
          />
        )}
      </Section>
    </>
  );
}

const sayQuiet = ({ name, reading }: EngagedPerson): string =>
  reading.days === null
    ? `${name} has no act on record.`
    : `${name} was last seen to act ${reading.days} days ago.`;

/** Per person: days since the last act, against 45. */
export function EngagedPeople({ people }: { people: readonly EngagedPerson[] }) {
  if (people.length === 0) {
    return (
      <p className="text-sm text-ink-muted">
        Nobody has the role Executive or sponsors an open plan yet: there is nobody to look at.
      </p>
    );
  }
  return (
    <ul aria-label="Executives and sponsors" className="grid gap-3 sm:grid-cols-2 xl:grid-cols-3">
      {people.map((person) => (
        <li key={person.personId} className="rounded-lg border border-line-strong bg-surface p-4">
          <div className="flex flex-wrap items-start justify-between gap-2">
            <div className="min-w-0">
              <Link
                to={`/engagement-log?person=${person.personId}`}
                className="font-medium break-words hover:underline"
              >
                {person.name}
              </Link>
              <p className="text-xs break-words text-ink-muted">
                {person.jobTitle || (person.role === "executive" ? "Executive" : "Sponsor")}
              </p>
            </div>
            <EngagementPill reading={person.reading} />
          </div>
          <p className="mt-2 text-sm text-ink-muted">
            {person.lastOn ? (
              <>
                Last: <PlainDays words={person.lastWords} />, <DateText value={person.lastOn} />
              </>
            ) : (
              "No act is on record: cannot judge more than that."
            )}
          </p>
        </li>
      ))}
    </ul>
  );
}

/** What Capstan saw is kept with days in figures; people read them in words. */
function PlainDays({ words }: { words: string }) {
  const { locale } = useReader();
  return words.replace(/\b\d{4}-\d{2}-\d{2}\b/g, (day) => (isDay(day) ? formatDay(day, locale) : day));
}

function EngagementPill({ reading }: { reading: EngagementReading }) {
  if (reading.state === "none") return <HealthPill health="early" label="No data" />;
  const label = reading.days === 0 ? "Today" : `${reading.days} ${reading.days === 1 ? "day" : "days"}`;
  return (
    <HealthPill
      health={reading.state === "quiet" ? "bad" : "good"}
      label={label}
      reasons={[`${label} since the last act; ${ENGAGED_DAYS} are the limit`]}
    />
  );
}

function LineRow({ line, mayWithdraw }: { line: Line; mayWithdraw: boolean }) {
  const address = `/engagement-log/${line.id}/withdrawal`;
  return (
    <li className="flex flex-wrap items-start justify-between gap-x-6 gap-y-1 py-3 text-sm">
      <div className={`min-w-0 flex-1 basis-64 ${line.withdrawn ? "text-ink-muted line-through" : ""}`}>
        <p className="flex flex-wrap items-center gap-x-2 gap-y-1">
          <span className="font-medium">{line.personName}</span>
          <span>{SPONSOR_ACT_LABELS[line.kind]}</span>
          {line.accountName && (
            <Link to={`/accounts/${line.accountId}`} className="link">
              {line.accountName}
            </Link>
          )}
          {line.from === "product" && <Badge tone="accent">Seen by Capstan</Badge>}
          {line.withdrawn && <Badge tone="quiet">Taken back</Badge>}
        </p>
        {line.words && (
          <p className="break-words whitespace-pre-line text-ink-muted">
            {line.href ? (
              <Link to={line.href} className="link">
                <PlainDays words={line.words} />
              </Link>
            ) : (
              line.words
            )}
          </p>
        )}
        {line.writtenBy && <p className="text-xs text-ink-muted">written down by {line.writtenBy}</p>}
      </div>
      <div className="flex items-center gap-3">
        <DateText value={line.day} />
        {line.from === "typed" && mayWithdraw && (
          <Form method="post" action={address} preventScrollReset className="no-print">
            <SubmitButton variant="quiet" size="sm" action={address}>
              {line.withdrawn ? "Put it back" : "Take it back"}
            </SubmitButton>
          </Form>
        )}
      </div>
    </li>
  );
}
