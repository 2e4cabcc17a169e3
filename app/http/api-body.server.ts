import { createHash } from "node:crypto";
import { INTAKE_LIMITS } from "~/domain/intake/key";
import { type ApiProblem, problem } from "~/domain/intake/reply";
import { readBody, sizeText } from "./read-body.server";

export type JsonBody = { ok: true; value: unknown; hash: string } | { ok: false; problem: ApiProblem };

const refuse = (told: ApiProblem): JsonBody => ({ ok: false, problem: told });

/** The body as JSON with the hash of its bytes, or what is wrong with it. */
export async function readJsonBody(request: Request): Promise<JsonBody> {
  const type = request.headers.get("content-type")?.toLowerCase() ?? "";
  if (type !== "" && !/^(application|text)\/([\w.+-]*\+)?json\b/.test(type)) {
    return refuse(
      problem(
        "wrong-type",
        `The body is “${type.slice(0, 80)}”; JSON is read alone.`,
        "Send JSON with the header “Content-Type: application/json”. A Qualtrics event names a response but brings no answers: let a workflow send the response as JSON.",
      ),
    );
  }
  const encoding = request.headers.get("content-encoding")?.toLowerCase() ?? "identity";
  if (encoding !== "identity") {
    return refuse(
      problem("wrong-type", `The body is packed (${encoding.slice(0, 40)}).`, "Send it unpacked."),
    );
  }
  const bytes = await readBody(request, INTAKE_LIMITS.bodyBytes);
  if (!bytes) {
    return refuse(
      problem(
        "too-large",
        `The body is larger than ${sizeText(INTAKE_LIMITS.bodyBytes)}. Nothing was taken.`,
        `Send the responses in several requests, up to ${INTAKE_LIMITS.responses} in each.`,
      ),
    );
  }
  return parse(bytes);
}

function parse(bytes: Uint8Array<ArrayBuffer>): JsonBody {
  const hash = createHash("sha256").update(bytes).digest("hex");
  try {
    const text = new TextDecoder("utf-8", { fatal: true }).decode(bytes);
    if (text.trim() === "") throw new SyntaxError("it is empty");
    return { ok: true, value: JSON.parse(text), hash };
  } catch (error) {
    // Some engines quote the text around the fault, which may be somebody's name.
    const why =
      error instanceof SyntaxError ? error.message.replace(/, ?(\.{3})?"[\s\S]*$/, "") : "it is not UTF-8";
    return refuse(
      problem(
        "not-json",
        `The body cannot be read as JSON: ${why.slice(0, 200)}`,
        "Send JSON in UTF-8, whole and unpacked.",
      ),
    );
  }
}
