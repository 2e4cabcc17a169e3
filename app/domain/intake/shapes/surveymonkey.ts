import {
  fieldsOf,
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

const FACTS = [
  "id",
  "date_created",
  "date_modified",
  "recipient_id",
  "collector_id",
  "survey_id",
  "collection_mode",
  "email_address",
  "custom_value",
  "custom_variables",
  "ip_address",
] as const;

/**
 * Response details, one or a page of them ({data: […]}). A webhook that only names what was answered brings no
 * answers; whoever receives it fetches the details and sends them on.
 */
export function unpackSurveyMonkey(body: unknown): Unpacked {
  const inner = member(body, "data");
  const list = (
    Array.isArray(body)
      ? objects(body)
      : Array.isArray(inner)
        ? objects(inner)
        : [isObject(inner) ? inner : body]
  ).filter((one): one is JsonObject => isObject(one) && Array.isArray(one.pages));
  if (list.length > 0) return { ok: true, responses: list.map(read) };
  if (member(body, "event_type") !== undefined || member(body, "object_type") !== undefined) {
    return unreadable(
      "This webhook names a response but brings none of its answers.",
      "Fetch /surveys/{id}/responses/{id}/details with simple=true and send what it answers here.",
    );
  }
  return unreadable(
    "There is no response in it: none has “pages”.",
    "Send response details as SurveyMonkey answers them: {id, date_modified, pages: [{questions: […]}]}.",
  );
}

function read(response: JsonObject): SentResponse {
  const fields = fieldsOf(response, FACTS);
  const contact = member(member(response, "metadata"), "contact");
  if (isObject(contact)) {
    for (const [name, held] of Object.entries(contact)) {
      const value = plainText(member(held, "value"));
      if (value !== null && value !== "") fields.push({ path: `metadata.contact.${name}`, value });
    }
  }
  for (const page of objects(response.pages)) {
    for (const question of objects(member(page, "questions"))) fields.push(...answersOf(question));
  }
  const status = member(response, "response_status");
  const isDone = status === undefined || status === "completed";
  return { fields, leftAside: isDone ? null : `not finished: ${plainText(status) ?? ""}` };
}

/** One field per question, or per row of a matrix. A choice is told by its weight, else by its words. */
function answersOf(question: JsonObject): SentField[] {
  const id = plainText(question.id) ?? "";
  const heading = plainText(member(question, "heading")) ?? "";
  const byRow = new Map<string, { values: string[]; row: string }>();
  for (const answer of objects(question.answers)) {
    const row = plainText(member(answer, "row_id")) ?? "";
    const told = byRow.get(row) ?? { values: [], row: plainText(member(answer, "row_text")) ?? "" };
    told.values.push(choiceText(answer));
    byRow.set(row, told);
  }
  return [...byRow].map(([row, { values, row: words }]) => {
    const label = [heading, words].filter((text) => text !== "").join(": ");
    return {
      path: row === "" ? `question.${id}` : `question.${id}.${row}`,
      value: values.filter((value) => value !== "").join("; "),
      ...(label === "" ? {} : { label }),
    };
  });
}

function choiceText(answer: JsonObject): string {
  const weight = plainText(member(member(answer, "choice_metadata"), "weight")) ?? "";
  if (weight !== "") return weight;
  const told = ["text", "simple_text", "choice_id", "other_id"].map(
    (name) => plainText(member(answer, name)) ?? "",
  );
  return told.find((text) => text !== "") ?? "";
}
