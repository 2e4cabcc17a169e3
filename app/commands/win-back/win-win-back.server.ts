import { readAmount } from "~/domain/accounts/account-values";
import type { Act } from "~/domain/act";
import { done, invalid, type Result } from "~/domain/refusal";
import type { WinBackEvent } from "~/domain/win-back/win-back-event";
import type { WinBackFacts } from "~/domain/win-back/win-back-facts";
import type { Day } from "~/shared/calendar";
import { formatMoney } from "~/shared/money";
import type { Unit } from "~/store/commit.server";
import { markReturned } from "~/store/win-back/account-return.server";
import { settleWinBacks } from "~/store/win-back/settle-win-backs.server";
import { takeWinBackMove } from "./take-win-back-move.server";

export interface WinWinBack {
  code: string;
  version?: number | undefined;
  wonOn?: string | null | undefined;
  /** What they pay in a year from now on, as typed. */
  wonValue: string;
  offerId: string;
  /** What made the difference. */
  why?: string;
}

const eventOf = (input: WinWinBack, facts: WinBackFacts): Result<WinBackEvent> => {
  const read = readAmount(input.wonValue, facts.currency);
  if (!read.ok) return invalid("They cannot be back like this.", { wonValue: [read.message] });
  return done({
    type: "WIN",
    wonOn: (input.wonOn ?? null) as Day | null,
    wonMinor: read.minor,
    offerId: input.offerId || null,
    outcome: input.why ?? "",
  });
};

/** They are back: the case is won, the account is a customer again, and the ledger has what they bring. */
export function winWinBack(act: Act, input: WinWinBack) {
  return takeWinBackMove(act, {
    code: input.code,
    version: input.version,
    event: (facts) => eventOf(input, facts),
    verb: "won-back",
    summary: (facts, event) =>
      `won ${facts.account.name} back (${facts.code})${
        event.type === "WIN" && event.wonMinor !== null
          ? `: ${formatMoney(event.wonMinor, facts.currency, "en", "whole")} a year since ${event.wonOn}`
          : ""
      }`,
    also: async (unit, facts, event) => {
      if (event.type !== "WIN" || event.wonOn === null || event.wonMinor === null) return done(null);
      const { wonOn, wonMinor } = event;
      const returned = await markReturned(unit, act, facts, { wonOn, wonMinor });
      if (!returned.ok) return returned;
      await settleOffers(unit, facts, event.offerId, wonOn);
      await settleWinBacks(unit, act, [facts.account.id]);
      return done(null);
    },
  });
}

/** The one they took, and what is on the table no more. */
async function settleOffers(
  unit: Unit,
  facts: WinBackFacts,
  takenId: string | null,
  wonOn: Day,
): Promise<void> {
  for (const { id, status, version } of facts.offers) {
    if (id === takenId) {
      await unit.move("winBackOffer", { id, version }, { status: "accepted", answeredOn: wonOn });
    } else if (status === "open") {
      await unit.move(
        "winBackOffer",
        { id, version },
        { status: "withdrawn", answer: "They took another offer.", answeredOn: wonOn },
      );
    }
  }
}
