import { can } from "~/domain/access";
import type { Act } from "~/domain/act";
import { fundingAnswered, whoAsks } from "~/domain/pilots/funding.rules";
import { pilotSubject } from "~/domain/pilots/pilot.access";
import { done, notAllowedNow, notFound, notPermitted, type Result } from "~/domain/refusal";
import { commit } from "~/store/commit.server";
import { findFundingRequest } from "~/store/pilots/funding-request.server";
import { findPilotFactsIn } from "~/store/pilots/pilot-facts.queries.server";

/** Takes a request back before it is answered, to ask for something else. */
export function withdrawFunding(act: Act, input: { requestId: string }): Promise<Result<{ code: string }>> {
  const { viewer, now } = act;
  const { workspaceId } = viewer;
  return commit(act, async (unit) => {
    const request = await findFundingRequest(unit.db, workspaceId, input.requestId);
    const facts = request && (await findPilotFactsIn(unit.db, workspaceId, request.pilotId, now));
    if (!request || !facts) return notFound("request");
    if (request.askedById !== viewer.personId && !can(viewer, "pilot.edit", pilotSubject(facts))) {
      return notPermitted(whoAsks(facts.code));
    }
    if (request.status !== "open") return notAllowedNow(fundingAnswered(request.status));
    await unit.move(
      "fundingRequest",
      { id: request.id, version: request.version },
      { status: "withdrawn", answeredById: viewer.personId, answeredOn: facts.today, answeredAt: now },
    );
    unit.log({
      noun: "funding",
      recordId: facts.id,
      verb: "withdrawn",
      summary: `withdrew the request for money for ${facts.code}`,
      after: { requestId: request.id },
    });
    return done({ code: facts.code });
  });
}
