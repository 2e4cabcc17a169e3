import type { LeftOut } from "./message-facts";

/**
 * Where one recipient stands. queued: waits for their hour, or their letter for its turn; delivered: the mail server
 * took it; bounced: it was refused, or taken and came back; failed: given up, and nobody knows why not; skipped: left
 * out, with the reason; stopped: cut off before it left.
 */
export const RECIPIENT_STATES = ["queued", "delivered", "bounced", "failed", "skipped", "stopped"] as const;
export type RecipientState = (typeof RECIPIENT_STATES)[number];

/** What came back from those who have it. A person can have read it and asked as well; the silent did neither. */
export const RECIPIENT_ANSWERS = ["acknowledged", "asked", "silent"] as const;
export type RecipientAnswer = (typeof RECIPIENT_ANSWERS)[number];

export const RECIPIENT_STATE_LABELS: Record<RecipientState | RecipientAnswer, string> = {
  queued: "Queued",
  delivered: "Delivered",
  bounced: "Bounced",
  failed: "Failed",
  skipped: "Left out",
  stopped: "Stopped",
  acknowledged: "Acknowledged",
  asked: "Asked back",
  silent: "Silent",
};

export type RecipientCounts = Record<RecipientState | RecipientAnswer, number> & {
  /** All rows: everybody the audience had at that time, those left out included. */
  recipients: number;
};

export interface ZoneProgress extends RecipientCounts {
  timeZone: string;
  /** When the first of them may have it. */
  dueAt: Date;
}

/** How far one version has come, counted where its rows are. */
export interface MessageProgress extends RecipientCounts {
  /** Why those who are left out are left out. */
  skippedBy: Partial<Record<LeftOut, number>>;
  /** They are in this audience too and have the message from another one. */
  elsewhere: number;
  /** False while the list of recipients is still being written. */
  listed: boolean;
  byZone: ZoneProgress[];
}

export const NO_COUNTS: RecipientCounts = {
  recipients: 0,
  queued: 0,
  delivered: 0,
  bounced: 0,
  failed: 0,
  skipped: 0,
  stopped: 0,
  acknowledged: 0,
  asked: 0,
  silent: 0,
};

export function addCounts(to: RecipientCounts, more: RecipientCounts): void {
  for (const name of Object.keys(NO_COUNTS) as (keyof RecipientCounts)[]) to[name] += more[name];
}

/** The list of a message's recipients, narrowed. */
export const recipientsPath = (
  code: string,
  { version = "", state = "" }: { version?: string; state?: RecipientState | RecipientAnswer | "" } = {},
): string => {
  const params = new URLSearchParams();
  if (version) params.set("version", version);
  if (state) params.set("state", state);
  const query = params.toString();
  return `/communications/${encodeURIComponent(code)}/recipients${query ? `?${query}` : ""}`;
};

export const sendPath = (code: string, versionId = ""): string =>
  `/communications/${encodeURIComponent(code)}/send${versionId ? `?version=${versionId}` : ""}`;
