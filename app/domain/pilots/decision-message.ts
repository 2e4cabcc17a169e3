import { formatMoney } from "~/shared/money";
import type { CaseReading } from "../roi/case-reading";
import type { DecisionChoice } from "./pilot";
import type { PilotFacts } from "./pilot-facts";
import type { PilotReading } from "./pilot-reading";

interface Said {
  choice: DecisionChoice;
  rationale: string;
  lessons: string;
}

type Told = Pick<PilotFacts, "code" | "title" | "question" | "hypothesis" | "treatment" | "unitWords">;

const SUBJECTS: Record<DecisionChoice, (title: string) => string> = {
  scale: (title) => `“${title}” worked and is rolled out`,
  iterate: (title) => `“${title}” is tried once more, in another way`,
  stop: (title) => `“${title}” did not bring what we hoped, and ends`,
};

/** The subject line of the message that tells a decision: the miss is said as plainly as the success. */
export const decisionSubject = (choice: DecisionChoice, { title }: Pick<Told, "title">): string =>
  SUBJECTS[choice](title).slice(0, 200);

/** What it begins with: what was hoped, what came, what changes. The answers of each audience are people's to write. */
export function decisionOpening(
  facts: Told,
  said: Said,
  reading: Pick<PilotReading, "sentence">,
  money: CaseReading | null,
): string {
  const parts: [string, string][] = [
    ["What we hoped", hope(facts)],
    ["What came", came(reading, money)],
    ["What was decided, and why", said.rationale],
    ["What changes", changes(facts, said.choice)],
    ["What we learned", said.lessons],
  ];
  return parts
    .filter(([, text]) => text.trim() !== "")
    .map(([head, text]) => `${head}\n${text.trim()}`)
    .join("\n\n")
    .slice(0, 10_000);
}

const hope = ({ hypothesis, question }: Told): string => hypothesis.trim() || question;

function came({ sentence }: Pick<PilotReading, "sentence">, money: CaseReading | null): string {
  const result = ended(sentence);
  const value = moneySentence(money);
  return value ? `${result} ${value}` : result;
}

function changes({ treatment, unitWords, code }: Told, choice: DecisionChoice): string {
  const what = treatment.trim() ? `“${treatment.trim()}”` : code;
  switch (choice) {
    case "scale":
      return `${ended(`${what} becomes how we work, business unit by business unit`)} Who does what by when stands in its plan.`;
    case "iterate":
      return ended(`${what} is designed anew; until then everything stays as it was before`);
    case "stop":
      return ended(`${what} ends for the ${unitWords} that had it; nobody else will get it`);
  }
}

/** The return in one sentence, with its interval, and the word "assumed" where the effect behind it is not decided. */
export function moneySentence(money: CaseReading | null): string {
  if (!money || money.netMinor === null) return "";
  const net = `${money.netMinor < 0n ? "−" : ""}${formatMoney(money.netMinor < 0n ? -money.netMinor : money.netMinor, money.currency, "en", "whole")}`;
  const assumed = money.assumed ? "assumed " : "";
  if (money.roi === null)
    return `The ${assumed}net is ${net}; no return can be given${money.roiRefused ? `: ${money.roiRefused}` : ""}.`;
  const range =
    money.roiLower === null || money.roiUpper === null
      ? ""
      : ` (${percent(money.roiLower)} to ${percent(money.roiUpper)})`;
  return `The ${assumed}return on investment is ${percent(money.roi)}${range}, a net of ${net}.`;
}

export function percent(ratio: number): string {
  const shown = Math.abs(ratio * 100).toFixed(1);
  return `${Number(shown) === 0 ? "" : ratio < 0 ? "−" : "+"}${shown} %`;
}

const ended = (text: string): string => (/[.!?…]$/.test(text.trim()) ? text.trim() : `${text.trim()}.`);
