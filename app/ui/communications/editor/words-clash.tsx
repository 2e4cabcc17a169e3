import { ANSWER_QUESTIONS } from "~/domain/communications/communication";
import { WORD_FIELD_LABELS } from "~/domain/communications/snapshot";
import { StaleNotice } from "../../form/stale-notice";

interface WordsClashProps {
  mine: Record<string, string | string[]>;
  theirs: Record<string, string>;
  savedBy: string;
  savedAt: string;
  /** What goes along unchanged: the new version, the button. */
  keep: Record<string, string>;
  /** How values that are no words are shown. */
  shown?: Record<string, (value: string) => string>;
}

const LABELS: Record<string, string> = {
  ...WORD_FIELD_LABELS,
  ...ANSWER_QUESTIONS,
  audienceId: "Who is told",
  audience: "What they are called",
  eventDay: "Day",
  eventTime: "Hour",
  eventZone: "Time zone",
  eventMinutes: "Minutes",
  eventPlace: "Place",
};

const one = (value: string | string[] | undefined): string => [value ?? ""].flat()[0] ?? "";

/** Two people wrote the same words at once: each field is chosen. */
export function WordsClash({ mine, theirs, savedBy, savedAt, keep, shown = {} }: WordsClashProps) {
  return (
    <StaleNotice
      fields={Object.keys(theirs).map((name) => ({
        name,
        label: LABELS[name] ?? name,
        yours: one(mine[name]),
        theirs: theirs[name] ?? "",
        yoursShown: shown[name]?.(one(mine[name])),
        theirsShown: shown[name]?.(theirs[name] ?? ""),
      }))}
      savedBy={savedBy}
      savedAt={savedAt}
      keep={keep}
    />
  );
}
