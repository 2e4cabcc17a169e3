import type { Act } from "~/domain/act";
import { fundingAnswered, mayAnswer, whoFunds } from "~/domain/pilots/funding.rules";
import { done, notAllowedNow, notFound, notPermitted, type Result, stale } from "~/domain/refusal";
import { commit } from "~/store/commit.server";
import { findFundingRequest } from "~/store/pilots/funding-request.server";
import { findPilotFactsIn } from "~/store/pilots/pilot-facts.queries.server";

export interface DeclineInput {
  requestId: string;
  answer: string;
  version?: number;
}

/** Says no to a request for money, with the reason; the pilot stays where it is and may ask again. */
export function declineFunding(act: Act, input: DeclineInput): Promise<Result<{ code: string }>> {
  const { viewer, now } = act;
  const { workspaceId } = viewer;
  return commit(act, async (unit) => {
    const request = await findFundingRequest(unit.db, workspaceId, input.requestId);
    const facts = request && (await findPilotFactsIn(unit.db, workspaceId, request.pilotId, now));
    if (!request || !facts) return notFound("request");
    if (request.status !== "open") return notAllowedNow(fundingAnswered(request.status));
    if (!mayAnswer(viewer, facts, request)) return notPermitted(whoFunds(facts));
    if (input.version !== undefined && input.version !== request.version) {
      return stale("This request changed after you opened it. Read it again before you answer.");
    }
    await unit.move(
      "fundingRequest",
      { id: request.id, version: request.version },
      {
        status: "declined",
        answer: input.answer,
        answeredById: viewer.personId,
        answeredOn: facts.today,
        answeredAt: now,
      },
    );
    unit.log({
      noun: "funding",
      recordId: facts.id,
      verb: "declined",
      summary: `declined the money asked for ${facts.code}`,
      after: { requestId: request.id, answer: input.answer },
    });
    return done({ code: facts.code });
  });
}
