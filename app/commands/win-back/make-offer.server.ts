import { readAmount } from "~/domain/accounts/account-values";
import type { Act } from "~/domain/act";
import { shortened } from "~/domain/plans/wording";
import { done, invalid, notAllowedNow, notFound, type Result } from "~/domain/refusal";
import { WIN_BACK_LABELS } from "~/domain/win-back/win-back";
import { isOpenForWork, winBackEditRefusal } from "~/domain/win-back/win-back.access";
import type { OfferInput } from "~/domain/win-back/win-back.schema";
import { newId } from "~/shared/id.server";
import { commit } from "~/store/commit.server";
import { findWinBackFactsIn } from "~/store/win-back/win-back-facts.queries.server";

const WRONG = "The offer cannot be written down like this.";

/** Writes down what a lost customer is offered. */
export async function makeOffer(
  act: Act,
  { code, ...input }: OfferInput & { code: string },
): Promise<Result<{ code: string; offerId: string }>> {
  const { workspaceId, personId } = act.viewer;
  const id = input.key ?? newId();
  return commit(act, async (unit) => {
    const facts = await findWinBackFactsIn(unit.db, workspaceId, code, act.now);
    if (!facts) return notFound("win-back case");
    const refused = winBackEditRefusal(facts, act.viewer);
    if (refused) return refused;
    // The same form sent twice makes one offer.
    if (facts.offers.some((offer) => offer.id === id)) return done({ code: facts.code, offerId: id });
    if (!isOpenForWork(facts)) {
      return notAllowedNow(
        `${facts.code} is “${WIN_BACK_LABELS[facts.status]}”; nothing is offered there any more.`,
      );
    }
    const value = readAmount(input.value, facts.currency);
    const cost = readAmount(input.cost, facts.currency);
    const madeOn = input.madeOn ?? facts.today;
    const wrong: Record<string, string[]> = {
      ...(value.ok ? {} : { value: [value.message] }),
      ...(cost.ok ? {} : { cost: [cost.message] }),
      ...(madeOn > facts.today ? { madeOn: ["This day is still to come."] } : {}),
      ...(madeOn < facts.lostOn ? { madeOn: ["On this day they had not left yet."] } : {}),
      ...(input.validUntil && input.validUntil < madeOn
        ? { validUntil: ["It cannot end before it is made."] }
        : {}),
    };
    if (Object.keys(wrong).length > 0) return invalid(WRONG, wrong);
    const twin = await unit.db.winBackOffer.findUnique({ where: { id }, select: { id: true } });
    await unit.db.winBackOffer.create({
      data: {
        id: twin ? newId() : id,
        workspaceId,
        winBackId: facts.id,
        text: input.text,
        valueMinor: value.ok ? value.minor : null,
        costMinor: cost.ok ? cost.minor : null,
        madeOn,
        validUntil: input.validUntil ?? null,
        byId: personId,
        createdAt: act.now,
      },
    });
    unit.log({
      noun: "win-back",
      recordId: facts.id,
      verb: "recorded",
      summary: `wrote down an offer to ${facts.account.name} (${facts.code}): ${shortened(input.text)}`,
      after: { offerId: id, text: input.text, madeOn },
    });
    return done({ code: facts.code, offerId: id });
  });
}
