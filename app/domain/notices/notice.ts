/** What kind of event a notice tells of; each can be chosen as a letter, too. */
export const NOTICE_KINDS = [
  "approval",
  "request",
  "answer",
  "mention",
  "comment",
  "assigned",
  "task",
  "plan",
  "proof",
  "time",
] as const;
export type NoticeKind = (typeof NOTICE_KINDS)[number];

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
}
