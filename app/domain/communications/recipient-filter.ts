import { LEFT_OUT, type LeftOut } from "./message-facts";
import { RECIPIENT_ANSWERS, RECIPIENT_STATES, type RecipientAnswer, type RecipientState } from "./recipient";

/** Which recipients of a message are asked for; an empty text asks for all. */
export interface RecipientFilter {
  version: string;
  state: RecipientState | RecipientAnswer | "";
  /** Of those who are left out, for which reason. */
  why: LeftOut | "";
  zone: string;
  q: string;
}

const STATES: readonly string[] = [...RECIPIENT_STATES, ...RECIPIENT_ANSWERS];
const isState = (value: string): value is RecipientState | RecipientAnswer => STATES.includes(value);
const isWhy = (value: string): value is LeftOut => LEFT_OUT.some((why) => why === value);

/** What an address asks for; parts that mean nothing ask for nothing. */
export function readRecipientFilter(params: URLSearchParams): RecipientFilter {
  const read = (name: string): string =>
    (params.get(name) ?? "").replaceAll("\u0000", "").trim().slice(0, 100);
  const state = read("state");
  const why = read("why");
  return {
    version: read("version"),
    state: isState(state) ? state : "",
    why: isWhy(why) ? why : "",
    zone: read("zone"),
    q: read("q"),
  };
}

export function recipientQuery(filter: RecipientFilter): string {
  const params = new URLSearchParams();
  for (const [name, value] of Object.entries(filter)) if (value) params.set(name, value);
  return params.toString();
}

export function recipientListHref(code: string, filter: RecipientFilter, after = ""): string {
  const params = new URLSearchParams(recipientQuery(filter));
  if (after) params.set("after", after);
  const query = params.toString();
  return `/communications/${encodeURIComponent(code)}/recipients${query ? `?${query}` : ""}`;
}
