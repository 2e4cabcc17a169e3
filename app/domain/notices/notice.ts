import * as z from "zod";

/** What kind of event a notice tells of; each can be chosen as a letter, too. */
export const NOTICE_KINDS = [
  "approval",
  "request",
  "answer",
  "mention",
  "assigned",
  "comment",
  "task",
  "plan",
  "proof",
  "time",
  "mail",
] as const;
export type NoticeKind = (typeof NOTICE_KINDS)[number];

export const NOTICE_KIND_LABELS: Record<NoticeKind, string> = {
  approval: "Your approval is asked for",
  request: "Somebody asks you for something",
  answer: "What you asked for is answered",
  mention: "You are named in a comment",
  assigned: "Something becomes yours",
  comment: "Comments",
  task: "Tasks around yours",
  plan: "Plans, pilots, findings and cases move",
  proof: "Proof",
  time: "What a day brings",
  mail: "Letters come back",
};

export const NOTICE_KIND_HINTS: Record<NoticeKind, string> = {
  approval: "A plan you sponsor was submitted, or a message that you may approve.",
  request: "A move, a new date, money for a pilot or its decision is asked of you, or a task waits for you.",
  answer: "Your plan was approved or sent back, your pilot decided, your request granted or declined.",
  mention: "With “@” and your name.",
  assigned: "A task, a plan or a case was given to you, or you stand in for somebody.",
  comment: "On plans and tasks that are yours or that you follow.",
  task: "Done, blocked or cancelled.",
  plan: "Started, implemented, held, closed and the like.",
  proof: "A verdict was signed, a result has relapsed, readings were lost.",
  time: "A hold wakes up, a plan could not start; your digest has a letter of its own.",
  mail: "A letter to somebody of the workspace came back.",
};

/** What asks for this one person: nobody but them, or whoever stands in for them, can answer it. */
const NEEDS_YOU: readonly NoticeKind[] = ["approval", "request", "answer", "mention", "assigned"];
export const needsYou = (kind: NoticeKind): boolean => NEEDS_YOU.includes(kind);

/** What an absence hands over: the deputy is asked in their place. */
const HANDED_ON: readonly NoticeKind[] = ["approval", "request", "assigned"];
export const isHandedOn = (kind: NoticeKind): boolean => HANDED_ON.includes(kind);

const chosenKinds = z.record(z.string(), z.boolean());

/** By letter at once: what needs a person, unless they chose otherwise. Only what differs from that is kept. */
export function letterKindsOf(chosen: unknown): Record<NoticeKind, boolean> {
  const own = chosenKinds.safeParse(chosen).data ?? {};
  return Object.fromEntries(NOTICE_KINDS.map((kind) => [kind, own[kind] ?? needsYou(kind)])) as Record<
    NoticeKind,
    boolean
  >;
}

/** What differs from the usual, as it is kept; null where nothing does. */
export function ownLetterKinds(wanted: ReadonlySet<string>): Partial<Record<NoticeKind, boolean>> | null {
  const own = NOTICE_KINDS.flatMap((kind) =>
    wanted.has(kind) === needsYou(kind) ? [] : [[kind, wanted.has(kind)] as const],
  );
  return own.length > 0 ? (Object.fromEntries(own) as Partial<Record<NoticeKind, boolean>>) : null;
}

export const isNoticeKind = (value: string): value is NoticeKind =>
  (NOTICE_KINDS as readonly string[]).includes(value);

/** One event for one person. Whoever caused it is never among those who are told. */
export interface NewNotice {
  personId: string;
  /** The same event has the same key, so that it is told once: "plan:<id>:v7:submitted". */
  key: string;
  kind: NoticeKind;
  /** A sentence without the actor: "sent CAP-005 for your approval". */
  title: string;
  /** A quote or the reason, where there is one. */
  text?: string;
  href: string;
  planId?: string | null;
  /** Why this person: "you are its sponsor". */
  reason?: string;
  /** What it tells of: "plan:<id>". */
  about?: string;
  /** It is to come by letter too; left out, it is for the product alone. */
  byLetter?: boolean;
}

/** Read notices older than this are let go. */
export const KEPT_DAYS = 90;
/** What is told later than this after it happened is no news any more: it stands in the product without a letter. */
export const NEWS_HOURS = 24;
