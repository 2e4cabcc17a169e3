import { Link } from "@remix-run/react";
import clsx from "clsx";
import { TrendingDown, TrendingUp, Zap } from "lucide-react";
import type { ChartSignal } from "~/domain/kpis/chart-frame";
import {
  CHART_RULES,
  CHART_RULES_HINTS,
  CHART_RULES_LABELS,
  type ChartRules,
  KPI_CHART_HINTS,
  KPI_CHART_LABELS,
  KPI_CHARTS,
  type KpiChartKind,
} from "~/domain/kpis/chart-kind";
import type { KpiChart } from "~/domain/kpis/kpi-chart";

/** What the chart says, for whoever does not read charts: its signals and what its lines rest on. */
export function ChartReading({ chart }: { chart: KpiChart }) {
  return (
    <div className="mt-4 max-w-[72ch] space-y-3 text-sm">
      {chart.signals.length > 0 && (
        <ul aria-label="Signals" className="space-y-1.5">
          {chart.signals.map((signal) => (
            <Signal key={`${signal.words}${signal.from}`} signal={signal} />
          ))}
        </ul>
      )}
      {chart.notes.map((note) => (
        <p key={note} className="text-ink-muted">
          {note}
        </p>
      ))}
    </div>
  );
}

function Signal({ signal }: { signal: ChartSignal }) {
  const { Icon, word, look } =
    signal.side === "better"
      ? { Icon: TrendingUp, word: "for the better", look: "text-good" }
      : signal.side === "worse"
        ? { Icon: TrendingDown, word: "for the worse", look: "text-bad" }
        : { Icon: Zap, word: "either way", look: "text-ink-muted" };
  return (
    <li className="flex items-start gap-2">
      <Icon aria-hidden="true" className={clsx("mt-0.5 size-4 shrink-0", look)} />
      <span className="min-w-0">
        {signal.words}
        <span className={clsx("ml-1.5 text-xs font-medium", look)}>{word}</span>
      </span>
    </li>
  );
}

interface ChartChoiceProps {
  kind: KpiChartKind;
  rules: ChartRules;
  isShare: boolean;
}

/** Another look at the same readings; an address of its own, so that it can be sent. */
export function ChartChoice({ kind, rules, isShare }: ChartChoiceProps) {
  const href = (change: { chart?: KpiChartKind; rules?: ChartRules }) => {
    const query = new URLSearchParams({ chart: change.chart ?? kind, rules: change.rules ?? rules });
    return `?${query}`;
  };
  return (
    <div className="no-print mt-4 space-y-1 text-xs">
      <Choices
        label="Look at it as"
        choices={KPI_CHARTS.filter((each) => each !== "shares" || isShare || kind === "shares").map(
          (each) => ({
            label: KPI_CHART_LABELS[each],
            hint: KPI_CHART_HINTS[each],
            href: href({ chart: each }),
            isCurrent: each === kind,
          }),
        )}
      />
      {kind !== "run" && (
        <Choices
          label="Signals by"
          choices={CHART_RULES.map((each) => ({
            label: CHART_RULES_LABELS[each],
            hint: CHART_RULES_HINTS[each],
            href: href({ rules: each }),
            isCurrent: each === rules,
          }))}
        />
      )}
    </div>
  );
}

interface Choice {
  label: string;
  hint: string;
  href: string;
  isCurrent: boolean;
}

function Choices({ label, choices }: { label: string; choices: readonly Choice[] }) {
  return (
    <nav aria-label={label} className="flex flex-wrap items-baseline gap-x-3">
      <span className="text-ink-muted">{label}</span>
      {choices.map((choice) => (
        <Link
          key={choice.href}
          to={choice.href}
          preventScrollReset
          title={choice.hint}
          aria-current={choice.isCurrent ? "true" : undefined}
          className={clsx(
            "inline-flex items-center max-sm:min-h-10",
            choice.isCurrent ? "font-semibold" : "link",
          )}
        >
          {choice.label}
        </Link>
      ))}
    </nav>
  );
}
