import { flatten, isObject, member, type Unpacked, unreadable } from "../sent-response";

/** One response, a list of them, or a list under "responses". */
export function unpackPlain(body: unknown): Unpacked {
  const inner = member(body, "responses");
  const list: unknown[] = Array.isArray(body) ? body : Array.isArray(inner) ? inner : [body];
  if (list.length === 0) {
    return unreadable("The list of responses is empty.", "Send at least one response.");
  }
  const wrong = list.findIndex((one) => !isObject(one));
  if (wrong !== -1) {
    return unreadable(
      list.length === 1
        ? "The body is no object."
        : `Number ${wrong + 1} of the list is no object but ${kindOf(list[wrong])}.`,
      'Send one response as an object such as {"responseId": "R-1", "date": "2026-09-30", "satisfaction": 4}, or a list of such objects.',
    );
  }
  return { ok: true, responses: list.map((one) => ({ fields: flatten(one), leftAside: null })) };
}

const kindOf = (value: unknown): string =>
  value === null ? "nothing" : Array.isArray(value) ? "a list" : `a ${typeof value}`;
