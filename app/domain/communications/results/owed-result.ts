import { addDays, type Day, daysBetween } from "~/shared/calendar";
import { DECISION_LABELS, type DecisionChoice } from "../../pilots/pilot";
import { isBadResult, VERDICT_WORDS, type VerdictWord } from "../../verification/verdict-word";

/** Days in which a result that is not good news has to be told. */
export const TELL_DAYS = 14;

/** A result that nobody was told yet. */
export interface OwedResult {
  about: { kind: "plan" | "pilot"; id: string; code: string; title: string };
  /** The day on which it became known. */
  since: Day;
  /** By when it has to be told; only what is not good news has a clock. */
  dueOn: Day | null;
  /** Days that are left; negative: overdue. */
  daysLeft: number | null;
  isBad: boolean;
  /** "operational only", "stop" */
  says: string;
  /** The message that is begun; null where it was deleted or cancelled. */
  message: { code: string; status: string } | null;
}

export type ResultWord = { word: VerdictWord } | { choice: DecisionChoice };

/** What is owed of one result, as of a day. */
export function owedResult(
  known: Pick<OwedResult, "about" | "since" | "message"> & { result: ResultWord },
  today: Day,
): OwedResult {
  const { about, since, message, result } = known;
  const isBad = "word" in result ? isBadResult(result.word) : result.choice === "stop";
  const dueOn = isBad ? addDays(since, TELL_DAYS) : null;
  return {
    about,
    since,
    message,
    isBad,
    dueOn,
    daysLeft: dueOn && daysBetween(today, dueOn),
    says: "word" in result ? VERDICT_WORDS[result.word] : DECISION_LABELS[result.choice].toLowerCase(),
  };
}

/** What is overdue longest comes first; good news last, the oldest of it first. */
export const byUrgency = (a: OwedResult, b: OwedResult): number =>
  (a.dueOn ?? "9999").localeCompare(b.dueOn ?? "9999") ||
  a.since.localeCompare(b.since) ||
  a.about.code.localeCompare(b.about.code, "en", { numeric: true });

/** "1 day overdue", "told until today", "3 days left" */
export function clockWords(daysLeft: number): string {
  const days = (count: number) => (count === 1 ? "1 day" : `${count} days`);
  if (daysLeft < 0) return `${days(-daysLeft)} overdue`;
  return daysLeft === 0 ? "due today" : `${days(daysLeft)} left`;
}
