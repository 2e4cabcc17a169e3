import { Link } from "@remix-run/react";
import { type Freshness, freshnessOf, freshnessWords } from "~/domain/kpis/freshness";
import { feedWords } from "~/domain/kpis/index-feed";
import { reachesTarget } from "~/domain/kpis/kpi";
import { STAND_WORDS, type Stand, standOf, wayText } from "~/domain/kpis/kpi-path";
import { KPI_TYPE_LABELS } from "~/domain/plans/plan";
import type { KpiFact, PlanFacts } from "~/domain/plans/plan-facts";
import { Sparkline } from "../../charts/sparkline";
import { Badge } from "../../controls/badge";
import { DateText } from "../../controls/date-text";
import { useReader } from "../../controls/reader";
import { shownValue } from "../../kpis/kpi-summary";
import { Section } from "../../layout/section";
import { dayText, valueText } from "../plan-words";
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
  const place = `/plans/${facts.code}/kpis/${kpi.id}`;
  const last = kpi.readings.at(-1);
  const deciding = kpi.primary && kpi.type === "operational";
  return (
    <li className="py-3 first:pt-0" id={`kpi-${kpi.id}`}>
      <div className="flex flex-wrap items-baseline gap-x-3 gap-y-1">
        <p className="min-w-0 font-medium break-words">
          <Link to={place} prefetch="intent" className="hover:text-accent max-sm:inline-block max-sm:py-1.5">
            {kpi.name || "A KPI without a name"}
          </Link>
        </p>
        <p className="flex items-center gap-2 text-xs text-ink-muted">
          <span title={KPI_TYPE_LABELS[kpi.type]}>
            {kpi.type === "operational" ? "Operational" : "Outcome"}
          </span>
          {deciding && <Badge tone="accent">Decides</Badge>}
        </p>
        {canRecord && kpi.feed !== "index" && (
          <Link
            to={`${place}/readings/new`}
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
          <Link to={place} className="rounded-sm" tabIndex={-1}>
            <KpiSparkline kpi={kpi} facts={facts} />
          </Link>
        )}
        {kpi.blind ? <Hidden kpi={kpi} /> : <Path kpi={kpi} stand={standOf(kpi, facts, facts.today)} />}
        <p className="text-xs text-ink-muted">
          {last ? (
            <>
              {last.n !== null && <span className="tabular">n {last.n} · </span>}
              read <DateText value={last.day} />
            </>
          ) : (
            <>
              {kpi.baselineN !== null && <span className="tabular">baseline n {kpi.baselineN}</span>}
              {kpi.baselinePeriod && ` · ${kpi.baselinePeriod}`}
            </>
          )}
          {kpi.feedFilter && ` · by itself from ${feedWords(kpi.feedFilter)}`}
          {!kpi.blind && <Due freshness={freshnessOf(kpi, facts, facts.today)} facts={facts} />}
        </p>
      </div>
    </li>
  );
}

/** So many readings fit into a line that small. */
const DRAWN = 40;

function KpiSparkline({ kpi, facts }: { kpi: KpiFact; facts: PlanFacts }) {
  const action = facts.startedOn ?? facts.startOn;
  const drawn = kpi.readings.slice(-DRAWN);
  const isWhole = drawn.length === kpi.readings.length;
  // A baseline that was typed stands before the first reading, unless the readings tell it themselves.
  const before = drawn.filter(({ day }) => action !== null && day < action).length;
  const typed = isWhole && before === 0 && kpi.baseline !== null ? [Number(kpi.baseline)] : [];
  const values = [...typed, ...drawn.map(({ value }) => Number(value))];
  const at = before + typed.length;
  return (
    <Sparkline
      label={`${kpi.name}: ${values.length} values, last ${shownValue(drawn.at(-1)?.value ?? "0", kpi)}${kpi.target === null ? "" : `, target ${valueText(kpi.target, kpi.unit)}`}`}
      values={values}
      target={kpi.target === null ? undefined : Number(kpi.target)}
      actionAt={action === null || at >= values.length ? undefined : at}
    />
  );
}

/** Baseline → now → target, and how much of that way is done. */
function Path({ kpi, stand }: { kpi: KpiFact; stand: Stand }) {
  const last = kpi.readings.at(-1);
  const reached = last ? reachesTarget(last.value, kpi) === true : false;
  return (
    <p className="tabular text-base">
      <span className="sr-only">Baseline </span>
      <span className="text-ink-muted">{valueText(kpi.baseline, "")}</span>
      <span aria-hidden="true" className="text-ink-faint">
        {" → "}
      </span>
      <span className="sr-only">, now </span>
      <strong className={last ? "font-semibold" : "font-normal text-ink-muted"}>
        {last ? shownValue(last.value, { unit: "", feedFilter: kpi.feedFilter }) : "no data"}
      </strong>
      <span aria-hidden="true" className="text-ink-faint">
        {" → "}
      </span>
      <span className="text-sm text-ink-muted">target </span>
      <span>{valueText(kpi.target, kpi.target === null ? "" : kpi.unit)}</span>
      {kpi.type === "outcome" ? null : reached ? (
        // What an outcome reaches in one month decides nothing: that is the verdict's word.
        <span className="ml-2 text-xs font-medium text-good">✓ target reached</span>
      ) : (
        "done" in stand && (
          <span className="ml-2 text-xs text-ink-muted">
            {wayText(stand.done)} of the way
            {stand.kind !== "onPath" && (
              <span className="font-medium text-warn">, {STAND_WORDS[stand.kind]}</span>
            )}
          </span>
        )
      )}
    </p>
  );
}

/** While an outcome is being proved nobody sees where it is heading, not even here. */
function Hidden({ kpi }: { kpi: KpiFact }) {
  const { locale } = useReader();
  if (!kpi.blind) return null;
  return (
    <p className="tabular text-base">
      <span className="sr-only">Baseline </span>
      <span className="text-ink-muted">{valueText(kpi.baseline, "")}</span>
      <span aria-hidden="true" className="text-ink-faint">
        {" → "}
      </span>
      <span className="text-sm text-ink-muted">
        hidden since {dayText(kpi.blind.from, locale)}, until its proof may be read (
        {dayText(kpi.blind.until, locale)} at the earliest)
      </span>
      <span aria-hidden="true" className="text-ink-faint">
        {" → "}
      </span>
      <span className="text-sm text-ink-muted">target </span>
      <span>{valueText(kpi.target, kpi.target === null ? "" : kpi.unit)}</span>
    </p>
  );
}

function Due({ freshness, facts }: { freshness: Freshness; facts: PlanFacts }) {
  const { locale } = useReader();
  const words = freshnessWords(freshness, facts.today, locale);
  if (words === null) return null;
  return (
    <>
      {" · "}
      <span className={freshness.state === "fresh" ? undefined : "font-medium text-warn"}>{words}</span>
    </>
  );
}
