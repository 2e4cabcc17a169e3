import type { Act } from "~/domain/act";
import { shortened } from "~/domain/plans/wording";
import { done, invalid, notAllowedNow, notFound, type Result } from "~/domain/refusal";
import { OFFER_STATUS_LABELS, WIN_BACK_LABELS } from "~/domain/win-back/win-back";
import { isOpenForWork, winBackEditRefusal } from "~/domain/win-back/win-back.access";
import type { OfferAnswer } from "~/domain/win-back/win-back.schema";
import { commit } from "~/store/commit.server";
import { findWinBackFactsIn } from "~/store/win-back/win-back-facts.queries.server";

/** What became of an offer; what was answered by mistake is open again. */
export async function answerOffer(
  act: Act,
  { code, offerId, ...input }: OfferAnswer & { code: string; offerId: string },
): Promise<Result<{ code: string; before: string }>> {
  return commit(act, async (unit) => {
    const facts = await findWinBackFactsIn(unit.db, act.viewer.workspaceId, code, act.now);
    const offer = facts?.offers.find(({ id }) => id === offerId);
    if (!facts || !offer) return notFound("offer");
    const refused = winBackEditRefusal(facts, act.viewer);
    if (refused) return refused;
    if (!isOpenForWork(facts)) {
      return notAllowedNow(
        `${facts.code} is “${WIN_BACK_LABELS[facts.status]}”; its offers stay as they were then.`,
      );
    }
    const answeredOn = input.status === "open" ? null : (input.answeredOn ?? facts.today);
    if (answeredOn !== null && (answeredOn > facts.today || answeredOn < offer.madeOn)) {
      return invalid("The answer cannot be written down like this.", {
        answeredOn: [
          answeredOn > facts.today ? "This day is still to come." : "The offer was made later than this day.",
        ],
      });
    }
    await unit.move(
      "winBackOffer",
      { id: offer.id, version: input.version ?? offer.version },
      { status: input.status, answer: input.status === "open" ? "" : input.answer, answeredOn },
    );
    unit.log({
      noun: "win-back",
      recordId: facts.id,
      verb: input.status === "open" ? "undone" : "answered",
      summary: `marked an offer of ${facts.code} as ${OFFER_STATUS_LABELS[input.status].toLowerCase()}: ${shortened(offer.text)}`,
      before: { status: offer.status },
      after: { status: input.status, answer: input.answer },
    });
    return done({ code: facts.code, before: offer.status });
  });
}
