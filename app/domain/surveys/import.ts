import type { Gate } from "~/domain/gate";
import { type Day, daysBetween, isDay } from "~/shared/calendar";
import { countOf } from "./survey";

export const IMPORT_STATES = [
  "uploaded",
  "checked",
  "running",
  "done",
  "undoing",
  "undone",
  "redoing",
  "failed",
  "discarded",
] as const;
export type ImportState = (typeof IMPORT_STATES)[number];

export const IMPORT_STATE_LABELS: Record<ImportState, string> = {
  uploaded: "Columns to be mapped",
  checked: "Checked, not imported yet",
  running: "Importing",
  done: "Imported",
  undoing: "Being undone",
  undone: "Undone",
  redoing: "Being redone",
  failed: "Stopped by an error",
  discarded: "Discarded",
};

/** The batch id as people say it: IMP-007. */
export const batchCode = (number: number): string => `IMP-${String(number).padStart(3, "0")}`;

/** Aggregated figures that count the same month and kind as answers of the import would. */
export interface CountedTwice {
  kind: string;
  month: string;
  figureId: string;
}

export interface ImportFacts {
  id: string;
  status: ImportState;
  /** Rows taken in so far, those set aside included. */
  added: number;
  /** It went through to its last row at least once. */
  isComplete: boolean;
  /** Nothing has moved for so long that whoever was at work is gone. */
  isStalled: boolean;
  /** The last attempt broke off; absent where none did. */
  hasFailed?: boolean;
  countedTwice: readonly CountedTwice[];
}

/** Older than this, a low answer is history: calling about it would come too late. */
export const OLD_ANSWER_DAYS = 30;

export const isOldNews = (lastDay: string | null, today: Day): boolean =>
  lastDay !== null && isDay(lastDay) && daysBetween(lastDay, today) > OLD_ANSWER_DAYS;

/** Undone and redone at once up to here; larger imports move in portions, by the queue. */
export const MOVED_AT_ONCE = 2000;

/** A running import that has not moved for this long may be taken up again. */
export const STALL_SECONDS = 90;

export function notCountedTwice(facts: ImportFacts): Gate {
  const [first] = facts.countedTwice;
  const months = facts.countedTwice.map((one) => `${one.month} (${one.kind})`).join(", ");
  return {
    id: "not-counted-twice",
    label: "Nothing is counted twice",
    met: !first,
    detail: first
      ? `This survey holds an aggregated figure for ${months}: the same answers would count twice. Withdraw the figure, or import into another survey.`
      : "no aggregated figure stands for these months",
    href: first ? `/aggregates/${first.figureId}` : null,
  };
}

export const somethingAdded = (facts: ImportFacts): Gate => ({
  id: "something-added",
  label: "Answers to take back",
  met: facts.added > 0,
  detail:
    facts.added > 0
      ? `${countOf(facts.added, "response")} would leave`
      : "this import added nothing, so there is nothing to undo",
  href: null,
});

export const wasComplete = (facts: ImportFacts): Gate => ({
  id: "was-complete",
  label: "The import had come to its end",
  met: facts.isComplete,
  detail: facts.isComplete ? "every row was read" : "it stopped half way; choose the file again instead",
  href: facts.isComplete ? null : "/imports/new",
});

export const isInterrupted = (facts: ImportFacts): Gate => ({
  id: "interrupted",
  label: "Interrupted",
  met: facts.isStalled || facts.hasFailed === true,
  detail: facts.isStalled || facts.hasFailed ? "nothing moves any more" : "it is at work",
  href: null,
});
