import { Form, Link } from "@remix-run/react";
import clsx from "clsx";
import { Fragment } from "react";
import type { DigestLine, HeldBack } from "~/domain/reminders/reminders";
import { type Day, formatDay } from "~/shared/calendar";
import { Avatar } from "../controls/avatar";
import { DateText } from "../controls/date-text";
import { Disclosure } from "../controls/disclosure";
import { useReader } from "../controls/reader";
import { Banner } from "../feedback/banner";
import { Field } from "../form/field";
import { Select } from "../form/select";
import { DateInput } from "../form/special-inputs";
import { SubmitButton } from "../form/submit-button";
import { EmptyState } from "../layout/empty-state";
import { PageHeader } from "../layout/page-header";
import { Section } from "../layout/section";
import { dayText, plural } from "../plans/plan-words";
import { DigestLines } from "./digest-lines";
import { KnownProvider } from "./known";
import { ReminderTabs } from "./reminder-tabs";

export interface ShownDigest {
  personId: string;
  personName: string;
  timeZone: string;
  lines: readonly DigestLine[];
  more: number;
  /** When that day's digest was made, where it was already. */
  toldAt: string | null;
}

export interface RemindersPageProps {
  day: Day;
  today: Day;
  waitsUntil: Day | null;
  /** The person looked at; empty for everybody. */
  personId: string;
  people: readonly { id: string; name: string }[];
  digests: readonly ShownDigest[];
  /** Told on that day, though these rules find nothing for them there any more. */
  besides: readonly { id: string; name: string }[];
  heldBack: readonly HeldBack[];
  /** Today and the days after it, each with how much would go out. */
  ahead: readonly { day: Day; lines: number; people: number; quiet: boolean }[];
  usual: string;
  viewerId: string;
  known: Readonly<Record<string, Day>>;
}

/** A dry run: what each person would read on a day, why, and what is held back. */
export function RemindersPage(props: RemindersPageProps) {
  const { day, digests, waitsUntil } = props;
  const { locale } = useReader();
  const lines = digests.reduce((sum, each) => sum + each.lines.length + each.more, 0);
  return (
    <>
      <PageHeader
        title="What would be sent"
        lead={
          waitsUntil
            ? `${dayText(day, locale)} is a quiet day: nothing goes out, and what comes up waits until ${dayText(waitsUntil, locale)}.`
            : lines === 0
              ? `Nothing would be sent on ${dayText(day, locale)}.`
              : `${plural(lines, "entry", "entries")} for ${plural(digests.length, "person", "people")} on ${dayText(day, locale)}.`
        }
      />
      <ReminderTabs />
      <div className="mb-6">
        <Banner>
          A dry run: nothing is sent from here. It is worked out by the same rules as the digests themselves,
          from what is on record now, for any day you choose.
        </Banner>
      </div>
      <Chooser {...props} />
      <Ahead {...props} />
      <Section title="Digests" id="digests" lead="One per person and day, at their own hour.">
        {digests.length === 0 ? (
          <EmptyState title={waitsUntil ? "A quiet day" : "Nobody would get anything"}>
            {waitsUntil
              ? "Nobody is written to on quiet days. Look at the next open day."
              : "Nothing is due on one of the days on which people are told."}
          </EmptyState>
        ) : (
          <KnownProvider value={props.known}>
            <ul className="grid gap-4 lg:grid-cols-2">
              {digests.map((digest) => (
                <li key={digest.personId} className="rounded-lg border border-line bg-surface p-4">
                  <DigestCard
                    digest={digest}
                    isMine={digest.personId === props.viewerId && day === props.today}
                  />
                </li>
              ))}
            </ul>
          </KnownProvider>
        )}
        <ToldBesides people={props.besides} />
      </Section>
      <Held rows={props.heldBack} />
      <Section title="The rules" id="rules">
        <ul className="max-w-[70ch] list-disc space-y-1 pl-5 text-sm">
          <li>{props.usual}</li>
          <li>Overdue is said on days 1 and 3 and then every third day, to whoever owes it.</li>
          <li>
            The ladder tells the CX leader, then the sponsor, then the executive champion; whoever stands on
            two rungs is told once. Its days are{" "}
            <Link className="link" to="/settings#escalation">
              a setting
            </Link>
            .
          </li>
          <li>
            Whoever says “I know, I am on it” is left alone until the day they name; on the ladder, the steps
            above them rest as long.
          </li>
          <li>
            Kinds can be turned off in one’s{" "}
            <Link className="link" to="/profile#digest">
              preferences
            </Link>
            , except the ladder and what waits for a decision.
          </li>
          <li>What is done, rests with its plan, or belongs to somebody who has left is not said.</li>
          <li>Whoever is away is not written to; their deputy is, and reads for whom.</li>
          <li>What has no promised day is said once, on the day it came about.</li>
        </ul>
      </Section>
    </>
  );
}

