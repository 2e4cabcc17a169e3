import { type Day, formatDay } from "~/shared/calendar";
import type { AskedFigure } from "../figures/asked-figure";
import { FIGURE_NAME } from "../figures/figure-source";
import { MOST_OPENING, MOST_SUBJECT } from "../results/drafted-message";
import type { Restated } from "./restated";

interface Corrected {
  code: string;
  subject: string;
  toldOn: Day;
  restated: readonly Restated[];
}

export interface CorrectionDraft {
  subject: string;
  opening: string;
  figures: AskedFigure[];
}

/** What was told, what is right, in live figures both: neither can be typed. */
export function correctionDraft({ subject, toldOn, restated }: Corrected): CorrectionDraft {
  const told = `In “${subject}” of ${formatDay(toldOn, "en")}`;
  return {
    subject: `Corrected figures: ${subject}`.slice(0, MOST_SUBJECT),
    opening:
      restated.length > 0
        ? `${told} we told you figures that read otherwise since their records were put right:\n\n${correctedLines(restated)}`.slice(
            0,
            MOST_OPENING,
          )
        : `${told} we told you something that has to be put right.`,
    figures: correctionFigures(restated),
  };
}

export const correctedLines = (restated: readonly Restated[]): string =>
  restated
    .map(({ name, label, now }) =>
      now === null
        ? `- ${label || name}: we said {{${wasName(name)}}}; there is no such figure any more.`
        : `- ${label || name}: we said {{${wasName(name)}}}; it is {{${name}}}.`,
    )
    .join("\n");

export const correctionFigures = (restated: readonly Restated[]): AskedFigure[] =>
  restated.flatMap(({ name, label, source, decimals, snapshotId, now }) => [
    {
      name: wasName(name),
      label: `${label || name}, as it was told`,
      source: { kind: "kept", snapshotId, name },
      decimals,
    },
    ...(now === null ? [] : [{ name, label, source, decimals }]),
  ]);

/** "sbi_q3" as it was told is "sbi_q3_was"; names have their length. */
export const wasName = (name: string): string => {
  const longest = `${name.slice(0, 36)}_was`;
  return FIGURE_NAME.test(longest) ? longest : "as_told";
};

/** Answers that hold for every correction, until somebody writes better ones. */
export const CORRECTION_ANSWERS = {
  benefit: "You have the right figures to go by.",
  change: "Go by the figures above from now on; nothing else is asked of you.",
  link: "What customers told us is read anew whenever its records change, so that what you do rests on what they said.",
} as const;
