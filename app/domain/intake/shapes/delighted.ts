import {
  fieldsOf,
  flatten,
  isObject,
  type JsonObject,
  member,
  objects,
  plainText,
  type SentField,
  type SentResponse,
  type Unpacked,
  unreadable,
} from "../sent-response";

/** Notes of the staff are theirs and no answer: they are not read. */
const FACTS = [
  "id",
  "survey_type",
  "score",
  "comment",
  "created_at",
  "updated_at",
  "person_properties",
  "tags",
] as const;

/** The webhook ({event_type, event_data}), one response, or a list of them. */
export function unpackDelighted(body: unknown): Unpacked {
  const event = member(body, "event_type") ?? member(body, "event");
  const data = member(body, "event_data") ?? member(body, "data");
  if (typeof event === "string" && !event.startsWith("survey_response.")) {
    return {
      ok: true,
      responses: [{ fields: [], leftAside: `an event of another kind: ${plainText(event)}` }],
    };
  }
  const list = Array.isArray(body) ? objects(body) : [isObject(data) ? data : body];
  const found = list.filter((one): one is JsonObject => isObject(one) && Object.hasOwn(one, "score"));
  if (found.length > 0) return { ok: true, responses: found.map(read) };
  return unreadable(
    "There is no response in it: none has a “score”.",
    "Let the webhook of Delighted send survey_response.created and survey_response.updated.",
  );
}

function read(response: JsonObject): SentResponse {
  const person = member(response, "person");
  const fields = [
    ...fieldsOf(response, FACTS),
    ...(isObject(person) ? flatten(member(person, "email"), "person.email") : []),
    ...objects(member(response, "additional_answers")).flatMap(additional),
  ];
  return { fields, leftAside: null };
}

/** A further question: words, a value of a scale, or what was chosen. */
function additional(answer: JsonObject): SentField[] {
  const question = member(answer, "question");
  const id = plainText(member(question, "id")) ?? plainText(member(answer, "id")) ?? "";
  if (id === "") return [];
  const value = member(answer, "value");
  const chosen = [member(value, "select_one"), ...objects(member(value, "select_many"))].map(
    (one) => plainText(member(one, "text")) ?? "",
  );
  const told = [member(value, "free_response"), member(value, "scale")].map((one) => plainText(one) ?? "");
  const text = [...told, ...chosen].filter((one) => one !== "").join("; ");
  const label = plainText(member(question, "text")) ?? "";
  return [{ path: `additional_answers.${id}`, value: text, ...(label === "" ? {} : { label }) }];
}
