import {
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

/** What a response's status says of one that is no answer. */
const NO_ANSWERS: Record<string, string> = {
  "1": "a preview of the survey",
  "2": "a test answer",
  "8": "marked as spam by Qualtrics",
};

/** Technical members: neither answers nor facts. */
const LEFT_OUT = new Set(["displayedFields", "displayedValues", "meta"]);

/**
 * Responses as Qualtrics exports them ({responses: […]}), as it answers for one ({result: {…}}), or one alone as a
 * workflow sends it. The event that names a finished response brings no answers and is told so.
 */
export function unpackQualtrics(body: unknown): Unpacked {
  const list = responsesOf(body);
  if (list.length === 0) {
    const names = isObject(body) ? Object.keys(body).map((name) => name.toLowerCase()) : [];
    if (names.includes("responseid") && names.includes("surveyid")) {
      return unreadable(
        "This event names a response but brings none of its answers.",
        "Let the workflow in Qualtrics retrieve the response and send it as JSON: {responseId, values, labels}.",
      );
    }
    return unreadable(
      "There is no response in it: none has “values”.",
      "Send {responses: [{responseId, values, labels}]} as the JSON export has it, or one such response alone.",
    );
  }
  return { ok: true, responses: list.map(read) };
}

function responsesOf(body: unknown): JsonObject[] {
  const inner = member(body, "responses");
  const candidates = Array.isArray(body)
    ? objects(body)
    : Array.isArray(inner)
      ? objects(inner)
      : [member(body, "result"), member(body, "data"), body].filter(isObject).slice(0, 1);
  return candidates.filter((one) => isObject(member(one, "values")) || isObject(member(one, "questions")));
}

function read(response: JsonObject): SentResponse {
  const kept = Object.entries(response).filter(([name]) => !LEFT_OUT.has(name));
  const fields = flatten(Object.fromEntries(kept));
  const values = member(response, "values");
  const ownId = member(response, "responseId") ?? member(values, "_recordId");
  if (!fields.some((field) => field.path === "responseId") && typeof ownId === "string") {
    fields.unshift({ path: "responseId", value: ownId });
  }
  return { fields, leftAside: whyLeftAside(values) };
}

function whyLeftAside(values: unknown): string | null {
  const status = NO_ANSWERS[String(member(values, "status") ?? "")];
  if (status) return status;
  const finished = member(values, "finished");
  return finished !== undefined && !isYes(finished) ? "not finished yet" : null;
}
