import clsx from "clsx";
import { type RefObject, useState } from "react";
import { ANSWER_QUESTIONS, type AnswerField } from "~/domain/communications/communication";
import type { PreviewWords } from "~/domain/communications/preview-words";
import { WORD_FIELD_LABELS } from "~/domain/communications/snapshot";
import { DateText } from "../../controls/date-text";
import { Disclosure } from "../../controls/disclosure";
import { useHydrated } from "../../controls/use-hydrated";
import { InlineNote } from "../../feedback/inline-note";
import { LetterFrame } from "../../mail/letter-frame";
import { lengthWords } from "../markdown-editor";
import { WordsView } from "../words-view";
import { useTypedPreview } from "./use-typed-preview";

interface PreviewPaneProps {
  /** As it is saved, or as it was typed where no script runs. */
  initial: PreviewWords;
  form: RefObject<HTMLFormElement>;
  /** What the preview is asked about: the message, the version, the language. */
  about: { code: string; versionId?: string; locale?: string };
  /** Some of those who are told, to read it with their eyes. */
  readers: readonly { email: string; name: string }[];
  /** The form came back as it was typed, and not as it is saved. */
  differs?: boolean;
}

/** What is typed as its reader will see it: as a page and as a letter, in the light and in the dark. */
export function PreviewPane({ initial, form, about, readers, differs = false }: PreviewPaneProps) {
  const hydrated = useHydrated();
  const [shape, setShape] = useState<"page" | "letter">("page");
  const [theme, setTheme] = useState<"light" | "dark" | null>(null);
  const [as, setAs] = useState(initial.as?.email ?? "");
  const { code, versionId = "", locale = "" } = about;
  const { shown, state } = useTypedPreview(form, initial, { code, versionId, locale, as, shape }, differs);
  return (
    <section aria-label="Preview" className="min-w-0">
      {hydrated && (
        <div className="mb-3 flex flex-wrap items-center gap-x-4 gap-y-2">
          <Switch
            label="Show it as"
            value={shape}
            onChange={setShape}
            choices={[
              ["page", "Page"],
              ["letter", "Letter"],
            ]}
          />
          <Switch
            label="Theme"
            value={theme}
            onChange={setTheme}
            choices={[
              ["light", "Light"],
              ["dark", "Dark"],
            ]}
          />
          {readers.length > 0 && (
            <label className="flex min-w-0 items-center gap-2 text-sm">
              <span className="text-ink-muted">as read by</span>
              <select
                value={as}
                onChange={(event) => setAs(event.target.value)}
                className="h-8 max-w-44 truncate rounded-md border border-line-control bg-surface px-2 text-sm"
              >
                <option value="">nobody in particular</option>
                {readers.map(({ email, name }) => (
                  <option key={email} value={email}>
                    {name || email}
                  </option>
                ))}
              </select>
            </label>
          )}
        </div>
      )}
      <PreviewProblems shown={shown} />
      {shape === "letter" && shown.letter ? (
        <LetterFrame
          key={`${theme}-${shown.letter.html.length}`}
          title={shown.letter.subject}
          html={shown.letter.html}
          theme={theme ?? "system"}
        />
      ) : (
        <PagePreview shown={shown} theme={theme} lang={locale || undefined} />
      )}
      {shown.letter && (
        <Disclosure summary="As plain text" className="mt-3">
          <pre className="overflow-x-auto rounded-md border border-line bg-surface p-3 text-xs whitespace-pre-wrap break-words">
            {shown.letter.text}
          </pre>
        </Disclosure>
      )}
      <p className="tabular mt-2 text-xs text-ink-muted">
        {lengthWords(shown)}
        {state === "drawing" && " · being drawn"}
      </p>
      <p role="status" className="text-xs text-warn">
        {state === "failed" && "The preview could not be drawn just now. What you typed is still here."}
      </p>
    </section>
  );
}

function PagePreview({
  shown,
  theme,
  lang,
}: {
  shown: PreviewWords;
  theme: "light" | "dark" | null;
  lang?: string;
}) {
  return (
    <div
      data-theme={theme ?? undefined}
      lang={lang}
      className="rounded-lg border border-line-strong bg-bg p-4 text-ink sm:p-6"
    >
      <h3 className="mb-4 text-lg font-semibold break-words">
        {shown.subject || <span className="text-ink-muted">No subject yet</span>}
      </h3>
      {shown.event && (
        <p className="mb-4 rounded-md bg-sunken p-3 text-sm">
          <DateText value={shown.event.day} /> at {shown.event.time} ({shown.event.timeZone}),{" "}
          {shown.event.minutes} minutes
          {shown.event.place && <span className="block break-words">{shown.event.place}</span>}
        </p>
      )}
      <div className="space-y-5">
        {shown.parts.map(({ field, blocks }) =>
          field === "opening" || field === "body" ? (
            blocks.length > 0 && (
              <WordsView key={field} blocks={blocks} values={shown.values} headingFrom={4} marked />
            )
          ) : (
            <div key={field}>
              <h4 className="mb-1 text-base font-semibold">{ANSWER_QUESTIONS[field as AnswerField]}</h4>
              {blocks.length > 0 ? (
                <WordsView blocks={blocks} values={shown.values} headingFrom={4} marked />
              ) : (
                <p className="text-sm text-ink-muted">not answered yet</p>
              )}
            </div>
          ),
        )}
      </div>
    </div>
  );
}

/** What is not taken as it was written, and what is still to be written. */
function PreviewProblems({ shown }: { shown: PreviewWords }) {
  const { problems, gaps } = shown;
  if (problems.length === 0 && gaps.length === 0) return null;
  return (
    <ul className="mb-3 space-y-1">
      {gaps.length > 0 && (
        <li>
          <InlineNote tone="warn">
            Still to be written: {gaps.slice(0, 3).join("; ")}
            {gaps.length > 3 && ` and ${gaps.length - 3} more`}
          </InlineNote>
        </li>
      )}
      {problems.slice(0, 5).map(({ field, passage, why }) => (
        <li key={`${field} ${passage} ${why}`}>
          <InlineNote tone="warn">
            {WORD_FIELD_LABELS[field]}: <code className="break-all">{passage}</code>. {why}
          </InlineNote>
        </li>
      ))}
    </ul>
  );
}

interface SwitchProps<Value extends string> {
  label: string;
  value: Value | null;
  onChange: (value: Value) => void;
  choices: readonly (readonly [Value, string])[];
}

function Switch<Value extends string>({ label, value, onChange, choices }: SwitchProps<Value>) {
  return (
    <fieldset aria-label={label} className="flex rounded-md border border-line-control">
      {choices.map(([choice, words]) => (
        <button
          key={choice}
          type="button"
          aria-pressed={choice === value}
          onClick={() => onChange(choice)}
          className={clsx(
            "h-8 px-3 text-sm first:rounded-l-md last:rounded-r-md",
            choice === value ? "bg-accent-soft font-medium text-ink" : "text-ink-muted hover:text-ink",
          )}
        >
          {words}
        </button>
      ))}
    </fieldset>
  );
}
