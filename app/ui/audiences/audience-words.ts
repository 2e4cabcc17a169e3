import {
  LEFT_OUT,
  LEFT_OUT_COUNTED,
  LEFT_OUT_LABELS,
  type LeftOut,
} from "~/domain/communications/message-facts";

/** "3 without consent, 1 no longer active" */
export const leftOutWords = (counts: Partial<Record<LeftOut, number>>): string =>
  LEFT_OUT.flatMap((reason) =>
    counts[reason] ? [`${counts[reason].toLocaleString("en")} ${LEFT_OUT_COUNTED[reason]}`] : [],
  ).join(", ");

export const leftOutSum = (counts: Partial<Record<LeftOut, number>>): number =>
  LEFT_OUT.reduce((sum, reason) => sum + (counts[reason] ?? 0), 0);

export const whyLeftOut = (reason: LeftOut): string =>
  LEFT_OUT_LABELS[reason].charAt(0).toUpperCase() + LEFT_OUT_LABELS[reason].slice(1);

export const leftOutChip = (reason: LeftOut, count: number): string =>
  `${count.toLocaleString("en")} ${LEFT_OUT_COUNTED[reason]}`;
