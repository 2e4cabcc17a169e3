import { Link } from "@remix-run/react";
import { translationPath } from "~/domain/communications/message-places";
import { Section } from "../../layout/section";

export interface LanguageRow {
  locale: string;
  name: string;
  /** null: nobody counted. */
  readers: number | null;
  state: "main" | "current" | "outOfDate" | "missing";
}

const STATES: Record<LanguageRow["state"], { words: string; look: string }> = {
  main: { words: "the words above", look: "text-ink-muted" },
  current: { words: "translated", look: "text-good" },
  outOfDate: { words: "out of date since the words changed", look: "text-warn" },
  missing: { words: "not translated: they read the words above", look: "text-ink-muted" },
};

interface LanguageListProps {
  code: string;
  versionId: string;
  languages: readonly LanguageRow[];
}

/** In which languages this audience is told, and what those read who have none of their own yet. */
export function LanguageList({ code, versionId, languages }: LanguageListProps) {
  return (
    <Section
      title="Languages"
      id="languages"
      aside={
        <Link to={`/communications/${code}/translate/${versionId}`} className="link">
          Add a language
        </Link>
      }
    >
      <ul className="divide-y divide-line">
        {languages.map(({ locale, name, readers, state }) => (
          <li key={locale} className="flex flex-wrap items-baseline justify-between gap-x-4 py-2 text-sm">
            {state === "main" ? (
              <span>{name}</span>
            ) : (
              <Link to={translationPath(code, versionId, locale)} className="link">
                {name}
              </Link>
            )}
            <span className={STATES[state].look}>
              {readers !== null && readers > 0 && (
                <span className="tabular mr-3 text-ink-muted">
                  {readers === 1 ? "one reads it" : `${readers.toLocaleString("en")} read it`}
                </span>
              )}
              {STATES[state].words}
            </span>
          </li>
        ))}
      </ul>
    </Section>
  );
}
