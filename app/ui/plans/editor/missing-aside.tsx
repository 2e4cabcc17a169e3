import { Link } from "@remix-run/react";
import { PLAN_STEP_LABELS, type PlanStep } from "~/domain/plans/plan";
import type { MissingOfStep } from "~/domain/plans/plan.rules";
import { missingPath } from "~/domain/plans/plan-places";
import { plural } from "../plan-words";

interface MissingAsideProps {
  code: string;
  step: PlanStep;
  missing: readonly MissingOfStep[];
}

/** What this step still asks for, beside the form; after each save it says what is left. */
export function MissingAside({ code, step, missing }: MissingAsideProps) {
  const here = missing.find((each) => each.step === step);
  const elsewhere = missing
    .filter((each) => each.step !== step)
    .reduce((sum, each) => sum + each.gates.length, 0);
  return (
    <div className="rounded-lg border border-line bg-surface px-4 py-3 lg:sticky lg:top-18">
      <h2 className="text-sm font-semibold" aria-live="polite">
        {here
          ? `${plural(here.gates.length, "thing")} missing in ${PLAN_STEP_LABELS[step]}`
          : `${PLAN_STEP_LABELS[step]} is complete`}
      </h2>
      {here && (
        <ul className="mt-2 space-y-0.5">
          {here.gates.map((gate) => (
            <li key={gate.id}>
              <MissingLine href={gate.href} label={gate.label} detail={gate.detail} />
            </li>
          ))}
        </ul>
      )}
      <p className="mt-3 border-t border-line pt-2 text-sm">
        <Link to={missingPath(code)} className="link">
          {elsewhere > 0
            ? `${plural(elsewhere, "thing")} missing in other steps`
            : "What is missing until review"}
        </Link>
      </p>
    </div>
  );
}

function MissingLine({ href, label, detail }: { href: string | null; label: string; detail: string }) {
  const words = (
    <>
      <span className="block text-sm font-medium">{label}</span>
      <span className="block text-xs break-words text-ink-muted">{detail}</span>
    </>
  );
  if (!href) return <div className="py-1.5">{words}</div>;
  return (
    <Link to={href} className="-mx-2 block rounded-md px-2 py-1.5 hover:bg-hover">
      {words}
    </Link>
  );
}
