import type { CaseReading } from "../roi/case-reading";
import type { DecisionChoice } from "./pilot";
import type { EffectVerdict, MetricReading, PilotReading } from "./pilot-reading";

export interface Recommendation {
  choice: DecisionChoice;
  /** One sentence. */
  reason: string;
}

type Effect = "worked" | "excluded" | "undecided" | "unread";
type Money = "pays" | "open" | "doesNotPay" | "noValue";

/**
 * What the figures speak for. It never looks at what was spent already, nor at who hopes for what: an effect that was
 * seen and a return to it, or not.
 */
export function recommend(
  reading: Pick<PilotReading, "phase" | "primary">,
  money: Pick<CaseReading, "verdict" | "netMinor"> | null,
): Recommendation {
  const effect = effectOf(reading);
  const pays = moneyOf(money);
  const name = reading.primary ? nameOf(reading.primary) : "The primary metric";
  if (pays === "doesNotPay") {
    return { choice: "stop", reason: lossWords(effect, reading.primary) };
  }
  if (effect === "excluded") return { choice: "stop", reason: `${capital(excludedWords(reading.primary))}.` };
  if (effect === "unread") {
    return { choice: "iterate", reason: `${name} cannot be read yet: there is no effect to decide upon.` };
  }
  if (effect === "undecided") {
    return {
      choice: "iterate",
      reason: `${name} is undecided: the data hold with an effect worth having, and with none.`,
    };
  }
  if (pays === "pays") return { choice: "scale", reason: "The effect was seen and it pays." };
  if (pays === "open") {
    return {
      choice: "scale",
      reason:
        "The effect was seen and the best estimate pays, while the interval of the return still holds a loss.",
    };
  }
  return {
    choice: "iterate",
    reason:
      money?.verdict === "open"
        ? "The effect was seen, but at the best estimate it costs more than it brings."
        : "The effect was seen, but what it is worth in money was not reckoned yet.",
  };
}

const EFFECTS: Record<EffectVerdict, Effect> = {
  tooEarly: "unread",
  cannotTell: "unread",
  worked: "worked",
  improvedBelowTarget: "undecided",
  gotWorse: "excluded",
  didNotWork: "excluded",
  undecided: "undecided",
};

function effectOf({ phase, primary }: Pick<PilotReading, "phase" | "primary">): Effect {
  if (phase !== "final" || !primary) return "unread";
  // It improved, but even the best the data allow is less than what was needed.
  if (primary.verdict === "improvedBelowTarget" && isExcluded(primary)) return "excluded";
  return EFFECTS[primary.verdict];
}

const isExcluded = ({ improvement, minEffect }: MetricReading): boolean =>
  minEffect !== null && improvement?.upper != null && improvement.upper < minEffect;

function moneyOf(money: Pick<CaseReading, "verdict" | "netMinor"> | null): Money {
  if (!money || money.verdict === "noValue") return "noValue";
  // An interval that holds both, around a loss, is no reason to scale.
  if (money.verdict === "open") return money.netMinor !== null && money.netMinor > 0n ? "open" : "noValue";
  return money.verdict;
}

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);
const nameOf = (primary: MetricReading | null): string => `“${primary?.name ?? "the primary metric"}”`;

const excludedWords = (primary: MetricReading | null): string =>
  primary?.verdict === "gotWorse"
    ? `${nameOf(primary)} got worse`
    : `the effect on ${nameOf(primary)} that was needed can be ruled out`;

function lossWords(effect: Effect, primary: MetricReading | null): string {
  if (effect === "excluded") return `It does not pay, and ${excludedWords(primary)}.`;
  if (effect === "worked") return "It does not pay: the effect was seen, but it costs more than it brings.";
  return "It does not pay: even the best the data allow brings less than it costs.";
}

/** Deciding otherwise is allowed, and says why. */
export const isAgainst = (choice: DecisionChoice, { choice: advised }: Recommendation): boolean =>
  choice !== advised;
