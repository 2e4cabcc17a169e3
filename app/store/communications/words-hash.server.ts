import { canonicalJson } from "~/domain/activity/activity";
import { type MessageWords, WORD_FIELDS } from "~/domain/communications/snapshot";
import { hashToken } from "~/shared/id.server";

/** The words a translation was made from: when they are others, it is out of date. */
export const hashOfWords = (words: MessageWords): string =>
  hashToken(canonicalJson(WORD_FIELDS.map((field) => words[field])));
