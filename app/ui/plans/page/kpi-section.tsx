import { Link } from "@remix-run/react";
import Decimal from "decimal.js";
import { KPI_FREQUENCY_DAYS, KPI_TYPE_LABELS } from "~/domain/plans/plan";
import type { KpiFact, PlanFacts } from "~/domain/plans/plan-facts";
import { type Day, daysBetween } from "~/shared/calendar";
import { Sparkline } from "../../charts/sparkline";
import { Badge } from "../../controls/badge";
import { DateText } from "../../controls/date-text";
import { Section } from "../../layout/section";
import { valueText } from "../plan-words";
import { Unsaid } from "../unsaid";

interface KpiSectionProps {
  facts: PlanFacts;
  editHref: string | null;
  /** May write readings down. */
  canRecord: boolean;
}

export function KpiSection({ facts, editHref, canRecord }: KpiSectionProps) {
  return (
    <Section
      id="kpis"
      title="KPIs"
      aside={
        editHref && (
          <Link to={`${editHref}#kpis`} className="link no-print">
            Edit
          </Link>
        )
      }
    >
      {facts.kpis.length === 0 ? (
        <p>
          <Unsaid href={editHref && `${editHref}#kpis`}>
            No KPI yet: nothing would show whether it works
          </Unsaid>
        </p>
      ) : (
        <ul className="divide-y divide-line">
          {facts.kpis.map((kpi) => (
            <KpiRow key={kpi.id} kpi={kpi} facts={facts} canRecord={canRecord} />
          ))}
        </ul>
      )}
    </Section>
  );
}

function KpiRow({ kpi, facts, canRecord }: { kpi: KpiFact; facts: PlanFacts; canRecord: boolean }) {
  const last = kpi.readings.at(-1);
  const deciding = kpi.primary && kpi.type === "operational";
  const values = [
    ...(kpi.baseline === null ? [] : [kpi.baseline]),
    ...kpi.readings.map((each) => each.value),
  ];
  const actionOn = facts.effectiveOn ?? facts.startedOn;
  const before = kpi.readings.filter((each) => actionOn !== null && each.day < actionOn).length;
  return (
    <li className="py-3 first:pt-0" id={`kpi-${kpi.id}`}>
      <div className="flex flex-wrap items-baseline gap-x-3 gap-y-1">
        <p className="min-w-0 font-medium break-words">{kpi.name || "A KPI without a name"}</p>
        <p className="flex items-center gap-2 text-xs text-ink-muted">
          <span title={KPI_TYPE_LABELS[kpi.type]}>
            {kpi.type === "operational" ? "Operational" : "Outcome"}
          </span>
          {deciding && <Badge tone="accent">Decides</Badge>}
        </p>
        {canRecord && (
          <Link
            to={`/plans/${facts.code}/kpis/${kpi.id}/readings/new`}
            className="link no-print ml-auto text-sm max-sm:py-1.5"
            aria-label={`Add a reading of ${kpi.name}`}
          >
            Add reading
          </Link>
        )}
      </div>
      {kpi.meaning && <p className="max-w-[72ch] text-sm break-words text-ink-muted">{kpi.meaning}</p>}
      <div className="mt-2 flex flex-wrap items-center gap-x-5 gap-y-2">
        {kpi.readings.length > 0 && (
          <Sparkline
            label={`${kpi.name}: ${values.length} values, last ${valueText(values.at(-1) ?? null, kpi.unit)}`}
            values={values.map(Number)}
            target={kpi.target === null ? undefined : Number(kpi.target)}
            actionAt={actionOn === null ? undefined : before + (kpi.baseline === null ? 0 : 1)}
          />
        )}
        <Path kpi={kpi} />
        <p className="text-xs text-ink-muted">
          {last ? (
            <>
              {last.n !== null && <span className="tabular">n {last.n} · </span>}
              <Freshness kpi={kpi} facts={facts} day={last.day} />
            </>
          ) : (
            <>
              {kpi.baselineN !== null && <span className="tabular">baseline n {kpi.baselineN}</span>}
              {kpi.baselinePeriod && ` · ${kpi.baselinePeriod}`}
            </>
          )}
        </p>
      </div>
    </li>
  );
}

/** Baseline → now → target. */
function Path({ kpi }: { kpi: KpiFact }) {
  const last = kpi.readings.at(-1);
  const reached =
    last &&
    kpi.target !== null &&
    new Decimal(last.value).comparedTo(kpi.target) * (kpi.direction === "up" ? 1 : -1) >= 0;
  return (
    <p className="tabular text-base">
      <span className="sr-only">Baseline </span>
      <span className="text-ink-muted">{valueText(kpi.baseline, "")}</span>
      <span aria-hidden="true" className="text-ink-faint">
        {" → "}
      </span>
      <span className="sr-only">, now </span>
      <strong className={last ? "font-semibold" : "font-normal text-ink-muted"}>
        {last ? valueText(last.value, "") : "no data"}
      </strong>
      <span aria-hidden="true" className="text-ink-faint">
        {" → "}
      </span>
      <span className="text-sm text-ink-muted">target </span>
      <span>{valueText(kpi.target, kpi.target === null ? "" : kpi.unit)}</span>
      {reached && <span className="ml-2 text-xs font-medium text-good">✓ target reached</span>}
    </p>
  );
}

function Freshness({ kpi, facts, day }: { kpi: KpiFact; facts: PlanFacts; day: Day }) {
  const age = daysBetween(day, facts.today);
  const stale = age > KPI_FREQUENCY_DAYS[kpi.frequency] * 1.5;
  return (
    <>
      read <DateText value={day} />
      {stale && facts.status !== "closed" && (
        <span className="font-medium text-warn"> · a reading is due</span>
      )}
    </>
  );
}
