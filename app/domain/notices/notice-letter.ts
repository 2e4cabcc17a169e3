import type { NoticeKind } from "./notice";

/** A notice that waits for a letter, or stands in one. */
export interface PostedNotice {
  id: string;
  kind: NoticeKind;
  about: string;
  at: Date;
}

/** What is said in a conversation; of it a letter brings the first word, the rest is read where it is said. */
const TALK: readonly NoticeKind[] = ["mention", "comment"];
const isTalk = ({ kind, about }: PostedNotice): boolean => about !== "" && TALK.includes(kind);

/** A conversation somebody does not look at is not written of again before so many hours have passed. */
export const SILENT_HOURS = 24;

/** More lines than this nobody reads in a letter. */
export const MOST_LINES = 12;

/**
 * Which of the notices that wait stand in the letter. Ten words in one thread are not ten letters: what follows in a
 * conversation of which a letter was sent that is not read yet, waits in the product.
 */
export function forLetter<T extends PostedNotice>(
  waiting: readonly T[],
  unreadInLetters: readonly PostedNotice[],
  now: Date,
): T[] {
  const since = now.getTime() - SILENT_HOURS * 3_600_000;
  const written = new Set(
    unreadInLetters
      .filter((notice) => isTalk(notice) && notice.at.getTime() > since)
      .map(({ about }) => about),
  );
  return waiting.filter((notice) => {
    if (!isTalk(notice)) return true;
    if (written.has(notice.about)) return false;
    written.add(notice.about);
    return true;
  });
}
