import { moneySentence } from "../../pilots/decision-message";
import type { DecisionChoice } from "../../pilots/pilot";
import type { PilotFacts } from "../../pilots/pilot-facts";
import type { PilotReading } from "../../pilots/pilot-reading";
import type { CaseReading } from "../../roi/case-reading";
import type { FigureSource } from "../figures/figure-source";
import { type DraftedMessage, drafted, ended, headed, MOST_SUBJECT } from "./drafted-message";

interface PilotResult {
  pilot: Pick<PilotFacts, "code" | "title" | "question" | "hypothesis" | "treatment" | "unitWords">;
  said: { choice: DecisionChoice; rationale: string; lessons: string };
  reading: Pick<PilotReading, "sentence" | "primary" | "phase">;
  money: CaseReading | null;
}

type PilotShow = Extract<FigureSource, { kind: "pilot" }>["show"];

/** The message of a decided pilot: what was hoped, what came, what was decided and what changes; a miss as plainly as a success. */
export function pilotResultMessage(result: PilotResult): DraftedMessage {
  const { pilot, said } = result;
  const of = (name: string, show: PilotShow) => drafted(name, { kind: "pilot", code: pilot.code, show });
  // A pilot that goes on in another way begins a round without figures: what this one showed is told as it stood.
  const stays = said.choice !== "iterate";
  const effect = stays ? effectPart(result, of) : asItStood(result.reading.sentence);
  const money = stays ? moneyPart(result, of) : asItStood(moneySentence(result.money));
  return {
    subject: subjectOf(result).slice(0, MOST_SUBJECT),
    opening: headed([
      ["What we hoped", ended(pilot.hypothesis.trim() || pilot.question.trim() || pilot.title)],
      ["What came", [effect.words, money.words].filter((words) => words !== "").join(" ")],
      ["What was decided, and why", said.rationale],
      ["What changes", changes(pilot, said.choice)],
      ["What we learned", said.lessons],
    ]),
    figures: [...effect.figures, ...money.figures],
    badNews: said.choice === "stop",
  };
}

/** A pilot is rolled out on other grounds too; that it worked is said only where its result shows it. */
function subjectOf({ pilot: { title }, said, reading }: PilotResult): string {
  const worked = reading.phase === "final" && reading.primary?.verdict === "worked";
  switch (said.choice) {
    case "scale":
      return worked ? `“${title}” worked and is rolled out` : `“${title}” is rolled out`;
    case "iterate":
      return `“${title}” is tried once more, in another way`;
    case "stop":
      return `“${title}” did not bring what we hoped, and ends`;
  }
}

type FigureOf = (name: string, show: PilotShow) => ReturnType<typeof drafted>;
interface Part {
  words: string;
  figures: ReturnType<typeof drafted>[];
}
const asItStood = (words: string): Part => ({ words: words ? ended(words) : "", figures: [] });
const NOTHING: Part = { words: "", figures: [] };

function effectPart({ reading: { primary, sentence } }: PilotResult, of: FigureOf): Part {
  if (!primary || primary.estimate === null) return asItStood(sentence);
  const effect = of("effect", "effect");
  const hasInterval = primary.lower !== null && primary.upper !== null;
  const [low, high] = [of("effect_low", "effectLow"), of("effect_high", "effectHigh")];
  return {
    words: `${primary.name}: {{${effect.name}}}${hasInterval ? ` ({{${low.name}}} to {{${high.name}}})` : ""}, those who had it less those who did not.`,
    figures: hasInterval ? [effect, low, high] : [effect],
  };
}

/** What it cost and brought, and "assumed" where the effect behind it is not decided. */
function moneyPart({ money }: PilotResult, of: FigureOf): Part {
  if (!money || money.costMinor === null || money.benefitMinor === null) return NOTHING;
  const [cost, benefit] = [of("cost", "cost"), of("benefit", "benefit")];
  const assumed = money.assumed ? "an assumed " : "";
  const roi = money.roi === null ? null : of("roi", "roi");
  const hasRange = roi !== null && money.roiLower !== null && money.roiUpper !== null;
  const [low, high] = [of("roi_low", "roiLow"), of("roi_high", "roiHigh")];
  const back = roi
    ? `, a return of {{${roi.name}}}${hasRange ? ` ({{${low.name}}} to {{${high.name}}})` : ""}`
    : "";
  return {
    words: `It cost {{${cost.name}}} and brought ${assumed}{{${benefit.name}}}${back}.`,
    figures: [cost, benefit, ...(roi ? [roi] : []), ...(hasRange ? [low, high] : [])],
  };
}

function changes({ treatment, unitWords, code }: PilotResult["pilot"], choice: DecisionChoice): string {
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
