import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { takeResponses } from "~/commands/intake/take-responses.server";
import { INTAKE_LIMITS, SHAPES } from "~/domain/intake/key";
import { problem } from "~/domain/intake/reply";
import { unpack } from "~/domain/intake/unpack";
import { answerProgram, type Caller, jsonAnswer, problemAnswer, wrongMethod } from "~/http/api.server";
import { readJsonBody } from "~/http/api-body.server";
import { idempotencyKeyOf } from "~/http/idempotency-key.server";
import { refusedTake } from "~/http/refused-take.server";
import { keepRefused } from "~/store/intake/intake-request.queries.server";

const METHODS = "GET, HEAD, POST";

/** What this address is, for people who open it and programs that ask whether it is there. */
export function loader({ request }: LoaderFunctionArgs) {
  if (request.method !== "GET" && request.method !== "HEAD") return wrongMethod(request, METHODS);
  return jsonAnswer({
    what: "Takes answers of a survey in. Send them by POST with the key of the survey.",
    method: "POST",
    headers: {
      Authorization: "Bearer SECRET",
      "Content-Type": "application/json",
      "Idempotency-Key": "optional; a repeat under the same key is answered the same and taken once",
    },
    shapes: SHAPES,
    limits: {
      bytes: INTAKE_LIMITS.bodyBytes,
      responses: INTAKE_LIMITS.responses,
      requestsPerMinute: INTAKE_LIMITS.requestsPerMinute,
    },
    help: "/help/api",
  });
}

export function action({ request }: ActionFunctionArgs) {
  if (request.method !== "POST") return wrongMethod(request, METHODS);
  return answerProgram(request, "responses.write", (caller) => take(request, caller));
}

async function take(request: Request, caller: Caller): Promise<Response> {
  const { key, timeZone, act } = caller;
  const body = await readJsonBody(request);
  if (!body.ok) return refused(caller, "", body.problem);
  const idempotencyKey = idempotencyKeyOf(request, key, body.hash);
  if (!idempotencyKey.ok) return refused(caller, body.hash, idempotencyKey.problem);
  const sent = unpack(key.shape, body.value);
  if (!sent.ok) return refused(caller, body.hash, problem("unreadable", sent.problem, sent.mend));
  if (sent.responses.length > INTAKE_LIMITS.responses) {
    const detail = `${sent.responses.length} responses came at once; ${INTAKE_LIMITS.responses} are the most. Nothing was taken.`;
    return refused(caller, body.hash, problem("too-large", detail, "Send them in several requests."));
  }
  const taken = await takeResponses(act, {
    key,
    timeZone,
    responses: sent.responses,
    idempotencyKey: idempotencyKey.value,
    bodyHash: body.hash,
  });
  if (!taken.ok) return refused(caller, body.hash, refusedTake(taken.refusal, key));
  const { reply, status, isRepeated } = taken.value;
  const headers: Record<string, string> = isRepeated ? { "idempotency-replayed": "true" } : {};
  if (status === 200) return jsonAnswer(reply, { headers });
  const detail = "Each response stands below with its reason. Nothing was taken.";
  return problemAnswer(
    problem("all-refused", detail, "Mend what the reasons name and send them again."),
    headers,
    {
      ...reply,
    },
  );
}

/** A request of which nothing was taken stays in the log of the key, so that somebody can see why. */
async function refused(
  { key, act }: Caller,
  bodyHash: string,
  told: ReturnType<typeof problem>,
): Promise<Response> {
  await keepRefused({
    workspaceId: key.workspaceId,
    tokenId: key.id,
    bodyHash,
    status: told.status,
    reply: told,
    refused: 0,
    receivedAt: act.now,
  });
  return problemAnswer(told);
}
