import type { ReactNode } from "react";
import { webAddressOf } from "~/domain/communications/event-calendar";
import { chromeFor } from "~/domain/communications/letter-chrome";
import type { ReaderPage } from "~/domain/communications/recipient-view";
import { writeDate } from "~/shared/calendar";
import { fileSize } from "../../tasks/task-words";
import { WordsView } from "../words-view";
import type { Phrases } from "./phrases";

interface ReaderWordsProps {
  page: Pick<ReaderPage, "parts" | "figures" | "merge" | "pictures" | "locale">;
  /** What stands after what everybody is told: when and where. */
  afterOpening?: ReactNode;
}

/** What the letter said, part by part: what everybody is told, then the three answers under their questions. */
export function ReaderWords({ page, afterOpening }: ReaderWordsProps) {
  const { questions } = chromeFor(page.locale);
  const opening = page.parts.filter(({ field }) => field === "opening");
  const rest = page.parts.filter(({ field }) => field !== "opening");
  const values = {
    figures: Object.fromEntries(page.figures.map(({ name, text }) => [name, text])),
    merge: page.merge,
    pictures: page.pictures,
  };
  const draw = ({ field, blocks }: ReaderPage["parts"][number]) => {
    const isAnswer = field !== "opening" && field !== "body";
    // An answer stands under its question; what everybody is told stands under the subject itself.
    const body = <WordsView blocks={blocks} values={values} headingFrom={isAnswer ? 3 : 2} />;
    if (!isAnswer) {
      return (
        <div key={field} className="mt-4">
          {body}
        </div>
      );
    }
    return (
      <section key={field} className="mt-6">
        <h2 className="mb-1 text-base font-semibold">{questions[field]}</h2>
        {body}
      </section>
    );
  };
  return (
    <>
      {opening.map(draw)}
      {afterOpening}
      {rest.map(draw)}
    </>
  );
}

interface EventBoxProps {
  event: NonNullable<ReaderPage["event"]>;
  locale: string;
  /** The reader's own. */
  timeZone: string;
  calendarHref: string;
  words: Phrases;
}

/** A moment that everybody reads in their own time; the zone it was set in stands beside it where that differs. */
export function EventBox({ event, locale, timeZone, calendarHref, words }: EventBoxProps) {
  const write = (instant: string, zone: string) =>
    writeDate(new Date(instant), locale, {
      weekday: "long",
      day: "numeric",
      month: "long",
      year: "numeric",
      hour: "2-digit",
      minute: "2-digit",
      timeZoneName: "short",
      timeZone: zone,
      // A zone without letters of its own ("GMT-5") stays in one piece.
    }).replace(/(GMT|UTC)-/, "$1\u2011");
  const address = webAddressOf(event.place);
  const own = write(event.start, timeZone);
  const there = write(event.start, event.timeZone);
  return (
    <div className="mt-6 rounded-lg border border-line bg-surface p-4">
      <dl className="space-y-2">
        <div>
          <dt className="text-xs text-ink-muted">{words.when}</dt>
          <dd className="font-medium">{own}</dd>
          {own !== there && <dd className="text-sm text-ink-muted">{there}</dd>}
          <dd className="text-sm text-ink-muted">{words.minutes(event.minutes)}</dd>
        </div>
        {event.place && (
          <div>
            <dt className="text-xs text-ink-muted">{words.where}</dt>
            <dd className="break-words">
              {address ? (
                <a href={address} className="link" rel="noopener noreferrer nofollow">
                  {address}
                </a>
              ) : (
                event.place
              )}
            </dd>
          </div>
        )}
      </dl>
      <p className="mt-3">
        <a href={calendarHref} className="link" download>
          {words.toCalendar}
        </a>
      </p>
    </div>
  );
}

interface FileLinksProps {
  files: ReaderPage["files"];
  path: string;
  title: string;
}

export function FileLinks({ files, path, title }: FileLinksProps) {
  if (files.length === 0) return null;
  return (
    <section className="mt-6">
      <h2 className="mb-1 text-base font-semibold">{title}</h2>
      <ul className="divide-y divide-line">
        {files.map((file) => (
          <li key={file.id}>
            <a
              href={`${path}/files/${file.id}`}
              download
              className="link flex min-h-11 flex-wrap items-center gap-x-3 py-2 break-words"
            >
              {file.name} <span className="text-xs text-ink-muted">{fileSize(file.size)}</span>
            </a>
          </li>
        ))}
      </ul>
    </section>
  );
}

/** Where each figure comes from and as of when: what makes it believed. */
export function FigureNotes({ figures, title }: { figures: ReaderPage["figures"]; title: string }) {
  const told = figures.filter(({ named }) => named);
  if (told.length === 0) return null;
  return (
    <section className="mt-6">
      <h2 className="mb-1 text-sm font-semibold text-ink-muted">{title}</h2>
      <ul className="space-y-1 text-sm text-ink-muted">
        {told.map(({ name, label, text, note }) => (
          <li key={name} className="break-words">
            {label || name}: <span className="tabular">{text}</span>
            {note && ` · ${note}`}
          </li>
        ))}
      </ul>
    </section>
  );
}
