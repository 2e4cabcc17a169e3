import {
  fieldsOf,
  flatten,
  isObject,
  isYes,
  type JsonObject,
  member,
  objects,
  type SentResponse,
  type Unpacked,
  unreadable,
} from "../sent-response";

const FACTS = [
  "id",
  "createdAt",
  "updatedAt",
  "surveyId",
  "language",
  "singleUseId",
  "variables",
  "contactAttributes",
  "personAttributes",
  "tags",
] as const;

/** The webhook ({event, data}), or responses as the management API lists them ({data: […]}). */
export function unpackFormbricks(body: unknown): Unpacked {
  const data = member(body, "data");
  const list = Array.isArray(body) ? objects(body) : Array.isArray(data) ? objects(data) : [responseOf(body)];
  const found = list.filter((one): one is JsonObject => isObject(one) && isObject(member(one, "data")));
  if (found.length > 0) return { ok: true, responses: found.map(read) };
  return unreadable(
    "There is no response in it: none has a map of answers under “data”.",
    "Let the webhook of Formbricks send responseFinished: {event, data: {id, finished, data: {…}}}.",
  );
}

/** The response stands under data, in some versions under data.response; or it was sent alone. */
function responseOf(body: unknown): JsonObject | null {
  const data = member(body, "data");
  const nested = member(data, "response");
  if (isObject(nested)) {
    const around = Object.entries(data as JsonObject).filter(([name]) => name !== "response");
    return { ...Object.fromEntries(around), ...nested };
  }
  if (isObject(data) && isObject(member(data, "data"))) return data;
  return isObject(body) ? body : null;
}

function read(response: JsonObject): SentResponse {
  const meta = member(response, "meta");
  const fields = [
    ...fieldsOf(response, FACTS),
    ...(isObject(meta) ? fieldsOf(meta, ["source", "country"]).map(under("meta")) : []),
    ...flatten(member(member(response, "contact"), "userId"), "contact.userId"),
    ...flatten(response.data, "data", 1),
  ];
  const finished = member(response, "finished");
  return { fields, leftAside: finished !== undefined && !isYes(finished) ? "not finished yet" : null };
}

const under =
  (name: string) =>
  <F extends { path: string }>(field: F): F => ({ ...field, path: `${name}.${field.path}` });
