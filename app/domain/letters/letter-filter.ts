import { LETTER_KIND_LABELS, LETTER_STATES, type LetterKind, type LetterState } from "./letter";

/** Which letters of the outbox are asked for; an empty text asks for all. */
export interface LetterFilter {
  state: LetterState | "";
  kind: LetterKind | "";
  personId: string;
  groupId: string;
  text: string;
}

export const ALL_LETTERS: LetterFilter = { state: "", kind: "", personId: "", groupId: "", text: "" };

const MOST_TEXT = 100;

const isState = (value: string): value is LetterState => (LETTER_STATES as readonly string[]).includes(value);
const isKind = (value: string): value is LetterKind => Object.hasOwn(LETTER_KIND_LABELS, value);

/** What an address asks for; parts that mean nothing ask for nothing. */
export function readLetterFilter(params: URLSearchParams): LetterFilter {
  const read = (name: string): string => (params.get(name) ?? "").replaceAll("\u0000", "").trim();
  const state = read("state");
  const kind = read("kind");
  return {
    state: isState(state) ? state : "",
    kind: isKind(kind) ? kind : "",
    personId: read("person").slice(0, MOST_TEXT),
    groupId: read("group").slice(0, MOST_TEXT),
    text: read("text").slice(0, MOST_TEXT),
  };
}

/** The filter as the part of an address behind the question mark, "" when it asks for all. */
export function letterQuery(filter: LetterFilter): string {
  const params = new URLSearchParams();
  if (filter.state) params.set("state", filter.state);
  if (filter.kind) params.set("kind", filter.kind);
  if (filter.personId) params.set("person", filter.personId);
  if (filter.groupId) params.set("group", filter.groupId);
  if (filter.text) params.set("text", filter.text);
  return params.toString();
}

export const letterListHref = (filter: LetterFilter, before = ""): string => {
  const query = [letterQuery(filter), before && `before=${encodeURIComponent(before)}`]
    .filter(Boolean)
    .join("&");
  return query ? `/mail?${query}` : "/mail";
};

export type LetterCounts = Record<LetterState, number>;
export const NO_LETTERS: LetterCounts = {
  waiting: 0,
  sending: 0,
  sent: 0,
  failed: 0,
  bounced: 0,
  withdrawn: 0,
};
