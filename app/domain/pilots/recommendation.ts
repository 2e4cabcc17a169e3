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
  const name = reading.primary?.name ?? "The primary metric";
  if (pays === "doesNotPay") {
    return { choice: "stop", reason: `It does not pay: ${withEffect(effect, reading.primary)}.` };
  }
  if (effect === "excluded") return { choice: "stop", reason: `${excludedWords(reading.primary)}.` };
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

const excludedWords = (primary: MetricReading | null): string =>
  primary?.verdict === "gotWorse"
    ? `${primary.name} got worse`
    : `${primary?.name ?? "The primary metric"}: the effect that was needed can be ruled out`;

function withEffect(effect: Effect, primary: MetricReading | null): string {
  if (effect === "excluded") return `${lowered(excludedWords(primary))}, and the whole interval is a loss`;
  if (effect === "worked") return "the effect was seen, but it costs more than it brings";
  return "even the best the data allow brings less than it costs";
}

/** A name may be an abbreviation, and stays one. */
const lowered = (text: string): string =>
  /^[A-Z][a-z]/.test(text) ? text.charAt(0).toLowerCase() + text.slice(1) : text;

/** Deciding otherwise is allowed, and says why. */
export const isAgainst = (choice: DecisionChoice, { choice: advised }: Recommendation): boolean =>
  choice !== advised;
