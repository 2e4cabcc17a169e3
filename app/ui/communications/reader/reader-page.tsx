import type { ReactNode } from "react";
import { chromeFor } from "~/domain/communications/letter-chrome";
import type { ReaderSaid } from "~/domain/communications/question.schema";
import { QUESTION_LENGTH } from "~/domain/communications/question.schema";
import type { ReaderPage as Page } from "~/domain/communications/recipient-view";
import { writeDate } from "~/shared/calendar";
import type { FormAnswer } from "~/shared/form-answer";
import { Button } from "../../controls/button";
import { Banner } from "../../feedback/banner";
import { Field } from "../../form/field";
import { FormErrors } from "../../form/form-errors";
import { TextArea } from "../../form/text-input";
import { Section } from "../../layout/section";
import { languageName } from "./language-name";
import { type Phrases, phrasesFor } from "./phrases";
import { ReaderForm } from "./reader-form";
import { ReaderFrame } from "./reader-frame";
import { ReaderThread } from "./reader-thread";
import { EventBox, FigureNotes, FileLinks, ReaderWords } from "./reader-words";

interface ReaderPageProps {
  page: Page;
  /** What was just done. */
  said: ReaderSaid | null;
  /** The question's id, so that the same form sent twice asks once. */
  once: string;
  answer: Pick<FormAnswer, "fieldErrors" | "formErrors" | "values"> | null;
}

/** A message for one reader, on a phone first. Every step is a plain form: it works without scripts and on a slow line. */
export function ReaderPage({ page, said, once, answer }: ReaderPageProps) {
  const words = phrasesFor(page.locale);
  const chrome = chromeFor(page.locale);
  const path = `/m/${page.token}`;
  // What is pressed in another language comes back in it.
  const here = page.locales.length > 1 ? `${path}?in=${page.locale}` : path;
  const day = (instant: string): string =>
    writeDate(new Date(instant), page.locale, {
      day: "numeric",
      month: "long",
      year: "numeric",
      timeZone: page.timeZone,
    });
  return (
    <ReaderFrame
      workspace={page.workspace}
      locale={page.locale}
      aside={<Languages page={page} path={path} words={words} />}
      footer={
        <>
          <p>{words.alone}</p>
          <p>
            {words.sentBy(page.workspace)} {page.code}
            {page.sentAt && ` · ${day(page.sentAt)}`}
          </p>
        </>
      }
    >
      {page.correction && (
        <div className="mb-6">
          <Banner
            tone="warn"
            action={
              page.correction.href && (
                <a href={page.correction.href} className="link">
                  {words.readCorrection}
                </a>
              )
            }
          >
            {words.corrected(day(page.correction.at))}
          </Banner>
        </div>
      )}
      {answer && answer.formErrors.length > 0 && (
        <div className="mb-6">
          <FormErrors fieldErrors={{}} formErrors={answer.formErrors} labels={{}} />
        </div>
      )}
      <h1 className="text-lg font-semibold break-words hyphens-auto">{page.subject}</h1>
      {page.corrects && (
        <p className="mt-2 border-l-2 border-line-control pl-4 font-medium">
          {chrome.correction(page.corrects.subject)}
        </p>
      )}
      <p className="mt-4">{words.hello(page.name)}</p>
      <ReaderWords
        page={page}
        afterOpening={
          page.event && (
            <EventBox
              event={page.event}
              locale={page.locale}
              timeZone={page.timeZone}
              calendarHref={`${path}.ics`}
              words={words}
            />
          )
        }
      />
      <FileLinks files={page.files} path={path} title={chrome.attached} />
      <FigureNotes figures={page.figures} title={chrome.figures} />
      <Acknowledgement page={page} path={here} words={words} day={day} isNew={said === "acknowledge"} />
      <Hand page={page} path={here} words={words} said={said} />
      {said === "ask" && (
        <div className="mt-8">
          <Banner live tone="good">
            {words.asked}
          </Banner>
        </div>
      )}
      <ReaderThread page={page} words={words} />
      <Ask path={here} once={once} answer={answer} words={words} />
      <Refusal page={page} path={here} words={words} said={said} />
    </ReaderFrame>
  );
}

function Languages({ page, path, words }: { page: Page; path: string; words: Phrases }) {
  if (page.locales.length < 2) return null;
  return (
    <nav aria-label={words.languages} className="no-print flex flex-wrap gap-x-4 gap-y-1 text-sm">
      {page.locales.map((locale) =>
        locale === page.locale ? (
          <span key={locale} aria-current="true" className="py-1 font-medium" lang={locale}>
            {languageName(locale)}
          </span>
        ) : (
          <a key={locale} href={`${path}?in=${locale}`} className="link py-1" lang={locale} hrefLang={locale}>
            {languageName(locale)}
          </a>
        ),
      )}
    </nav>
  );
}

