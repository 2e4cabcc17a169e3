import { Link } from "@remix-run/react";
import type { ReactNode } from "react";
import {
  isOpen,
  PLAN_FORM_LABELS,
  PLAN_KIND_LABELS,
  PLAN_STATUS_LABELS,
  PLAN_TRIGGER_LABELS,
} from "~/domain/plans/plan";
import type { NamedPerson, PlanRow, RowKpi } from "~/domain/plans/plan-list";
import type { Day } from "~/shared/calendar";
import { formatMoney } from "~/shared/money";
import { Sparkline } from "../../charts/sparkline";
import { Avatar } from "../../controls/avatar";
import { DateText } from "../../controls/date-text";
import { useReader } from "../../controls/reader";
import { StatusPill } from "../../controls/status-pill";
import { PlanHealthPill } from "../plan-health";
import { plural, sayInhibitor, statusKind, valueText } from "../plan-words";

const nothing = <span className="text-ink-faint">–</span>;
const quiet = (text: string) => <span className="text-ink-muted">{text}</span>;

/** What one column shows of a plan. */
export function planCell(column: string, row: PlanRow): ReactNode {
  switch (column) {
    case "state":
      return <State row={row} />;
    case "health":
      return row.health ? <PlanHealthPill health={row.health} /> : nothing;
    case "owner":
      return <Who person={row.owner} />;
    case "sponsor":
      return <Who person={row.sponsor} />;
    case "verifier":
      return <Who person={row.verifier} />;
    case "end":
      return <Due row={row} />;
    case "start":
      return row.startOn ? <DateText value={row.startOn} /> : quiet("no date");
    case "updated":
      return <DateText value={row.updatedOn} />;
    case "kpi":
      return row.kpi ? <Kpi kpi={row.kpi} /> : quiet("no KPI");
    case "next":
      return <Next row={row} />;
    case "verdict":
      return row.verdict ?? (row.status === "closed" ? quiet("not signed") : nothing);
    case "moves":
      return row.moves === 0 ? "0" : <MovesCount row={row} />;
    case "kind":
      return PLAN_KIND_LABELS[row.kind];
    case "form":
      return row.form in PLAN_FORM_LABELS
        ? PLAN_FORM_LABELS[row.form as keyof typeof PLAN_FORM_LABELS]
        : row.form;
    case "stage":
      return row.stage || nothing;
    case "account":
      return row.account ? <Customer account={row.account} /> : nothing;
    case "trigger":
      return row.trigger === "" ? nothing : PLAN_TRIGGER_LABELS[row.trigger];
    case "goal":
      return row.goal ? <span className="line-clamp-2">{row.goal}</span> : quiet("none: an orphan");
    case "tasks":
      return row.tasks === 0 ? quiet("none") : `${row.tasksDone} of ${row.tasks}`;
    case "planned":
      return <Money minor={row.plannedMinor} />;
    case "actual":
      return <Money minor={row.actualMinor} over={row.plannedMinor} />;
    case "inhibitors":
      return row.inhibitors.length === 0 ? nothing : <Hindered row={row} />;
    default:
      return null;
  }
}

function State({ row }: { row: PlanRow }) {
  return (
    <span className="inline-flex flex-wrap items-center gap-x-2 gap-y-1">
      <StatusPill kind={statusKind(row.status)} label={PLAN_STATUS_LABELS[row.status]} />
      {row.verdict && <span className="text-xs text-ink-muted">{row.verdict}</span>}
    </span>
  );
}

function Who({ person }: { person: NamedPerson | null }) {
  if (!person) return quiet("nobody yet");
  return (
    <>
      <Avatar name={person.name} size="sm" withName />
      {!person.active && <span className="block text-xs text-ink-muted">has left</span>}
    </>
  );
}

function Due({ row }: { row: PlanRow }) {
  if (!row.endOn) return quiet("no date");
  return (
    <span className="whitespace-nowrap">
      <DateText value={row.endOn} mode={row.running ? "due" : "plain"} />
      {row.daysMoved !== 0 && (
        <span className="block text-xs text-ink-muted" title="Days since the first promise">
          {row.daysMoved > 0 ? "+" : "−"}
          {plural(Math.abs(row.daysMoved), "day")}
        </span>
      )}
    </span>
  );
}

