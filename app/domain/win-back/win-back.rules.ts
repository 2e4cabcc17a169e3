import { formatDay } from "~/shared/calendar";
import { formatMoney } from "~/shared/money";
import type { Gate } from "../gate";
import { counted, gate, isFilled, listed, shortened, textGate } from "../plans/wording";
import { LOSS_REASON_LABELS, REASON_SOURCE_LABELS } from "./win-back";
import type { Said, WinBackEventType } from "./win-back-event";
import type { LinkedPlan, WinBackFacts } from "./win-back-facts";
import { winBackEditPath, winBackMovePath, winBackOffersPath, winBackPlansPath } from "./win-back-places";

/** The gates of a move, for machine, server, buttons, rail and API alike; `said` is what its form brings. */
export function gatesOf(event: WinBackEventType, facts: WinBackFacts, said: Said = {}): Gate[] {
  switch (event) {
    case "DIAGNOSE":
      return diagnoseGates(facts);
    case "FIX":
      return [fixGate(facts, said)];
    case "APPROACH":
      return [causeGoneGate(facts, said), ownerGate(facts)];
    case "NEGOTIATE":
      return [offerGate(facts)];
    case "WIN":
      return winGates(facts, said);
    case "GIVE_UP":
      return giveUpGates(facts, said);
    case "TRY_AGAIN":
      return [saidGate("again-reason", "Reason to try again", said.reason, "say what has changed")];
    case "TAKE_BACK":
      return [saidGate("take-back-reason", "Reason", said.reason, "say why it was no return")];
    case "BACK":
    case "RETURN":
      return [];
  }
}

function diagnoseGates(facts: WinBackFacts): Gate[] {
  const { code, reason, reasonDetail, reasonSource, valueMinor } = facts;
  return [
    gate(
      "reason",
      "Reason they left",
      reason !== "",
      reason === "" ? "choose one" : LOSS_REASON_LABELS[reason],
      winBackEditPath(code, "reason"),
    ),
    textGate(
      "reason-words",
      "The reason in words",
      reasonDetail,
      "write down what happened, in the customer’s words where there are any",
      winBackEditPath(code, "reasonDetail"),
    ),
    gate(
      "reason-source",
      "Who says so",
      reasonSource !== "",
      reasonSource === "" ? "the customer, or is it what we believe?" : REASON_SOURCE_LABELS[reasonSource],
      winBackEditPath(code, "reasonSource"),
    ),
    gate(
      "value",
      "Value a year",
      valueMinor !== null,
      valueMinor === null
        ? "what they were worth in a year when they left"
        : formatMoney(valueMinor, facts.currency, "en", "whole"),
      winBackEditPath(code, "value"),
    ),
  ];
}

/** A cancelled plan removes nothing. */
export const removingPlans = (plans: readonly LinkedPlan[]): LinkedPlan[] =>
  plans.filter(({ status }) => status !== "cancelled");

function fixGate(facts: WinBackFacts, said: Said): Gate {
  const plans = removingPlans(facts.plans);
  const why = said.reason ?? facts.noFixReason;
  return gate(
    "cause-plan",
    "A plan that removes the cause",
    plans.length > 0 || isFilled(why),
    plans.length > 0
      ? listed(plans.map(({ code }) => code))
      : isFilled(why)
        ? `nothing has to be fixed: ${shortened(why)}`
        : "link the plan that removes it, or say why nothing has to be fixed",
    winBackPlansPath(facts.code),
  );
}

export const isCauseGone = ({ plans }: Pick<WinBackFacts, "plans">): boolean =>
  plans.some(({ effective, relapsed }) => effective && !relapsed);

/** Without a reason to be early: the cause is gone, or there was none to remove. */
export const mayApproach = (facts: WinBackFacts): boolean =>
  isCauseGone(facts) || (removingPlans(facts.plans).length === 0 && isFilled(facts.noFixReason));

function causeGoneGate(facts: WinBackFacts, said: Said): Gate {
  const { plans, noFixReason } = facts;
  const effective = plans.filter((plan) => plan.effective && !plan.relapsed);
  const nothing = removingPlans(plans).length === 0 && isFilled(noFixReason);
  const early = said.reason ?? facts.earlyReason;
  const met = effective.length > 0 || nothing || isFilled(early);
  return gate(
    "cause-gone",
    "The cause is gone",
    met,
    effective.length > 0
      ? `${listed(effective.map(({ code }) => code))} effective`
      : nothing
        ? `nothing had to be fixed: ${shortened(noFixReason)}`
        : isFilled(early)
          ? `before a plan is effective: ${shortened(early)}`
          : "no linked plan is effective yet; earlier only with a reason",
    winBackPlansPath(facts.code),
  );
}

const ownerGate = ({ owner, code }: WinBackFacts): Gate =>
  gate(
    "owner",
    "Owner",
    owner?.active ?? false,
    owner
      ? owner.active
        ? owner.name
        : `${owner.name} has left; name somebody else`
      : "name who approaches them",
    winBackEditPath(code, "ownerId"),
  );

function offerGate({ offers, code }: WinBackFacts): Gate {
  const standing = offers.filter(({ status }) => status === "open" || status === "accepted");
  return gate(
    "offer",
    "An offer",
    standing.length > 0,
    standing.length > 0
      ? counted(standing.length, "offer")
      : offers.length > 0
        ? "none of the offers stands any more; make another"
        : "write down what they are offered",
    winBackOffersPath(code),
  );
}

function winGates(facts: WinBackFacts, said: Said): Gate[] {
  const { code, offers, lostOn, today } = facts;
  const form = winBackMovePath(code, "won");
  const day = said.wonOn ?? null;
  const chosen = offers.find(({ id }) => id === said.offerId);
  return [
    gate(
      "won-day",
      "Day of the return",
      day !== null && day >= lostOn && day <= today,
      day === null
        ? "the day from which they are a customer again"
        : day < lostOn
          ? `they were lost on ${formatDay(lostOn, "en")}; it cannot be before`
          : day > today
            ? "this day is still to come"
            : formatDay(day, "en"),
      form,
    ),
    gate(
      "won-value",
      "Value a year",
      said.wonMinor !== undefined && said.wonMinor !== null && said.wonMinor > 0n,
      said.wonMinor
        ? formatMoney(said.wonMinor, facts.currency, "en", "whole")
        : "what they pay in a year from now on",
      form,
    ),
    gate(
      "won-offer",
      "The offer they took",
      chosen !== undefined && (chosen.status === "open" || chosen.status === "accepted"),
      chosen ? shortened(chosen.text) : "choose which offer brought them back",
      form,
    ),
  ];
}

function giveUpGates(facts: WinBackFacts, said: Said): Gate[] {
  const { status, code, reason } = facts;
  const ended = reason === "merger" || said.ended === true;
  const why = saidGate("give-up-reason", "Reason to give up", said.reason, "say why it ends here");
  if (status !== "lost") return [why];
  return [
    gate(
      "asked-why",
      "Asked why they left",
      ended,
      ended
        ? "merged or closed down: there is nobody to win back"
        : "ask them first; only who merged or closed down is given up at once",
      winBackEditPath(code, "reason"),
    ),
    why,
  ];
}

const saidGate = (id: string, label: string, text: string | undefined, missing: string): Gate =>
  gate(id, label, isFilled(text ?? ""), isFilled(text ?? "") ? shortened(text ?? "") : missing, null);
