import type { ReadAnswer } from "./row-verdict";
import { LEVEL_KINDS } from "./survey";

/** From so many questions on, the same level everywhere is rather clicking through than an opinion. */
export const STRAIGHT_LINE_QUESTIONS = 4;

const BAD_WORDS =
  /\b(terrible|horrible|awful|worst|useless|unacceptable|disappoint\w*|frustrat\w*|angry|furious|ridiculous|disaster|nightmare|never again|not happy|unhappy|very poor|rubbish|cancel(?:l?ing)? (?:our|the|my) (?:contract|account|subscription))\b/i;
const GOOD_WORDS =
  /\b(excellent|perfect|outstanding|fantastic|wonderful|brilliant|superb|love (?:it|this|the|your)|very happy|delighted|best (?:supplier|partner|service|team)|could not be better|couldn't be better)\b/i;

/**
 * Why a row looks clicked through; null when it does not. Words count as contradicting only when they are
 * strong and all on the other side: most comments temper a level, few deny it.
 */
export function straightLine(answers: readonly ReadAnswer[]): string | null {
  const levels = answers.flatMap(({ kind, value }) =>
    LEVEL_KINDS.includes(kind) && value !== null ? [value] : [],
  );
  const [first] = levels;
  if (first === undefined || levels.length < 2 || levels.some((level) => level !== first)) return null;
  const words = answers.map((answer) => answer.text ?? "").join(" ");
  const [bad, good] = [BAD_WORDS.exec(words)?.[0], GOOD_WORDS.exec(words)?.[0]];
  if (first >= 4 && bad && !good)
    return `all ${levels.length} ratings are ${first}, the comment says “${bad}”`;
  if (first <= 2 && good && !bad)
    return `all ${levels.length} ratings are ${first}, the comment says “${good}”`;
  return levels.length >= STRAIGHT_LINE_QUESTIONS ? `all ${levels.length} ratings are ${first}` : null;
}
