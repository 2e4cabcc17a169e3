import { type Day, formatDay } from "~/shared/calendar";
import { type KpiFacts, primaryKpi } from "../../kpis/kpi";
import type { Claim } from "../../measurement/action-verdict";
import { parseDecimal } from "../../measurement/exact-decimal";
import type { ProofReading } from "../../verification/proof";
import { sayVerdict, type VerdictWord } from "../../verification/verdict-word";
import { describeMetric, type VerificationPlan } from "../../verification/verification-plan";
import type { FigureSource } from "./figure-source";
import { type FigureValue, numberOf } from "./figure-value";
import { verdictFigure } from "./figure-words";
import { type FigureReading, noFigure } from "./read-figure";

type Show = Extract<FigureSource, { kind: "plan" }>["show"];

/** What the records say of a plan: what it promised, what is read today, what was signed. */
export interface PlanShown {
  code: string;
  kpis: readonly KpiFacts[];
  promise: VerificationPlan | null;
  reading: ProofReading | null;
  signed: { word: VerdictWord; claim: Claim | null; on: Day; hash: string } | null;
  /** Of what is read today. */
  hash: string | null;
}

export function planFigure(plan: PlanShown, show: Show): FigureReading {
  if (show === "verdict") return verdict(plan);
  return show.startsWith("kpi") ? kpiFigure(plan, show) : outcomeFigure(plan, show);
}

function verdict({ code, signed }: PlanShown): FigureReading {
  const href = `/plans/${code}/verdict`;
  if (!signed) return noFigure(`No verdict on ${code} is signed yet.`, href);
  return {
    value: { kind: "word", word: verdictFigure(signed.word, signed.claim) },
    note: `${code}, signed ${formatDay(signed.on, "en")}`,
    href,
  };
}

function kpiFigure({ code, kpis }: PlanShown, show: Show): FigureReading {
  const href = `/plans/${code}#kpis`;
  const kpi = primaryKpi(kpis);
  if (!kpi) return noFigure(`${code} has no operational KPI.`, href);
  const last = kpi.readings.at(-1) ?? null;
  const [value, note] =
    show === "kpiBaseline"
      ? [kpi.baseline, `${kpi.name}, before`]
      : show === "kpiTarget"
        ? [kpi.target, `${kpi.name}, as promised`]
        : [last?.value ?? null, last ? `${kpi.name}, ${formatDay(last.day, "en")}` : kpi.name];
  if (value === null) return noFigure(`${kpi.name} has no ${MISSING[show] ?? "value"} yet.`, href);
  return { value: { kind: "number", exact: parseDecimal(value), unit: kpi.unit.trim() }, note, href };
}

const MISSING: Partial<Record<Show, string>> = {
  kpiBaseline: "baseline",
  kpiTarget: "target",
  kpiNow: "reading",
};

function outcomeFigure({ code, promise, reading, signed, hash }: PlanShown, show: Show): FigureReading {
  const href = `/plans/${code}/verdict`;
  if (!promise?.lockedAt) return noFigure(`What would prove ${code} is not locked yet.`, href);
  const outcome = reading?.outcome ?? null;
  if (!reading || !outcome) {
    return noFigure(
      promise.hasOutcome
        ? `${code} has no outcome to read yet.`
        : `${code} planned no outcome: its KPI alone.`,
      href,
    );
  }
  // Until its day neither side is shown to anybody, in a message least of all.
  if (outcome.diff === null) return noFigure(`The outcome of ${code} may not be read yet.`, href);
  const found = {
    outcomeBefore: outcome.meanBefore,
    outcomeAfter: outcome.meanAfter,
    outcomeChange: outcome.diff,
    outcomeLow: outcome.lower,
    outcomeHigh: outcome.upper,
  }[show as "outcomeBefore" | "outcomeAfter" | "outcomeChange" | "outcomeLow" | "outcomeHigh"];
  if (found === null) return noFigure(`The answers about ${code} give no interval.`, href);
  const isChange = show !== "outcomeBefore" && show !== "outcomeAfter";
  const value: FigureValue = {
    kind: "number",
    exact: numberOf(found),
    signed: isChange || promise.metric === "nps",
    unit: promise.metric === "csat" ? (isChange ? "percentage points" : "%") : "",
  };
  const parts = [describeMetric(promise), `n ${outcome.nBefore} and ${outcome.nAfter}`];
  const wasRestated = signed !== null && hash !== null && hash !== signed.hash;
  return {
    value,
    note: parts.join(", "),
    href,
    ...(wasRestated && {
      caution: `the answers changed since “${sayVerdict(signed.word, signed.claim)}” was signed`,
    }),
  };
}
