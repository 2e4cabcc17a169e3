import { formatMoney } from "~/shared/money";
import { listed } from "../plans/wording";
import { isLossReason, LOSS_REASON_LABELS } from "./win-back";
import { isCauseGone, removingPlans } from "./win-back.rules";
import type { WinBackFacts } from "./win-back-facts";

/** Who, worth what, why, and how far: the case in one or two sentences. */
export function winBackAnswer(facts: WinBackFacts, locale: string): string {
  const { account, currency, status } = facts;
  const worth =
    facts.valueMinor === null
      ? "What they were worth is not known yet."
      : `They were worth ${formatMoney(facts.valueMinor, currency, locale, "whole")} a year.`;
  const why = isLossReason(facts.reason)
    ? `Reason: ${LOSS_REASON_LABELS[facts.reason].toLowerCase()}${facts.reasonSource === "belief" ? ", as we believe" : ""}.`
    : "Nobody has asked yet why they left.";
  if (facts.withdrawn) return `${account.name} had not left. This case counts nowhere.`;
  if (status === "wonBack") {
    const back =
      facts.wonMinor === null ? "" : ` at ${formatMoney(facts.wonMinor, currency, locale, "whole")} a year`;
    return `${account.name} is back${back}. ${why}`;
  }
  if (status === "lostForGood") return `${account.name} is given up. ${worth} ${why}`;
  return [worth, why, fixWords(facts)].filter((part) => part !== "").join(" ");
}

function fixWords(facts: WinBackFacts): string {
  const plans = removingPlans(facts.plans);
  if (plans.length === 0) return facts.noFixReason === "" ? "" : "Nothing has to be fixed first.";
  const codes = listed(plans.map(({ code }) => code));
  return isCauseGone(facts)
    ? `The cause is gone: ${codes}.`
    : `${codes} ${plans.length === 1 ? "is" : "are"} to remove the cause and ${plans.length === 1 ? "is" : "are"} not shown to be effective yet.`;
}
