import type { NoticeKind } from "./notice";

/** Somebody who has to hear of an event, before it is asked whether they are there. */
export interface Hearer {
  personId: string;
  kind: NoticeKind;
  /** "you are its sponsor" */
  reason: string;
  /** A sentence without the actor. */
  title: string;
  text: string;
  href: string;
  about: string;
}

export interface Words {
  title: string;
  text?: string;
  href: string;
  about: string;
}

/** One person stands in it once, with the first of their reasons: those who are meant come before those who look on. */
export type Say = (
  personIds: string | null | readonly (string | null)[],
  kind: NoticeKind,
  reason: string,
  words?: Partial<Words>,
) => void;
