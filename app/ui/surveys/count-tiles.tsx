import clsx from "clsx";
import type { RowCounts } from "~/domain/surveys/dry-run";

const dot = { good: "bg-good", warn: "bg-warn", bad: "bg-bad", quiet: "bg-quiet" };

/** The verdicts of all rows as figures. */
export function CountTiles({ counts, setAside = 0 }: { counts: RowCounts; setAside?: number }) {
  const tiles: { label: string; count: number; tone: keyof typeof dot; detail?: string }[] = [
    {
      label: "Valid",
      count: counts.valid,
      tone: "good",
      detail: counts.warning > 0 ? `${counts.warning.toLocaleString("en-US")} with a remark` : undefined,
    },
    ...(setAside > 0 ? [{ label: "Set aside", count: setAside, tone: "warn" as const }] : []),
    { label: "Already present", count: counts.alreadyThere, tone: "quiet" },
    { label: "Duplicate", count: counts.duplicate, tone: "quiet" },
    { label: "Invalid", count: counts.invalid, tone: counts.invalid > 0 ? "bad" : "quiet" },
  ];
  return (
    <dl className="grid grid-cols-2 gap-x-8 gap-y-4 border-y border-line py-4 sm:flex sm:gap-x-12">
      {tiles.map(({ label, count, tone, detail }) => (
        <div key={label}>
          <dt className="flex items-center gap-1.5 text-xs text-ink-muted">
            <span aria-hidden="true" className={clsx("size-2 rounded-full", dot[tone])} />
            {label}
          </dt>
          <dd className={clsx("tabular text-xl", count === 0 && "text-ink-faint")}>
            {count.toLocaleString("en-US")}
          </dd>
          {detail && <dd className="text-xs text-ink-muted">{detail}</dd>}
        </div>
      ))}
    </dl>
  );
}
