import { Link } from "@remix-run/react";
import clsx from "clsx";
import { ArrowRight, Check, Hourglass } from "lucide-react";
import { type Gate, unmet } from "~/domain/gate";

export interface GateListProps {
  gates: readonly Gate[];
  /** What the gates lead to: "In review". */
  leadsTo?: string;
  /** Leaves out what holds already. */
  missingOnly?: boolean;
}

/** Everything a move asks for, what is missing first, each with the place that mends it. */
export function GateList({ gates, leadsTo, missingOnly = false }: GateListProps) {
  const missing = unmet(gates);
  const held = gates.filter((gate) => gate.met);
  return (
    <div>
      <GateSummary met={held.length} total={gates.length} leadsTo={leadsTo} />
      <ul className="mt-2 divide-y divide-line">
        {missing.map((gate) => (
          <MissingGate key={gate.id} gate={gate} />
        ))}
        {!missingOnly && held.map((gate) => <HeldGate key={gate.id} gate={gate} />)}
      </ul>
    </div>
  );
}

function GateSummary({ met, total, leadsTo }: { met: number; total: number; leadsTo?: string }) {
  const left = total - met;
  const aim = leadsTo ? ` until “${leadsTo}”` : "";
  return (
    <div className="flex flex-wrap items-center justify-between gap-x-4 gap-y-1">
      <p className="text-sm font-medium">
        {left === 0
          ? leadsTo
            ? `Everything for “${leadsTo}” is in place`
            : "Everything is in place"
          : `${left} ${left === 1 ? "thing is" : "things are"} missing${aim}`}
      </p>
      <p className="flex items-center gap-2">
        <Steps met={met} total={total} />
        <span className="tabular text-xs text-ink-muted">
          {met} of {total} in place
        </span>
      </p>
    </div>
  );
}

function Steps({ met, total }: { met: number; total: number }) {
  const step = 8;
  return (
    <svg width={total * step - 2} height="8" aria-hidden="true">
      {Array.from({ length: total }, (_, at) => at).map((at) => (
        <rect
          key={at}
          x={at * step + 0.5}
          y="0.5"
          width="5"
          height="7"
          rx="1.5"
          className={at < met ? "fill-accent stroke-accent" : "fill-none stroke-line-control"}
        />
      ))}
    </svg>
  );
}

function MissingGate({ gate }: { gate: Gate }) {
  const content = (
    <>
      {!gate.waitsForTime ? (
        <span
          aria-hidden="true"
          className="mt-0.5 size-4 shrink-0 rounded-full border-[1.5px] border-warn-mark"
        />
      ) : (
        <Hourglass aria-hidden="true" className="mt-0.5 size-4 shrink-0 text-ink-muted" />
      )}
      <span className="min-w-0 flex-1">
        <span className="sr-only">Missing: </span>
        <span className="block text-sm font-medium">{gate.label}</span>
        <span className="block text-sm text-ink-muted">{gate.detail}</span>
      </span>
    </>
  );
  if (!gate.href)
    return (
      <li className="flex items-start gap-3 py-2.5">
        {content}
        {gate.waitsForTime && <span className="mt-0.5 shrink-0 text-xs text-ink-muted">Waits for time</span>}
      </li>
    );
  return (
    <li>
      <Link
        to={gate.href}
        className="group -mx-2 flex items-start gap-3 rounded-md px-2 py-2.5 transition-colors hover:bg-hover"
      >
        {content}
        <span className="no-print mt-px inline-flex shrink-0 items-center gap-1 text-sm font-medium text-accent group-hover:text-accent-hover">
          Mend
          <ArrowRight
            aria-hidden="true"
            className="size-4 transition-transform group-hover:translate-x-0.5"
          />
        </span>
      </Link>
    </li>
  );
}

function HeldGate({ gate }: { gate: Gate }) {
  return (
    <li className={clsx("flex items-start gap-3 py-2")}>
      <Check aria-hidden="true" strokeWidth={2.5} className="mt-0.5 size-4 shrink-0 text-good" />
      <span className="min-w-0 flex-1 text-sm text-ink-muted">
        <span className="sr-only">In place: </span>
        {gate.label}
        {gate.detail && <span className="text-ink-faint"> · {gate.detail}</span>}
      </span>
    </li>
  );
}
