import type { Day } from "~/shared/calendar";
import { type DateOrder, readDate } from "../surveys/answer-date";
import { type ContactLevel, LEVEL_LABELS } from "./account";
import { readAmount } from "./account-values";

export type Cell<T> = { ok: true; value: T } | { ok: false; message: string };

const good = <T>(value: T): Cell<T> => ({ ok: true, value });
const bad = (message: string): { ok: false; message: string } => ({ ok: false, message });
const quote = (text: string) => `“${text.slice(0, 40)}”`;

export function amountCell(text: string, currency: string): Cell<bigint | null> {
  const read = readAmount(text, currency);
  return read.ok ? good(read.minor) : bad(`${quote(text)} is no amount.`);
}

const YES = /^(yes|y|true|1|x|ja|oui|si|sí|given)$/i;
const NO = /^(no|n|false|0|nein|non|withdrawn)$/i;

export function yesNoCell(text: string): Cell<boolean> {
  if (YES.test(text)) return good(true);
  return NO.test(text) ? good(false) : bad(`${quote(text)} is neither yes nor no.`);
}

export function dayCell(text: string, order: DateOrder | null): Cell<Day | null> {
  if (text === "") return good(null);
  const read = readDate(text, order, "UTC");
  if (read.ok) return good(read.day);
  if (read.problem === "order")
    return bad(`${quote(text)} can be read in two ways: say which comes first, day or month.`);
  return bad(`${quote(text)} is no day.`);
}

export function levelCell(text: string): Cell<ContactLevel | null> {
  if (text === "") return good(null);
  const bare = text
    .toLowerCase()
    .replace(/[\s_-]+/g, " ")
    .trim();
  for (const [level, words] of Object.entries(LEVEL_LABELS)) {
    if ([level, words.one, words.many].some((word) => word.toLowerCase() === bare)) {
      return good(level as ContactLevel);
    }
  }
  return bad(`${quote(text)} is no contact level; DM, RM and IF are.`);
}
