import { Link } from "@remix-run/react";
import { LEFT_OUT, LEFT_OUT_COUNTED, type LeftOut } from "~/domain/communications/message-facts";
import { languageName } from "~/domain/communications/message-languages";
import { type Column, DataTable } from "../../controls/data-table";
import { useReader } from "../../controls/reader";
import { InlineNote } from "../../feedback/inline-note";
import { Section } from "../../layout/section";
import { clockIn, inUtc, letters, people, zoneName } from "./clock-words";

export interface ZoneRow {
  timeZone: string;
  count: number;
  dueAt: string;
  isPast: boolean;
  quiet: string;
}

export interface LookAheadProps {
  told: number;
  versions: readonly {
    id: string;
    audience: string;
    audienceId: string;
    told: number;
    elsewhere: number;
    leftOut: Readonly<Partial<Record<LeftOut, number>>>;
  }[];
  zones: readonly ZoneRow[];
  languages: readonly { locale: string; count: number }[];
  isNow: boolean;
  /** "about 3 hours", where the rate makes it last. */
  lasts: string;
}

/** Whom it reaches, when by whose clock, in which language, and who is left out for which reason. */
export function LookAheadView({ told, versions, zones, languages, isNow, lasts }: LookAheadProps) {
  const quiet = zones.filter((zone) => zone.quiet !== "");
  const past = zones.filter((zone) => zone.isPast && !isNow);
  return (
    <>
      <Section
        title="Who gets it when"
        lead={`${capital(letters(told))} in ${zones.length === 1 ? "one time zone" : `${zones.length} time zones`}${lasts ? `; at this rate the last leaves ${lasts} after the first` : ""}.`}
      >
        <ZoneTable zones={zones} isNow={isNow} />
        <div className="mt-3 space-y-2">
          {past.length > 0 && (
            <InlineNote tone="warn">
              {past.length === 1 ? `In ${zoneName(past[0]?.timeZone ?? "")}` : `In ${past.length} zones`} this
              hour has passed already: {people(past.reduce((sum, { count }) => sum + count, 0))} there{" "}
              {past.reduce((sum, { count }) => sum + count, 0) === 1 ? "gets" : "get"} it at once.
            </InlineNote>
          )}
          {quiet.length > 0 && (
            <InlineNote tone="warn">
              {people(quiet.reduce((sum, { count }) => sum + count, 0))} would get it at a quiet time. It
              leaves all the same: the hour is yours to choose.
            </InlineNote>
          )}
        </div>
      </Section>
      <Section title="By audience">
        <ul className="divide-y divide-line text-sm">
          {versions.map(({ id, audience, audienceId, told: reached, elsewhere, leftOut }) => (
            <li key={id} className="flex flex-wrap justify-between gap-x-6 gap-y-1 py-2">
              <span className="min-w-0 font-medium break-words">{audience}</span>
              <span className="text-ink-muted">
                <Link className="link" to={`/audiences/${audienceId}?state=reached`}>
                  {reached === 0 ? "nobody" : people(reached)}
                </Link>
                {LEFT_OUT.filter((why) => (leftOut[why] ?? 0) > 0).map((why) => (
                  <span key={why}>
                    {" · "}
                    <Link className="link" to={`/audiences/${audienceId}?state=${why}`}>
                      {leftOut[why]} left out
                    </Link>
                    : {LEFT_OUT_COUNTED[why]}
                  </span>
                ))}
                {elsewhere > 0 && ` · ${elsewhere} ${LEFT_OUT_COUNTED.elsewhere}`}
              </span>
            </li>
          ))}
        </ul>
        {languages.length > 1 && (
          <p className="mt-2 text-sm text-ink-muted">
            {languages.map(({ locale, count }) => `${count} in ${languageName(locale)}`).join(" · ")}
          </p>
        )}
      </Section>
    </>
  );
}

function ZoneTable({ zones, isNow }: { zones: readonly ZoneRow[]; isNow: boolean }) {
  const { locale } = useReader();
  const columns: Column<ZoneRow>[] = [
    { id: "zone", header: "Time zone", primary: true, cell: ({ timeZone }) => zoneName(timeZone) },
    { id: "count", header: "Letters", align: "end", cell: ({ count }) => count.toLocaleString(locale) },
    {
      id: "local",
      header: "By their clock",
      cell: ({ dueAt, timeZone, isPast }) =>
        isNow
          ? `at once (${clockIn(dueAt, locale, timeZone)})`
          : isPast
            ? `at once; ${clockIn(dueAt, locale, timeZone)} has passed`
            : clockIn(dueAt, locale, timeZone),
    },
    { id: "utc", header: "UTC", cell: ({ dueAt, timeZone }) => inUtc(dueAt, locale, timeZone) },
    { id: "quiet", header: "Worth knowing", cell: ({ quiet }) => quiet || "–" },
  ];
  return (
    <DataTable
      caption="Time zones and their hours"
      columns={columns}
      rows={zones}
      rowKey={(row) => row.timeZone}
    />
  );
}

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);
