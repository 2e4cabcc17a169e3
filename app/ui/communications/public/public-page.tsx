import { COMMUNICATION_KIND_LABELS } from "~/domain/communications/communication";
import type { PublicPageView } from "~/domain/communications/public-link";
import { writeDate } from "~/shared/calendar";
import { Banner } from "../../feedback/banner";
import { languageName } from "../reader/language-name";
import { phrasesFor } from "../reader/phrases";
import { ReaderFrame } from "../reader/reader-frame";
import { EventBox, FileLinks, ReaderWords } from "../reader/reader-words";
import { publicPhrasesFor } from "./public-phrases";

interface PublicPageProps {
  page: PublicPageView;
  path: string;
}

/** What a house says of itself in public: approved words, figures as they were approved, and what each of them is. */
export function PublicPage({ page, path }: PublicPageProps) {
  const { locale, timeZone } = page;
  const words = publicPhrasesFor(locale);
  const day = (instant: string): string =>
    writeDate(new Date(instant), locale, { day: "numeric", month: "long", year: "numeric", timeZone });
  const told = page.figures.filter(({ named }) => named);
  return (
    <ReaderFrame
      workspace={page.workspace}
      locale={locale}
      aside={
        page.locales.length > 1 && (
          <nav aria-label={words.languages} className="no-print flex flex-wrap gap-x-4 text-sm">
            {page.locales.map((each) =>
              each === locale ? (
                <span key={each} aria-current="true" className="py-1 font-medium" lang={each}>
                  {languageName(each)}
                </span>
              ) : (
                <a key={each} href={`${path}?in=${each}`} className="link py-1" lang={each} hrefLang={each}>
                  {languageName(each)}
                </a>
              ),
            )}
          </nav>
        )
      }
      footer={
        <>
          <p>{words.asApproved(page.workspace, day(page.approvedAt))}</p>
          <p className="no-print">{words.withdrawable}</p>
        </>
      }
    >
      <article>
        {locale.startsWith("en") && (
          <p className="text-sm text-ink-muted">{COMMUNICATION_KIND_LABELS[page.kind]}</p>
        )}
        <h1 className="text-lg font-semibold break-words hyphens-auto sm:text-xl print:text-lg">
          {page.subject}
        </h1>
        <p className="mt-1 text-sm text-ink-muted">{words.asOf(day(page.approvedAt))}</p>
        {page.corrected && (
          <div className="mt-4">
            <Banner tone="warn" title={words.corrected(day(page.corrected.at))}>
              {page.corrected.figures.length > 0 && (
                <ul>
                  {page.corrected.figures.map(({ name, label, was, is }) => (
                    <li key={name}>{words.correctedFigure(label, was, is)}</li>
                  ))}
                </ul>
              )}
            </Banner>
          </div>
        )}
        {told.length > 0 && (
          <dl className="mt-6 grid gap-3 sm:grid-cols-2 print:mt-3 print:grid-cols-3">
            {told.map((figure) => (
              <div
                key={figure.name}
                className="min-w-0 rounded-lg border border-line bg-surface p-4 print:p-2"
              >
                <dt className="text-sm break-words text-ink-muted">{figure.label || figure.name}</dt>
                <dd className="tabular mt-1 text-xl font-semibold break-words print:text-lg">
                  {figure.text}
                </dd>
                {figure.note && <dd className="mt-1 text-xs break-words text-ink-muted">{figure.note}</dd>}
              </div>
            ))}
          </dl>
        )}
        <div className="print:text-sm">
          <ReaderWords
            page={{ ...page, merge: {} }}
            afterOpening={
              page.event && (
                <EventBox
                  event={page.event}
                  locale={locale}
                  timeZone={page.event.timeZone}
                  calendarHref={`${path}.ics`}
                  words={phrasesFor(locale)}
                />
              )
            }
          />
        </div>
        <FileLinks files={page.files} path={path} title={words.files} />
        <Definitions page={page} title={words.definitions} />
      </article>
    </ReaderFrame>
  );
}

/** What the figures are, so that nobody has to take a word for them. */
function Definitions({ page, title }: { page: PublicPageView; title: string }) {
  const told = page.figures.filter(({ named, definition }) => named && definition !== "");
  if (told.length === 0) return null;
  return (
    <section className="mt-8 border-t border-line pt-4 print:mt-4 print:pt-2">
      <h2 className="text-sm font-semibold">{title}</h2>
      <dl className="mt-2 space-y-1 text-sm text-ink-muted print:text-xs">
        {told.map(({ name, label, definition, note }) => (
          <div key={name} className="break-words">
            <dt className="inline font-medium">{label || name}: </dt>
            <dd className="inline">
              {definition}
              {note && ` (${note})`}
            </dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
