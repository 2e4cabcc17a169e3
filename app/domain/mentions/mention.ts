/** Somebody who can be named. */
export interface Nameable {
  id: string;
  name: string;
}

/** More names than this are a list of addresses, not a question to somebody. */
export const MOST_MENTIONS = 20;

/** Letters of one shape: an apostrophe is typed in two ways, an umlaut stored in two. */
const folded = (text: string): string => text.replace(/[’ʼ`´]/g, "'").toLocaleLowerCase("en");

const IN_WORD = /[\p{L}\p{N}_]/u;
/** "me@work.example" names nobody. */
const BEFORE_NAME = /[\p{L}\p{N}_.+-]/u;

const firstNameOf = (name: string): string => name.trim().split(/\s+/)[0] ?? "";

interface Found {
  /** Where the "@" stands, and where the name ends. */
  from: number;
  to: number;
  ids: readonly string[];
}

/**
 * Finds everybody who is named: the longest full name that fits, else a first name that one person alone bears. Two
 * who bear the same full name are both meant: nobody is left out because a namesake exists.
 */
function findNames(text: string, people: readonly Nameable[]): Found[] {
  const names = spellings(people);
  const found: Found[] = [];
  for (let at = text.indexOf("@"); at >= 0; at = text.indexOf("@", at + 1)) {
    if (at > 0 && BEFORE_NAME.test(text[at - 1] ?? "")) continue;
    const rest = folded(text.slice(at + 1, at + 1 + 200));
    const name = names.find(
      (each) => rest.startsWith(each.folded) && !IN_WORD.test(rest[each.folded.length] ?? " "),
    );
    if (name) found.push({ from: at, to: at + 1 + name.folded.length, ids: name.ids });
  }
  return found;
}

function spellings(people: readonly Nameable[]): { folded: string; ids: string[] }[] {
  const full = new Map<string, string[]>();
  const first = new Map<string, string[]>();
  const put = (map: Map<string, string[]>, key: string, id: string) => {
    if (key !== "") map.set(key, [...(map.get(key) ?? []), id]);
  };
  for (const { id, name } of people) {
    put(full, folded(name.normalize("NFC").trim()), id);
    put(first, folded(firstNameOf(name.normalize("NFC"))), id);
  }
  const short = [...first].filter(([name, ids]) => ids.length === 1 && !full.has(name));
  return [...full, ...short]
    .map(([name, ids]) => ({ folded: name, ids }))
    .toSorted((a, b) => b.folded.length - a.folded.length);
}

/** The ids of those a text names, each once. */
export function mentionsIn(text: string, people: readonly Nameable[]): string[] {
  const ids = findNames(text.normalize("NFC"), people).flatMap((each) => each.ids);
  return [...new Set(ids)].slice(0, MOST_MENTIONS);
}

export interface Segment {
  text: string;
  /** It is the name of somebody who was told. */
  named: boolean;
}

/** A comment in pieces, so that the names of those who were told stand out; other words with an "@" stay words. */
export function segmentsOf(text: string, named: readonly Nameable[]): Segment[] {
  if (named.length === 0) return [{ text, named: false }];
  const whole = text.normalize("NFC");
  const segments: Segment[] = [];
  let at = 0;
  for (const { from, to } of findNames(whole, named)) {
    if (from > at) segments.push({ text: whole.slice(at, from), named: false });
    segments.push({ text: whole.slice(from, to), named: true });
    at = to;
  }
  if (at < whole.length) segments.push({ text: whole.slice(at), named: false });
  return segments;
}

/** The beginning of a name that is being typed before the cursor, and where its "@" stands; null where none is. */
export function openName(text: string, cursor: number): { from: number; typed: string } | null {
  const before = text.slice(0, cursor);
  const from = before.lastIndexOf("@");
  if (from < 0 || (from > 0 && BEFORE_NAME.test(before[from - 1] ?? ""))) return null;
  const typed = before.slice(from + 1);
  // Two words and a half: the longest that still can be the beginning of a name.
  if (typed.length > 40 || /[\n@]|\s{2}/.test(typed) || typed.split(/\s/).length > 3) return null;
  return { from, typed };
}

/** Those whose name, or one word of it, begins with what was typed; whoever begins with it comes first. */
export function fittingNames<T extends Nameable>(people: readonly T[], typed: string, most = 6): T[] {
  const wanted = folded(typed.trim());
  const rank = ({ name }: T): number => {
    const whole = folded(name);
    if (whole.startsWith(wanted)) return 0;
    return whole.split(/[\s-]+/).some((word) => word.startsWith(wanted)) ? 1 : 2;
  };
  return people
    .filter((person) => rank(person) < 2)
    .toSorted((a, b) => rank(a) - rank(b) || a.name.localeCompare(b.name))
    .slice(0, most);
}
