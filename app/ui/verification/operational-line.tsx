import type { OperationalReading } from "~/domain/verification/proof";
import { useReader } from "../controls/reader";
import { dayText, valueText } from "../plans/plan-words";

/** The KPI that decides "met", in one line. */
export function OperationalLine({ operational }: { operational: OperationalReading | null }) {
  const { locale } = useReader();
  if (!operational) return <p className="text-sm text-ink-muted">No operational KPI decides.</p>;
  const { name, unit, baseline, target, last, met } = operational;
  return (
    <div className="border-t border-line pt-4">
      <p className="text-sm text-ink-muted">Operational KPI that decides</p>
      <p className="text-base">
        {name}:{" "}
        <span className="tabular">
          {valueText(baseline, "")} → <strong>{last ? valueText(last.value, "") : "no data"}</strong> → target{" "}
          {valueText(target, unit)}
        </span>{" "}
        {met === true && <span className="font-medium text-good">✓ met</span>}
        {met === false && <span className="font-medium">not met</span>}
        {met === null && <span className="text-ink-muted">nothing to tell yet</span>}
      </p>
      {last && (
        <p className="text-sm text-ink-muted">
          its last reading within the window, of {dayText(last.day, locale)}
        </p>
      )}
    </div>
  );
}
