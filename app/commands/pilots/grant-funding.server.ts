import type { Act } from "~/domain/act";
import {
  beyondBudget,
  fundingAnswered,
  mayAnswer,
  whoFunds,
  whyNotGrant,
  yearOfGrant,
} from "~/domain/pilots/funding.rules";
import type { PilotFacts } from "~/domain/pilots/pilot-facts";
import { done, invalid, notAllowedNow, notFound, notPermitted, type Result, stale } from "~/domain/refusal";
import { fiscalYearLabel } from "~/domain/spend/fiscal-year";
import { formatMoney } from "~/shared/money";
import { commit, type Unit } from "~/store/commit.server";
import { findFundingRequest, findMoneyWords } from "~/store/pilots/funding-request.server";
import { findPilotFactsIn } from "~/store/pilots/pilot-facts.queries.server";
import { movePilot } from "~/store/pilots/pilot-move.server";
import { findYearBudget } from "~/store/spend/year-budget.server";

export interface GrantInput {
  requestId: string;
  /** Left out: as much as was asked. */
  amount?: bigint;
  answer?: string;
  /** Granted knowingly, although the year's budget does not hold it. */
  beyond?: boolean;
  /** The version of the request that was read. */
  version?: number;
}

/**
 * Grants the money asked for a pilot, all of it or less. A pilot that waited for it is funded by the same change; more
 * than the year's budget holds is granted knowingly or not at all.
 */
export function grantFunding(
  act: Act,
  input: GrantInput,
): Promise<Result<{ code: string; funded: boolean }>> {
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
    const hindered = whyNotGrant(facts);
    if (hindered) return notAllowedNow(hindered);
    const granted = input.amount ?? request.askedMinor;
    const words = await findMoneyWords(unit.db, workspaceId);
    const say = (minor: bigint) => formatMoney(minor, words.currency, "en");
    if (granted > request.askedMinor) {
      return invalid("No more is granted than was asked for.", {
        amount: [`At most ${say(request.askedMinor)}: ask anew for more.`],
      });
    }
    const year = yearOfGrant(facts, words.fiscalYearStart);
    const budget = await findYearBudget(unit.db, { workspaceId, ...words }, year);
    const over = beyondBudget(budget.leftToPromise, granted);
    if (over !== null && !input.beyond) {
      const label = fiscalYearLabel(year, words.fiscalYearStart);
      return invalid(
        `This goes ${say(over)} beyond the budget of ${label}. Grant less, or say that it is meant so.`,
        {
          beyond: [
            `This goes ${say(over)} beyond: ${say(budget.leftToPromise ?? 0n)} of ${label} can still be promised. Grant less, or tick this.`,
          ],
        },
      );
    }
    await unit.move(
      "fundingRequest",
      { id: request.id, version: request.version },
      {
        status: "granted",
        grantedMinor: granted,
        answer: input.answer ?? "",
        answeredById: viewer.personId,
        answeredOn: facts.today,
        answeredAt: now,
        year,
      },
    );
    const less = granted < request.askedMinor ? ` of ${say(request.askedMinor)}` : "";
    unit.log({
      noun: "funding",
      recordId: facts.id,
      verb: "granted",
      summary: `granted ${say(granted)}${less} for ${facts.code}${over === null ? "" : `, ${say(over)} beyond the year's budget`}`,
      after: { requestId: request.id, grantedMinor: granted, year, answer: input.answer ?? "" },
    });
    return fundIfDesigned(unit, act, facts);
  });
}

/** A designed pilot was waiting for nothing else; one that runs just has more money. */
async function fundIfDesigned(
  unit: Unit,
  { viewer, now }: Act,
  { id, code, status }: PilotFacts,
): Promise<Result<{ code: string; funded: boolean }>> {
  if (status !== "designed") return done({ code, funded: false });
  const facts = await findPilotFactsIn(unit.db, viewer.workspaceId, id, now);
  if (!facts) return notFound("pilot");
  const moved = await movePilot(
    unit,
    facts,
    { type: "FUND" },
    { verb: "settled", summary: `${code} is funded with it`, at: now },
  );
  return moved.ok ? done({ code, funded: true }) : moved;
}
