import clsx from "clsx";
import { Check, OctagonAlert } from "lucide-react";
import type { CheckedClaim } from "~/domain/surveys/aggregated";

/** Every line of a score sheet computed again, what does not agree named beside it. */
export function ClaimCheck({
  checked,
  claimedResult,
}: {
  checked: CheckedClaim;
  claimedResult: string | null;
}) {
  if (checked.n === 0) {
    return (
      <p className="rounded-lg border border-dashed border-line-strong px-4 py-6 text-sm text-ink-muted">
        Type the counts per level; each line is checked as you go.
      </p>
    );
  }
  const others = checked.flags.filter((flag) => !flag.id.startsWith("level-"));
  return (
    <div className="space-y-3">
      <ul className="divide-y divide-line border-y border-line text-sm">
        {checked.lines.map((line) => (
          <li key={line.level} className={clsx("flex items-start gap-2 py-2", !line.isRight && "text-bad")}>
            {line.isRight ? (
              <Check aria-hidden="true" className="mt-0.5 size-4 shrink-0 text-good" />
            ) : (
              <OctagonAlert aria-hidden="true" className="mt-0.5 size-4 shrink-0" />
            )}
            <span className="tabular">
              {line.isRight ? (
                <>
                  {line.count} × {line.level} = {line.subtotal}
                  <span className="sr-only">, right</span>
                </>
              ) : (
                <strong className="font-semibold">{line.flag}</strong>
              )}
            </span>
          </li>
        ))}
        {others.map((flag) => (
          <li key={flag.id} className="flex items-start gap-2 py-2 text-bad">
            <OctagonAlert aria-hidden="true" className="mt-0.5 size-4 shrink-0" />
            <strong className="tabular font-semibold">{flag.words}</strong>
          </li>
        ))}
      </ul>
      <Recomputed checked={checked} />
      <p className="text-sm text-ink-muted">
        {checked.isRight
          ? "Everything that is printed agrees with the counts."
          : `The sheet does not agree with its own counts. It is kept as claimed${claimedResult ? ` (${claimedResult})` : ""}; charts use the recomputed ${checked.index}.`}
      </p>
    </div>
  );
}

export function Recomputed({ checked }: { checked: CheckedClaim }) {
  if (checked.n === 0) return <span>no data</span>;
  return (
    <p className="tabular text-base">
      Recomputed {checked.points} / {checked.n} = {checked.exact}
      {checked.exact !== checked.index && (
        <>
          {" "}
          → <strong className="font-semibold">{checked.index}</strong>
        </>
      )}
    </p>
  );
}
