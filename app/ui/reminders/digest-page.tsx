import { Link } from "@remix-run/react";
import { saysWhatMatters } from "~/domain/reminders/digest-words";
import type { DigestLine } from "~/domain/reminders/reminders";
import { type Day, formatDay } from "~/shared/calendar";
import { ButtonLink } from "../controls/button";
import { DateText } from "../controls/date-text";
import { Disclosure } from "../controls/disclosure";
import { useReader } from "../controls/reader";
import { PageHeader } from "../layout/page-header";
import { plural } from "../plans/plan-words";
import { DigestLines } from "./digest-lines";
import { KnownProvider } from "./known";

interface Said {
  title: string;
  href: string;
  why: string;
}

export interface DigestPageProps {
  day: Day;
  lines: readonly DigestLine[];
  beyond: readonly Said[];
  held: readonly Said[];
  madeAt: string;
  byMail: boolean;
  previous: Day | null;
  next: Day | null;
  known: Readonly<Record<string, Day>>;
}

/** What one day had for one person, as it was said that morning; what has happened since shows behind each link. */
export function DigestPage(props: DigestPageProps) {
  const { day, lines, beyond, held, madeAt, byMail, previous, next, known } = props;
  const { locale } = useReader();
  return (
    <div className="max-w-2xl">
      <PageHeader
        title={`Digest of ${formatDay(day, locale, "long")}`}
        lead={`${saysWhatMatters(lines)}.`}
        meta={
          <>
            {byMail ? "By letter" : "Said here alone"} <DateText value={madeAt} />
          </>
        }
        action={<ButtonLink to="/work">Open my work</ButtonLink>}
      />
      <KnownProvider value={known}>
        <DigestLines lines={lines} level="h2" back={`/digests/${day}`} />
      </KnownProvider>
      {beyond.length > 0 && (
        <Disclosure className="mt-5" summary={`and ${beyond.length} more`} open>
          <SaidList rows={beyond} />
        </Disclosure>
      )}
      {held.length > 0 && (
        <Disclosure className="mt-5" summary={`Held back: ${plural(held.length, "line")}, and why`}>
          <SaidList rows={held} />
        </Disclosure>
      )}
      <nav aria-label="Digests" className="no-print mt-8 flex flex-wrap gap-2 text-sm">
        {previous && (
          <ButtonLink to={`/digests/${previous}`} size="sm" rel="prev">
            {formatDay(previous, locale, "short")}
          </ButtonLink>
        )}
        {next && (
          <ButtonLink to={`/digests/${next}`} size="sm" rel="next">
            {formatDay(next, locale, "short")}
          </ButtonLink>
        )}
        <ButtonLink to="/profile#digest" size="sm" variant="quiet">
          Hour and preferences
        </ButtonLink>
      </nav>
    </div>
  );
}

const SaidList = ({ rows }: { rows: readonly Said[] }) => (
  <ul className="space-y-2 text-sm">
    {rows.map((row) => (
      <li key={`${row.href} ${row.title} ${row.why}`} className="break-words">
        <Link to={row.href} className="link">
          {row.title}
        </Link>
        <span className="text-ink-muted"> · {row.why}</span>
      </li>
    ))}
  </ul>
);
