import { LEFT_OUT, LEFT_OUT_LABELS, type LeftOut } from "~/domain/communications/message-facts";

/** "3 without consent, 1 no longer active" */
const WHO: Record<LeftOut, string> = {
  noConsent: "without consent",
  unsubscribed: "want no more messages",
  gone: "no longer active",
  missingValue: "lack a value",
  noAddress: "without a usable address",
  bouncing: "whose letters come back",
  elsewhere: "told with another audience",
};

export const leftOutWords = (counts: Partial<Record<LeftOut, number>>): string =>
  LEFT_OUT.flatMap((reason) =>
    counts[reason] ? [`${counts[reason].toLocaleString("en")} ${WHO[reason]}`] : [],
  ).join(", ");

export const leftOutSum = (counts: Partial<Record<LeftOut, number>>): number =>
  LEFT_OUT.reduce((sum, reason) => sum + (counts[reason] ?? 0), 0);

export const whyLeftOut = (reason: LeftOut): string =>
  LEFT_OUT_LABELS[reason].charAt(0).toUpperCase() + LEFT_OUT_LABELS[reason].slice(1);

export const leftOutChip = (reason: LeftOut, count: number): string =>
  `${count.toLocaleString("en")} ${WHO[reason]}`;
