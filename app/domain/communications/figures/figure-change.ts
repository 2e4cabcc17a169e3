import type { KeptFigure } from "../snapshot";
import type { LiveFigure } from "./figure-source";

/** A figure that is not what it was: as it was approved or sent, and as it reads now (null: there is none any more). */
export interface FigureChange {
  name: string;
  label: string;
  was: string;
  now: string | null;
}

/**
 * Figures that would be written differently today. What changes behind the last digit that is shown changes nothing;
 * a figure that lost its value does.
 */
export function changedFigures(
  kept: readonly KeptFigure[],
  live: readonly Pick<LiveFigure, "name" | "text">[],
): FigureChange[] {
  return kept.flatMap(({ name, label, text }) => {
    const now = live.find((figure) => figure.name === name)?.text ?? null;
    return now === text ? [] : [{ name, label, was: text, now }];
  });
}

/** Why an approval does not hold any more, as its author and its approver read it. */
export function fallReason(changes: readonly FigureChange[], approver: string, on: string): string {
  const list = changes.map(({ label, was, now }) =>
    now === null ? `${label} was ${was} and has no value any more` : `${was} became ${now} (${label})`,
  );
  return `${list.join("; ")} since ${approver} approved it on ${on}: look at it and approve again.`;
}

/** Why words that were told are not told once more. */
export const restatedWords = (changed: readonly FigureChange[]): string =>
  `${changed
    .map(
      ({ label, was, now }) =>
        `${label} was ${was} when it was approved and is ${now ?? "without a value"} now`,
    )
    .join("; ")}. What was told is put right by a correction, and not told again.`;