function MovesCount({ row }: { row: PlanRow }) {
  return (
    <Link to={`/plans/${row.code}#dates`} className="hover:text-accent" title="The moved dates of this plan">
      {row.moves}
      <span className="sr-only"> moved dates of {row.code}</span>
    </Link>
  );
}

function Kpi({ kpi }: { kpi: RowKpi }) {
  const values = [...(kpi.baseline === null ? [] : [kpi.baseline]), ...kpi.values];
  const words = `${kpi.name}: from ${valueText(kpi.baseline, kpi.unit)}, now ${valueText(kpi.now, kpi.unit)}, target ${valueText(kpi.target, kpi.unit)}`;
  return (
    <span className="flex items-center gap-2">
      {kpi.values.length > 0 && (
        <Sparkline
          label={words}
          values={values.map(Number)}
          target={kpi.target === null ? undefined : Number(kpi.target)}
          width={56}
          height={24}
        />
      )}
      <span className="min-w-0">
        <span className="block truncate text-xs text-ink-muted" title={kpi.name}>
          {kpi.name}
        </span>
        <span className="tabular block whitespace-nowrap">
          <strong className={kpi.now === null ? "font-normal text-ink-muted" : "font-semibold"}>
            {valueText(kpi.now, "")}
          </strong>
          <span aria-hidden="true"> → </span>
          <span className="sr-only">, target </span>
          {valueText(kpi.target, kpi.target === null ? "" : kpi.unit)}
        </span>
        {kpi.reached && <span className="block text-xs font-medium text-good">✓ target reached</span>}
        {kpi.stale && <span className="block text-xs font-medium text-warn">a reading is due</span>}
      </span>
    </span>
  );
}

function Customer({ account }: { account: NonNullable<PlanRow["account"]> }) {
  return (
    <>
      <Link to={`/accounts/${account.id}`} className="hover:text-accent">
        {account.name}
      </Link>
      {account.tier && <span className="block text-xs text-ink-muted">Tier {account.tier}</span>}
    </>
  );
}

/** More spent than planned is said, not coloured: red is for health. */
function Money({ minor, over = null }: { minor: bigint | null; over?: bigint | null }) {
  const { currency, locale } = useReader();
  if (minor === null) return quiet("no data");
  return (
    <span className="tabular whitespace-nowrap">
      {formatMoney(minor, currency, locale, "whole")}
      {over !== null && minor > over && <span className="block text-xs text-ink-muted">above plan</span>}
    </span>
  );
}

function Hindered({ row }: { row: PlanRow }) {
  return (
    <span className="block space-y-0.5 text-xs">
      {row.inhibitors.map((each) => (
        <Link key={each.number} to={each.href} className="block hover:text-accent" title={each.title}>
          {sayInhibitor(each)}
        </Link>
      ))}
    </span>
  );
}

function Next({ row }: { row: PlanRow }) {
  const { today } = useReader();
  if (!row.next) return isOpen(row.status) ? nothing : <span className="text-ink-faint">over</span>;
  const { label, missing, waitsFor } = row.next;
  const waits = row.status === "approved" && row.startOn !== null && today !== "" && row.startOn > today;
  return (
    <span className="text-sm">
      {label}
      <span className="block text-xs text-ink-muted">
        {missing > 0 ? (
          <Link to={`/plans/${row.code}#next`} className="hover:text-accent">
            {missing} missing
          </Link>
        ) : (
          <Waiting startOn={waits ? row.startOn : null} waitsFor={waitsFor} />
        )}
      </span>
    </span>
  );
}

/** Nothing is missing: it waits for its day, for a person, or for nobody. */
function Waiting({ startOn, waitsFor }: { startOn: Day | null; waitsFor: string | null }) {
  if (startOn)
    return (
      <>
        from <DateText value={startOn} mode="day" />
      </>
    );
  return <>{waitsFor ? `waits for ${waitsFor}` : "ready"}</>;
}
