import { can } from "~/domain/access";
import type { Act } from "~/domain/act";
import { whoAsks, whyNotAsk } from "~/domain/pilots/funding.rules";
import type { RequestFunding } from "~/domain/pilots/funding.schema";
import { pilotSubject } from "~/domain/pilots/pilot.access";
import { done, notAllowedNow, notFound, notPermitted, type Result } from "~/domain/refusal";
import { newId } from "~/shared/id.server";
import { formatMoney } from "~/shared/money";
import { commit } from "~/store/commit.server";
import { findMoneyWords } from "~/store/pilots/funding-request.server";
import { findPilotFactsIn } from "~/store/pilots/pilot-facts.queries.server";

/** Asks for the money of a pilot; the sponsor and the executives are told. */
export function requestFunding(
  act: Act,
  input: RequestFunding & { code: string },
): Promise<Result<{ requestId: string; code: string }>> {
  const { viewer, now } = act;
  const { workspaceId } = viewer;
  return commit(act, async (unit) => {
    const facts = await findPilotFactsIn(unit.db, workspaceId, input.code, now);
    if (!facts) return notFound("pilot");
    if (!can(viewer, "pilot.edit", pilotSubject(facts))) return notPermitted(whoAsks(facts.code));
    const made = input.key ? await unit.db.fundingRequest.findUnique({ where: { id: input.key } }) : null;
    // The form was sent twice: what it asked for is done already.
    if (made?.pilotId === facts.id) return done({ requestId: made.id, code: facts.code });
    const hindered = whyNotAsk(facts);
    if (hindered) return notAllowedNow(hindered);
    const { currency } = await findMoneyWords(unit.db, workspaceId);
    const requestId = made ? newId() : (input.key ?? newId());
    await unit.db.fundingRequest.create({
      data: {
        id: requestId,
        workspaceId,
        pilotId: facts.id,
        round: facts.round,
        askedMinor: input.amount,
        purpose: input.purpose,
        askedById: viewer.personId,
        askedOn: facts.today,
        createdAt: now,
      },
    });
    unit.log({
      noun: "funding",
      recordId: facts.id,
      verb: "requested",
      summary: `asked for ${formatMoney(input.amount, currency, "en")} for ${facts.code}`,
      after: { requestId, askedMinor: input.amount, note: input.purpose },
    });
    return done({ requestId, code: facts.code });
  });
}
