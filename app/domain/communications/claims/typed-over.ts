import type { LiveFigure } from "../figures/figure-source";
import type { ClaimFound } from "../message-facts";
import type { MessageWords } from "../snapshot";

/** Some of the words of a version: as they are kept, or as somebody is about to save them. */
export type SomeWords = Partial<MessageWords>;

/**
 * Live figures that somebody is about to type over: a placeholder that gave way to a number, or a number that is the
 * rounded or changed value of a live figure. What it finds keeps the words from being saved.
 */
export function typedOver(
  _before: SomeWords | null,
  _after: SomeWords,
  _figures: readonly LiveFigure[],
  _locale = "en",
): ClaimFound[] {
  return [];
}
