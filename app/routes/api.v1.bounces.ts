import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { recordBounce } from "~/commands/letters/record-bounce.server";
import { problem } from "~/domain/intake/reply";
import { answerProgram, type Caller, jsonAnswer, problemAnswer, wrongMethod } from "~/http/api.server";
import { readBounceBody } from "~/http/bounce-body.server";

const METHODS = "GET, HEAD, POST";

/** What this address is, for people who open it and programs that ask whether it is there. */
export function loader({ request }: LoaderFunctionArgs) {
  if (request.method !== "GET" && request.method !== "HEAD") return wrongMethod(request, METHODS);
  return jsonAnswer({
    what: "Takes what a mail server reports of letters that came back or are delayed.",
    method: "POST",
    headers: { Authorization: "Bearer SECRET", "Content-Type": "message/rfc822, or application/json" },
    json: {
      messageId: "the Message-ID the letter left with; or",
      recipient: "the address it went to",
      status: "5.1.1",
      text: "the mail server's words",
    },
    help: "/help/api#bounces",
  });
}

export function action({ request }: ActionFunctionArgs) {
  if (request.method !== "POST") return wrongMethod(request, METHODS);
  return answerProgram(request, "bounces.write", (caller) => take(request, caller));
}

async function take(request: Request, { act, key }: Caller): Promise<Response> {
  const body = await readBounceBody(request);
  if (!body.ok) return problemAnswer(body.problem);
  const { reading } = body;
  if (!reading.ok) return problemAnswer(problem("no-report", reading.detail, reading.mend));
  const result = await recordBounce(act, reading.report, key.scopes);
  if (result.ok) return jsonAnswer({ letter: result.value.letterId, outcome: result.value.outcome });
  if (result.refusal.kind === "not-found")
    return problemAnswer(
      problem(
        "unknown-letter",
        "No letter of this workspace left with that Message-ID, or to that address in the last 14 days.",
        "Nothing has to be done, if the report is about another sender's letter.",
      ),
    );
  return problemAnswer(problem("fault", result.refusal.message, "Send it again in a minute."));
}
