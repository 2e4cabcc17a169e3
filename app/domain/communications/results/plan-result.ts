import { type KpiFacts, primaryKpi } from "../../kpis/kpi";
import type { Claim } from "../../measurement/action-verdict";
import type { PlanFacts } from "../../plans/plan-facts";
import type { ProofReading } from "../../verification/proof";
import { isBadResult, type VerdictWord } from "../../verification/verdict-word";
import { describeMetric, type VerificationPlan } from "../../verification/verification-plan";
import { meaningOfVerdict } from "../claims/result-shown";
import { draftSubject } from "../communication";
import type { FigureSource } from "../figures/figure-source";
import { type DraftedMessage, drafted, ended, headed } from "./drafted-message";

interface PlanResult {
  plan: Pick<PlanFacts, "code" | "title" | "intended" | "hypothesis">;
  word: VerdictWord;
  claim: Claim | null;
  reading: Pick<ProofReading, "outcome">;
  promise: Pick<VerificationPlan, "measure" | "segment" | "hasOutcome" | "metric">;
  kpis: readonly KpiFacts[];
}

type PlanShow = Extract<FigureSource, { kind: "plan" }>["show"];

/** The message of a closed plan: what was hoped, what came, and no word stronger than the signed verdict. */
export function planResultMessage(result: PlanResult): DraftedMessage {
  const { plan, word, claim, kpis } = result;
  const of = (name: string, show: PlanShow, decimals?: number) =>
    drafted(name, { kind: "plan", code: plan.code, show }, decimals);
  const verdict = of("verdict", "verdict");
  const kpi = kpiSentence(kpis, of);
  const outcome = outcomeSentence(result, of);
  return {
    subject: draftSubject(plan.title, "results"),
    opening: headed([
      ["What we hoped", hoped(plan)],
      [
        "What came",
        [
          `The signed verdict is “{{${verdict.name}}}”.`,
          meaningOfVerdict(word, claim),
          ...(kpi ? [kpi.words] : []),
          ...(outcome ? [outcome.words] : []),
        ].join(" "),
      ],
    ]),
    figures: [verdict, ...(kpi?.figures ?? []), ...(outcome?.figures ?? [])],
    badNews: isBadResult(word),
  };
}

const hoped = ({ intended, hypothesis }: PlanResult["plan"]): string => {
  const text = intended.trim() || hypothesis.trim();
  return text ? ended(text) : "";
};

type FigureOf = (name: string, show: PlanShow, decimals?: number) => ReturnType<typeof drafted>;

/** What was done, by its own KPI; only values that are there are named. */
function kpiSentence(kpis: readonly KpiFacts[], of: FigureOf) {
  const kpi = primaryKpi(kpis);
  const last = kpi?.readings.at(-1);
  if (!kpi || !last) return null;
  const digits = (...values: (string | null)[]) =>
    Math.min(
      2,
      Math.max(0, ...values.map((value) => (value ?? "").split(".")[1]?.replace(/0+$/, "").length ?? 0)),
    );
  const decimals = digits(kpi.baseline, kpi.target, last.value);
  const now = of("kpi_now", "kpiNow", decimals);
  const before = kpi.baseline === null ? null : of("kpi_before", "kpiBaseline", decimals);
  const target = kpi.target === null ? null : of("kpi_target", "kpiTarget", decimals);
  const went = before ? `went from {{${before.name}}} to {{${now.name}}}` : `stands at {{${now.name}}}`;
  const promised = target ? `; {{${target.name}}} was promised` : "";
  return {
    words: `${kpi.name} ${went}${promised}.`,
    figures: [before, now, target].filter((figure) => figure !== null),
  };
}

/** What customers say, with its interval, where it may be read. */
function outcomeSentence({ reading, promise }: PlanResult, of: FigureOf) {
  const { outcome } = reading;
  if (!outcome || outcome.diff === null || outcome.meanBefore === null || outcome.meanAfter === null)
    return null;
  const before = of("outcome_before", "outcomeBefore");
  const after = of("outcome_after", "outcomeAfter");
  const change = of("change", "outcomeChange");
  const hasInterval = outcome.lower !== null && outcome.upper !== null;
  const [low, high] = [of("change_low", "outcomeLow"), of("change_high", "outcomeHigh")];
  const range = hasInterval ? ` ({{${low.name}}} to {{${high.name}}})` : "";
  return {
    words: `${describeMetric(promise)} stood at {{${before.name}}} before and at {{${after.name}}} after: {{${change.name}}}${range}.`,
    figures: [before, after, change, ...(hasInterval ? [low, high] : [])],
  };
}