/** Whose digest of that day spoke of something else: of days before, or of what is settled by now. */
function ToldBesides({ people }: { people: RemindersPageProps["besides"] }) {
  if (people.length === 0) return null;
  return (
    <p className="mt-4 text-sm text-ink-muted">
      Also told on this day, of earlier days or of what is settled by now:{" "}
      {people.map(({ id, name }, at) => (
        <Fragment key={id}>
          {at > 0 && ", "}
          <Link className="link" to={`/reminders/ledger?person=${id}`}>
            {name}
          </Link>
        </Fragment>
      ))}
    </p>
  );
}

function Chooser({ day, personId, people }: RemindersPageProps) {
  return (
    <Form method="get" className="no-print mb-6 flex flex-wrap items-end gap-3">
      <Field name="day" label="Day" required className="w-44">
        <DateInput key={day} defaultValue={day} />
      </Field>
      <Field name="person" label="Person" required className="w-60 max-sm:w-full">
        <Select
          key={personId}
          defaultValue={personId || "all"}
          options={[
            { value: "all", label: "Everybody" },
            ...people.map(({ id, name }) => ({ value: id, label: name })),
          ]}
        />
      </Field>
      <SubmitButton variant="secondary">Show</SubmitButton>
    </Form>
  );
}

function Ahead({ ahead, day, personId, today }: RemindersPageProps) {
  const { locale } = useReader();
  return (
    <nav aria-label="The next fourteen days" className="mb-8">
      <ol className="grid grid-cols-3 gap-1.5 sm:grid-cols-5 lg:grid-cols-[repeat(15,minmax(0,1fr))]">
        {ahead.map((each) => (
          <li key={each.day}>
            <Link
              to={`/reminders?day=${each.day}&person=${personId || "all"}`}
              preventScrollReset
              aria-current={each.day === day ? "date" : undefined}
              className={clsx(
                "block rounded-md border px-2 py-1.5 text-sm",
                each.day === day
                  ? "border-accent-line bg-accent-soft"
                  : "border-line hover:border-line-strong hover:bg-hover",
              )}
            >
              <span className="block text-xs text-ink-muted">
                {each.day === today ? "Today" : formatDay(each.day, locale, "short")}
              </span>
              <span className={clsx("tabular", each.lines === 0 && "text-ink-muted")}>
                {each.quiet ? "quiet" : each.lines}
              </span>
              <span className="sr-only">
                {each.quiet ? "" : ` ${each.lines === 1 ? "entry" : "entries"} for ${each.people}`}
              </span>
            </Link>
          </li>
        ))}
      </ol>
    </nav>
  );
}

function DigestCard({ digest, isMine }: { digest: ShownDigest; isMine: boolean }) {
  return (
    <>
      <h3 className="mb-3 flex flex-wrap items-center gap-x-2.5 gap-y-1">
        <Avatar name={digest.personName} size="sm" withName />
        <span className="text-xs font-normal text-ink-muted">{digest.timeZone.replaceAll("_", " ")}</span>
        {digest.toldAt && (
          <span className="text-xs font-normal text-ink-muted">
            · sent <DateText value={digest.toldAt} />
          </span>
        )}
      </h3>
      <DigestLines lines={digest.lines} {...(isMine && { back: "/reminders" })} />
      {digest.more > 0 && <p className="mt-3 text-sm text-ink-muted">and {digest.more} more</p>}
    </>
  );
}

function Held({ rows }: { rows: readonly HeldBack[] }) {
  if (rows.length === 0) return null;
  return (
    <Disclosure className="mt-6" summary={`Held back: ${plural(rows.length, "entry", "entries")}, and why`}>
      <ul className="space-y-2 text-sm">
        {rows.map((row) => (
          <li key={`${row.key} ${row.why}`} className="break-words">
            <Link to={row.href} className="link">
              {row.title}
            </Link>
            {row.personName && <> for {row.personName}</>}: <span className="text-ink-muted">{row.why}</span>
          </li>
        ))}
      </ul>
    </Disclosure>
  );
}
