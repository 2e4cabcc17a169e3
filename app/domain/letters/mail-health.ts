import type { MailRoad } from "./road";

export interface MailHealth {
  road: MailRoad;
  /** Letters that were given up. */
  failed: number;
  /** Letters that could have left by now, and since when the first of them could. */
  due: number;
  dueSince: Date | null;
}

export type MailTrouble =
  | { kind: "blocked"; since: string; reply: string; due: number }
  | { kind: "stuck"; since: string; due: number }
  | { kind: "failed"; failed: number };

/** A letter leaves within moments; one of a working road that stood for so long is held up by something. */
const PATIENCE_MS = 5 * 60_000;

/**
 * What is wrong with the mail of a workspace, the worst of it. Without a mail server letters wait as they should, and
 * the outbox says so; that is no trouble.
 */
export function mailTrouble({ road, failed, due, dueSince }: MailHealth, now: Date): MailTrouble | null {
  if (road.state === "blocked" && road.since)
    return { kind: "blocked", since: road.since.toISOString(), reply: road.reply, due };
  const isLate = dueSince !== null && now.getTime() - dueSince.getTime() > PATIENCE_MS;
  if (road.state !== "none" && dueSince && (road.state === "stuck" || isLate))
    return { kind: "stuck", since: dueSince.toISOString(), due };
  return failed > 0 ? { kind: "failed", failed } : null;
}
