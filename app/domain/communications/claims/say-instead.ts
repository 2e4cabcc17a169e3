import type { ClaimFound } from "../message-facts";
import { putPlaceholdersBack } from "./typed-over";

/** What a line of Markdown begins with before its words. */
const LINE_START = /^(?:[-*+]\s+|\d{1,9}[.)]\s+|#{1,6}\s+|>\s*)*/;

/** The text with what the records show in the place of what was claimed; null where it does not stand there any more. */
export function sayInstead(text: string, claim: ClaimFound): string | null {
  const { instead, sentence, field } = claim;
  if (!instead) return null;
  if (instead.startsWith("{{")) {
    const back = putPlaceholdersBack({ [field]: text }, [claim])[field as "body"];
    return back === undefined || back === text ? null : back;
  }
  if (!sentence) return null;
  const at = text.indexOf(sentence);
  if (at < 0) return null;
  const lead = LINE_START.exec(sentence)?.[0] ?? "";
  return text.slice(0, at) + lead + instead + text.slice(at + sentence.length);
}

/** A found claim as a form names it. */
export interface NamedClaim {
  locale: string;
  field: string;
  passage: string;
  sentence: string;
}

export const findClaim = (claims: readonly ClaimFound[], named: NamedClaim): ClaimFound | null =>
  claims.find(
    ({ locale, field, passage, sentence, instead }) =>
      instead !== undefined &&
      locale === named.locale &&
      field === named.field &&
      passage === named.passage &&
      (sentence ?? "") === named.sentence,
  ) ?? null;
