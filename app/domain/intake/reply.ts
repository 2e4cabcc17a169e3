import { countOf } from "../surveys/survey";
import type { SentOutcome } from "./judge-sent";

/** What is said to a request whose responses were judged; the same again to whoever asks again. */
export interface IntakeReply {
  /** By which it is found in the log of the key. */
  request: string;
  received: number;
  added: number;
  alreadyPresent: number;
  refused: number;
  leftAside: number;
  responses: SentOutcome[];
}

export function replyOf(request: string, outcomes: readonly SentOutcome[]): IntakeReply {
  const count = (verdict: SentOutcome["verdict"]) => outcomes.filter((one) => one.verdict === verdict).length;
  return {
    request,
    received: outcomes.length,
    added: count("added"),
    alreadyPresent: count("alreadyPresent"),
    refused: count("refused"),
    leftAside: count("leftAside"),
    responses: outcomes.map(({ number, responseId, verdict, reasons }) => ({
      number,
      responseId,
      verdict,
      reasons,
    })),
  };
}

/** Nothing of it could be taken: the one who sent it has to mend something. */
export const isAllRefused = (reply: IntakeReply): boolean =>
  reply.refused > 0 && reply.refused === reply.received;

export const replyStatus = (reply: IntakeReply): 200 | 422 => (isAllRefused(reply) ? 422 : 200);

/** "2 added, 1 refused" */
export function replySentence(
  reply: Pick<IntakeReply, "added" | "alreadyPresent" | "refused" | "leftAside">,
): string {
  const parts = [
    reply.added > 0 && `${reply.added} added`,
    reply.alreadyPresent > 0 && `${reply.alreadyPresent} already present`,
    reply.refused > 0 && `${reply.refused} refused`,
    reply.leftAside > 0 && `${reply.leftAside} left aside`,
  ].filter((part) => part !== false);
  return parts.length > 0 ? parts.join(", ") : countOf(0, "response");
}

/** What was wrong with a request as a whole, in the form of RFC 9457. */
export interface ApiProblem {
  type: string;
  title: string;
  status: number;
  /** What was wrong, and where. */
  detail: string;
  /** What to do. */
  mend: string;
}

export const PROBLEMS = {
  "not-json": { status: 400, title: "The body is no JSON" },
  "bad-header": { status: 400, title: "A header cannot be used" },
  "no-key": { status: 401, title: "No key" },
  "unknown-key": { status: 401, title: "This key is not known" },
  "revoked-key": { status: 401, title: "This key was revoked" },
  "expired-key": { status: 401, title: "This key has expired" },
  "wrong-scope": { status: 403, title: "This key may not do that" },
  "not-found": { status: 404, title: "There is no such address" },
  "unknown-letter": { status: 404, title: "There is no such letter" },
  "wrong-method": { status: 405, title: "This address does not take that" },
  "same-key-other-body": { status: 409, title: "This idempotency key came with another body before" },
  "too-large": { status: 413, title: "Too much at once" },
  "wrong-type": { status: 415, title: "Not in this form" },
  unreadable: { status: 422, title: "No responses in it" },
  "no-report": { status: 422, title: "No report of a mail server in it" },
  "not-mapped": { status: 422, title: "The fields of this key are not mapped yet" },
  "all-refused": { status: 422, title: "None of the responses could be taken" },
  "bad-query": { status: 422, title: "Part of the address cannot be read" },
  "rate-limit": { status: 429, title: "Too many requests" },
  fault: { status: 500, title: "Something went wrong on our side" },
} as const satisfies Record<string, { status: number; title: string }>;
export type ProblemName = keyof typeof PROBLEMS;

export const problem = (name: ProblemName, detail: string, mend: string): ApiProblem => ({
  type: `/help/api#${name}`,
  ...PROBLEMS[name],
  detail,
  mend,
});
