import { Link } from "@remix-run/react";
import { ANSWER_QUESTIONS, type AnswerField } from "~/domain/communications/communication";
import type { WordValues } from "~/domain/communications/markdown/words-tree";
import type { VersionCard } from "~/domain/communications/message-card";
import { comparePath, messageEditPath, versionEditPath } from "~/domain/communications/message-places";
import { figureWords, type ShownFigure, type ShownWords } from "~/domain/communications/shown-words";
import { WORD_FIELD_LABELS } from "~/domain/communications/snapshot";
import { Chip } from "../../controls/chip";
import { FigureLink } from "../../controls/figure-link";
import { Tabs } from "../../controls/tabs";
import { InlineNote } from "../../feedback/inline-note";
import { Section } from "../../layout/section";
import { WordsView } from "../words-view";

export interface WordsSectionProps {
  code: string;
  cards: readonly VersionCard[];
  /** The version that is open; null: there is no audience yet. */
  open: VersionCard | null;
  /** Languages it can be read in, its own first. */
  locales: readonly string[];
  locale: string;
  outOfDate: boolean;
  words: ShownWords;
  values: WordValues;
  figures: readonly ShownFigure[];
  mayWrite: boolean;
}

const isAnswer = (field: string): field is AnswerField => field in ANSWER_QUESTIONS;

/** The words as they will be read, one audience at a time. */
export function WordsSection(props: WordsSectionProps) {
  const { code, cards, open, locales, locale, words, values, mayWrite, outOfDate } = props;
  const isOpen = open !== null && ["draft", "returned", "inReview", "approved"].includes(open.status);
  const other = cards.find(({ id }) => id !== open?.id);
  return (
    <Section
      id="words"
      title="As it is read"
      aside={
        <>
          {open && other && (
            <Link to={comparePath(code, open.id, other.id)} className="link no-print">
              Compare versions
            </Link>
          )}
          {mayWrite && isOpen && open && (
            <Link to={versionEditPath(code, open.id)} className="link no-print">
              Edit
            </Link>
          )}
        </>
      }
    >
      {cards.length > 1 && (
        <div className="mb-4">
          <Tabs
            label="Audiences"
            tabs={cards.map(({ id, audience }) => ({
              label: audience,
              href: `?version=${id}`,
              current: id === open?.id,
            }))}
          />
        </div>
      )}
      {locales.length > 1 && open && (
        <nav aria-label="Languages" className="no-print mb-4 flex flex-wrap gap-2">
          {locales.map((each) => (
            <Chip key={each} href={`?version=${open.id}&locale=${each}#words`} selected={each === locale}>
              {each}
            </Chip>
          ))}
        </nav>
      )}
      {outOfDate && (
        <InlineNote tone="warn">
          This translation was made of other words than stand there now, so nothing is sent with it.
        </InlineNote>
      )}
      <ReadWords
        words={words}
        values={values}
        locale={locale}
        figures={props.figures.filter(({ approved }) => approved !== null)}
        audience={open?.audience ?? null}
        answerHref={mayWrite && isOpen && open ? (field) => versionEditPath(code, open.id, field) : null}
      />
      {!open && (
        <p className="mt-3 text-sm text-ink-muted">
          No audience is named yet, so nobody can be told.{" "}
          {mayWrite && (
            <Link to={messageEditPath(code)} className="link">
              Add an audience
            </Link>
          )}
        </p>
      )}
    </Section>
  );
}

interface ReadWordsProps {
  words: ShownWords;
  values: WordValues;
  locale: string;
  figures: readonly ShownFigure[];
  /** Whose answers they are; null: nobody is named yet. */
  audience: string | null;
  /** Where an answer that is missing is written. */
  answerHref?: ((field: AnswerField) => string) | null;
}

/** Subject, opening, answers and further words as one reads them, and the figures in them with their rows. */
export function ReadWords({ words, values, locale, figures, audience, answerHref = null }: ReadWordsProps) {
  return (
    <>
      <article className="rounded-lg border border-line bg-surface p-4 sm:p-6" lang={locale}>
        <h3 data-words="subject" className="mb-4 text-lg font-semibold break-words hyphens-auto">
          {words.subject || <span className="text-ink-muted">No subject yet</span>}
        </h3>
        <div className="space-y-5">
          {words.parts.map(({ field, blocks }) => {
            const answer = isAnswer(field) ? field : null;
            if (blocks.length === 0 && (!answer || !audience)) return null;
            return (
              <section key={field} aria-label={WORD_FIELD_LABELS[field]}>
                {answer && (
                  <h4 className="mb-1 text-sm font-semibold text-ink-muted">{ANSWER_QUESTIONS[answer]}</h4>
                )}
                {blocks.length > 0 ? (
                  <div data-words={field}>
                    <WordsView blocks={blocks} values={values} headingFrom={4} marked />
                  </div>
                ) : (
                  <p className="text-sm text-ink-muted">
                    Not answered yet for {audience}.{" "}
                    {answer && answerHref && (
                      <Link to={answerHref(answer)} className="link">
                        Answer it
                      </Link>
                    )}
                  </p>
                )}
              </section>
            );
          })}
        </div>
      </article>
      <Figures figures={figures} />
    </>
  );
}

/** Every figure these words show, with the rows behind it; nobody types over one. */
function Figures({ figures }: { figures: readonly ShownFigure[] }) {
  if (figures.length === 0) return null;
  return (
    <dl aria-label="Live figures in these words" className="mt-3 space-y-1 text-sm">
      {figures.map((figure) => (
        <div key={figure.name} className="flex flex-wrap items-baseline gap-x-2">
          <dt className="text-ink-muted">{figure.label || figure.name}</dt>
          <dd className="min-w-0 break-words">
            {figure.href ? (
              <FigureLink href={figure.href} label={figure.label || figure.name}>
                {figureWords(figure)}
              </FigureLink>
            ) : (
              figureWords(figure)
            )}
            {figure.note && <span className="text-ink-muted"> · {figure.note}</span>}
          </dd>
        </div>
      ))}
    </dl>
  );
}
