import { type Day, daysBetween } from "~/shared/calendar";

/** What somebody who was told asks back, and what became of it. */
export const QUESTION_STATES = ["open", "answered", "closed"] as const;
export type QuestionState = (typeof QUESTION_STATES)[number];

export const QUESTION_STATE_LABELS: Record<QuestionState, string> = {
  open: "Open",
  answered: "Answered",
  closed: "Set aside",
};

export const isQuestionState = (value: unknown): value is QuestionState =>
  QUESTION_STATES.some((state) => state === value);

/** A question that waits longer than this is late: people who ask and hear nothing ask no more. */
export const LATE_DAYS = 3;

/** How long a question has been waiting, in words. */
export function ageWords(askedOn: Day, today: Day): string {
  const days = Math.max(0, daysBetween(askedOn, today));
  if (days === 0) return "today";
  return days === 1 ? "since yesterday" : `for ${days} days`;
}

export const isLate = (askedOn: Day, today: Day): boolean => daysBetween(askedOn, today) > LATE_DAYS;

export interface QuestionCounts {
  open: number;
  answered: number;
  closed: number;
}

export const NO_QUESTIONS: QuestionCounts = { open: 0, answered: 0, closed: 0 };

export interface AnswerView {
  id: string;
  text: string;
  by: string;
  at: string;
  toAll: boolean;
  /** The question as everybody reads it. */
  asked: string;
  /** The letters that carry it, where it went to many. */
  groupId: string | null;
}

export interface QuestionView {
  id: string;
  version: number;
  text: string;
  at: string;
  askedOn: Day;
  status: QuestionState;
  closedReason: string;
  settledBy: string | null;
  /** Who asked; null for those who may not answer: a name of somebody outside is told to few. */
  asker: { name: string; organisation: string; outside: boolean } | null;
  message: { code: string; subject: string };
  audience: string;
  versionId: string;
  mayAnswer: boolean;
  answers: AnswerView[];
}

/** "2 open, 5 answered"; what there is none of is left out. */
export function questionWords({ open, answered, closed }: QuestionCounts): string {
  const parts = [
    open > 0 && `${open} open`,
    answered > 0 && `${answered} answered`,
    closed > 0 && `${closed} set aside`,
  ].filter((part) => part !== false);
  return parts.length > 0 ? parts.join(", ") : "no questions yet";
}

export const questionsPath = (code: string): string => `/communications/${code}/questions`;
export const questionPath = (code: string, id: string): string => `/communications/${code}/questions#q-${id}`;
export const answerPath = (code: string, id: string): string => `/communications/${code}/questions/${id}`;
