import clsx from "clsx";
import { PERCEPTION_LABELS, PERCEPTION_MEANINGS, PERCEPTIONS } from "~/domain/accounts/perception";
import { DateText } from "../controls/date-text";

interface PerceptionLadderProps {
  /** Readings that hold, newest first. */
  readings: readonly { id: string; day: string; perception: string }[];
  standing: string | null;
}

const HEIGHTS = ["sm:mt-16", "sm:mt-8", "sm:mt-0"];

/** Vendor, partner, trusted advisor as three steps that rise; the one the customer stands on is filled. */
export function PerceptionLadder({ readings, standing }: PerceptionLadderProps) {
  const at = standing === null ? -1 : (PERCEPTIONS as readonly string[]).indexOf(standing);
  return (
    <ol className="grid gap-2 sm:grid-cols-3 sm:items-stretch" aria-label="What the customer sees in us">
      {PERCEPTIONS.map((step, index) => {
        const own = readings.filter((reading) => reading.perception === step);
        const isStanding = index === at;
        return (
          <li
            key={step}
            aria-current={isStanding ? "step" : undefined}
            className={clsx(
              "flex flex-col rounded-lg border px-4 py-3 text-sm",
              HEIGHTS[index],
              isStanding
                ? step === "vendor"
                  ? "border-warn-line bg-warn-soft"
                  : "border-accent-line bg-accent-soft"
                : index < at
                  ? "border-line-strong bg-surface"
                  : "border-dashed border-line-strong",
            )}
          >
            <p className="font-semibold">
              {index + 1} · {PERCEPTION_LABELS[step]}
              {isStanding && <span className="ml-2 text-xs font-normal">stands here</span>}
            </p>
            <p className="mt-1 text-ink-muted">{PERCEPTION_MEANINGS[step]}</p>
            {own.length > 0 && (
              <ul className="mt-2 flex flex-wrap gap-x-3 text-xs">
                {own.slice(0, 6).map((reading) => (
                  <li key={reading.id}>
                    <span aria-hidden="true">●</span> <DateText value={reading.day} mode="plain" />
                  </li>
                ))}
                {own.length > 6 && <li className="text-ink-muted">and {own.length - 6} earlier</li>}
              </ul>
            )}
          </li>
        );
      })}
    </ol>
  );
}
