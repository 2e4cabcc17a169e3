import { Link } from "@remix-run/react";
import type { DecisionFigures } from "~/domain/pilots/decision-view";
import { effectUnit, plainFigure } from "~/domain/pilots/effect-words";
import { PILOT_CLAIM_LABELS } from "~/domain/pilots/pilot-reading";
import { EFFECT_VERDICT_LABELS } from "~/domain/pilots/verdict";
import { IntervalBar } from "../charts/interval-bar";
import { Badge } from "../controls/badge";
import { useReader } from "../controls/reader";
import { EvidenceMark } from "../roi/evidence-mark";
import { netText } from "../roi/net-words";
import { percentRange, percentWords, wholeMoney } from "../roi/roi-words";

/** The result and the return a decision rests on, side by side, with what a report without a control group would claim. */
export function DecisionFiguresView({ figures, code }: { figures: DecisionFigures; code: string }) {
  return (
    <div className="grid gap-6 sm:grid-cols-2">
      <div className="min-w-0 rounded-lg border border-line bg-surface p-4">
        <h3 className="mb-2 text-xs font-medium text-ink-muted">
          <Link to={`/pilots/${code}#result`} className="link">
            Result
          </Link>
        </h3>
        <p className="text-base font-medium break-words">{figures.sentence}</p>
        <Effect metric={figures.metric} />
      </div>
      <div className="min-w-0 rounded-lg border border-line bg-surface p-4">
        <h3 className="mb-2 text-xs font-medium text-ink-muted">
          <Link to={`/pilots/${code}#money`} className="link">
            Return on investment
          </Link>
        </h3>
        <Return money={figures.money} />
      </div>
    </div>
  );
}

function Effect({ metric }: { metric: DecisionFigures["metric"] }) {
  if (!metric) return <p className="mt-2 text-sm text-ink-muted">No metric carries a result.</p>;
  const { improvement, minEffect, treated, control } = metric;
  const say = (value: number) => plainFigure(value, metric);
  const unit = effectUnit(metric);
  return (
    <>
      <p className="mt-2 flex flex-wrap items-center gap-2 text-sm">
        <Badge>{EFFECT_VERDICT_LABELS[metric.verdict]}</Badge>
        <span className="text-ink-muted">{PILOT_CLAIM_LABELS[metric.claim]}</span>
      </p>
      {improvement && (
        <div className="mt-3">
          <IntervalBar
            label={`Improvement${unit ? ` in ${unit}` : ""}`}
            {...improvement}
            reference={{ value: 0, label: "no effect" }}
            needed={minEffect === null ? undefined : { value: minEffect, label: "worth having" }}
            format={say}
          />
        </div>
      )}
      <p className="tabular mt-2 text-sm text-ink-muted">
        {treated.n} treated{treated.mean !== null && `, mean ${say(treated.mean)}`}; {control.n} control
        {control.mean !== null && `, mean ${say(control.mean)}`}
      </p>
    </>
  );
}

function Return({ money }: { money: DecisionFigures["money"] }) {
  const { locale } = useReader();
  if (!money || money.netMinor === null) {
    return <p className="text-sm text-ink-muted">No value in money is reckoned: no data, not nought.</p>;
  }
  const { currency, roi, roiLower, roiUpper, netMinor } = money;
  const range = roiLower === null || roiUpper === null ? null : percentRange(roiLower, roiUpper, locale);
  return (
    <>
      <p className="tabular text-xl font-semibold">
        {roi === null ? netText(netMinor, currency, locale) : percentWords(roi)}
        {money.assumed && <span className="ml-2 text-sm font-normal text-ink-muted">assumed</span>}
      </p>
      {range && <p className="tabular text-sm text-ink-muted">{range}</p>}
      {roi === null && money.roiRefused && <p className="text-sm text-ink-muted">{money.roiRefused}</p>}
      {money.naiveRoi !== null && (
        <p className="mt-2 text-sm">
          <s className="tabular text-ink-muted">{percentWords(money.naiveRoi)}</s>{" "}
          <span className="text-ink-muted">before and after alone, without the control group</span>
        </p>
      )}
      <dl className="mt-3 space-y-1 text-sm">
        {[
          ["Cost", money.costMinor === null ? "no data" : wholeMoney(money.costMinor, currency, locale)],
          [
            "Benefit",
            money.benefitMinor === null ? "no data" : wholeMoney(money.benefitMinor, currency, locale),
          ],
          ["Net", netText(netMinor, currency, locale)],
        ].map(([label, value]) => (
          <div key={label} className="flex justify-between gap-4">
            <dt className="text-ink-muted">{label}</dt>
            <dd className="tabular">{value}</dd>
          </div>
        ))}
      </dl>
      {money.evidence && (
        <p className="mt-2">
          <EvidenceMark evidence={money.evidence} />
        </p>
      )}
    </>
  );
}
