/** The way back of a lost customer. Given up is no end: it can be tried again. */
export const WIN_BACK_STATUSES = [
  "lost",
  "diagnosed",
  "fixing",
  "approaching",
  "negotiating",
  "wonBack",
  "lostForGood",
] as const;
export type WinBackStatus = (typeof WIN_BACK_STATUSES)[number];

export const WIN_BACK_LABELS: Record<WinBackStatus, string> = {
  lost: "Lost",
  diagnosed: "Diagnosed",
  fixing: "Fixing",
  approaching: "Approaching",
  negotiating: "Negotiating",
  wonBack: "Won back",
  lostForGood: "Lost for good",
};

/** The straight road, for the lifecycle rail. */
export const WIN_BACK_PATH = [
  "lost",
  "diagnosed",
  "fixing",
  "approaching",
  "negotiating",
  "wonBack",
] as const;

const OVER: ReadonlySet<WinBackStatus> = new Set(["wonBack", "lostForGood"]);
/** Nobody works on it any more. */
export const isWinBackOver = (status: WinBackStatus): boolean => OVER.has(status);

export const isWinBackStatus = (value: unknown): value is WinBackStatus =>
  (WIN_BACK_STATUSES as readonly unknown[]).includes(value);

/** Why they left. */
export const LOSS_REASONS = [
  "price",
  "service",
  "product",
  "contactChurn",
  "competitor",
  "budget",
  "merger",
  "other",
] as const;
export type LossReason = (typeof LOSS_REASONS)[number];

export const LOSS_REASON_LABELS: Record<LossReason, string> = {
  price: "Price",
  service: "Service",
  product: "Product",
  contactChurn: "Named contact left",
  competitor: "A competitor’s offer",
  budget: "Their budget was cut",
  merger: "Merged or closed down",
  other: "Something else",
};

export const isLossReason = (value: unknown): value is LossReason =>
  (LOSS_REASONS as readonly unknown[]).includes(value);

/** "no reason yet" while nobody asked. */
export const lossReasonLabel = (reason: string): string =>
  isLossReason(reason) ? LOSS_REASON_LABELS[reason] : "No reason yet";

export const REASON_SOURCES = ["customer", "belief"] as const;
export type ReasonSource = (typeof REASON_SOURCES)[number];
export const REASON_SOURCE_LABELS: Record<ReasonSource, string> = {
  customer: "The customer said so",
  belief: "We believe it",
};
export const isReasonSource = (value: unknown): value is ReasonSource =>
  (REASON_SOURCES as readonly unknown[]).includes(value);

export const TALK_WAYS = ["call", "visit", "mail", "letter", "event"] as const;
export type TalkWay = (typeof TALK_WAYS)[number];
export const TALK_WAY_LABELS: Record<TalkWay, string> = {
  call: "Call",
  visit: "Visit",
  mail: "E-mail",
  letter: "Letter",
  event: "At an event",
};
export const isTalkWay = (value: unknown): value is TalkWay =>
  (TALK_WAYS as readonly unknown[]).includes(value);

export const OFFER_STATUSES = ["open", "accepted", "declined", "withdrawn"] as const;
export type OfferStatus = (typeof OFFER_STATUSES)[number];
export const OFFER_STATUS_LABELS: Record<OfferStatus, string> = {
  open: "Open",
  accepted: "Accepted",
  declined: "Declined",
  withdrawn: "Withdrawn",
};

export const winBackCode = (number: number): string => `WB-${number}`;

/** The number of "WB-1"; null for what is no case's code. */
export function parseWinBackCode(text: string): number | null {
  const digits = /^WB-(\d{1,9})$/i.exec(text.trim())?.[1];
  const number = Number(digits);
  return digits && number > 0 ? number : null;
}