interface PartProps {
  page: Page;
  path: string;
  words: Phrases;
}

function Acknowledgement({
  page,
  path,
  words,
  day,
  isNew,
}: PartProps & { day: (instant: string) => string; isNew: boolean }) {
  if (page.acknowledgedAt) {
    return (
      <div className="mt-8">
        <Banner tone="good" live={isNew}>
          {words.thanks(day(page.acknowledgedAt))}
        </Banner>
      </div>
    );
  }
  return (
    <ReaderForm path={path} act="acknowledge" className="no-print mt-8">
      <Button type="submit" variant="primary" size="lg" className="max-sm:w-full">
        {chromeFor(page.locale).read}
      </Button>
      <p className="mt-2 text-sm text-ink-muted">{words.readLead}</p>
    </ReaderForm>
  );
}

function Hand({ page, path, words, said }: PartProps & { said: ReaderSaid | null }) {
  const { hand } = page;
  if (!hand) return null;
  if (hand.raised) {
    return (
      <Part title={words.hand} id="hand">
        <Banner tone="good" live={said === "raise-hand"}>
          {hand.answer || words.handThanks}
        </Banner>
      </Part>
    );
  }
  if (hand.closed)
    return (
      <Part title={words.hand} id="hand">
        {<p>{words.handClosed}</p>}
      </Part>
    );
  return (
    <Part title={words.hand} id="hand" lead={words.handLead}>
      <ReaderForm path={path} act="raise-hand" className="space-y-4">
        <div>
          <label htmlFor="offers" className="mb-1.5 block text-sm font-medium">
            {words.handLabel}
          </label>
          <TextArea id="offers" name="offers" rows={2} maxLength={500} />
        </div>
        <Button type="submit" variant="secondary" size="lg" className="max-sm:w-full">
          {words.handUp}
        </Button>
      </ReaderForm>
    </Part>
  );
}

function Ask({
  path,
  once,
  answer,
  words,
}: {
  path: string;
  once: string;
  answer: ReaderPageProps["answer"];
  words: Phrases;
}) {
  const typed = answer?.values.text;
  const isEmpty = typeof typed !== "string" || typed.trim() === "";
  // Said in the language of the page, whatever the form's own words are.
  const trouble = answer?.fieldErrors.text && (isEmpty ? words.askEmpty : words.askMost);
  return (
    <Part title={words.ask} id="ask" lead={words.askLead}>
      <ReaderForm path={path} act="ask" fields={{ key: once }} className="space-y-4">
        <Field name="text" label={words.askLabel} hint={words.askMost} error={trouble} required>
          <TextArea
            rows={4}
            maxLength={QUESTION_LENGTH}
            defaultValue={typeof typed === "string" ? typed : ""}
          />
        </Field>
        <Button type="submit" variant="secondary" size="lg" className="max-sm:w-full">
          {words.send}
        </Button>
      </ReaderForm>
    </Part>
  );
}

function Refusal({ page, path, words, said }: PartProps & { said: ReaderSaid | null }) {
  const { refusal } = page;
  if (!refusal) return null;
  if (refusal.state !== "none") {
    return (
      <Part title={words.stop} id="stop">
        <Banner
          live={said === "refuse"}
          action={
            <ReaderForm path={path} act="take-back">
              <Button type="submit" variant="secondary">
                {words.again}
              </Button>
            </ReaderForm>
          }
        >
          {refusal.state === "all" ? words.stoppedAll(page.workspace) : words.stopped}
        </Banner>
      </Part>
    );
  }
  return (
    <Part title={words.stop} id="stop" lead={words.stopLead}>
      {said === "take-back" && (
        <div className="mb-4">
          <Banner live tone="good">
            {words.resumed}
          </Banner>
        </div>
      )}
      <div className="flex flex-wrap gap-3">
        <ReaderForm path={path} act="refuse" fields={{ which: "audience" }} className="max-sm:w-full">
          <Button type="submit" variant="secondary" className="max-sm:w-full">
            {words.stopAudience(refusal.audience)}
          </Button>
        </ReaderForm>
        <ReaderForm path={path} act="refuse" fields={{ which: "all" }} className="max-sm:w-full">
          <Button type="submit" variant="secondary" className="max-sm:w-full">
            {words.stopAll(page.workspace)}
          </Button>
        </ReaderForm>
      </div>
    </Part>
  );
}

const Part = ({
  title,
  id,
  lead,
  children,
}: {
  title: string;
  id: string;
  lead?: string;
  children: ReactNode;
}) => (
  <div className="no-print mt-8">
    <Section title={title} id={id} lead={lead}>
      {children}
    </Section>
  </div>
);
