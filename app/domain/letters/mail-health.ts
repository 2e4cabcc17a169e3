export interface MailHealth {
  hasServer: boolean;
  /** The mail server cannot be reached, or turns everything away: since when, and its words. */
  blocked: { since: Date; reply: string } | null;
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

/** A letter leaves within moments; one that stood for so long is held up by something. */
const PATIENCE_MS = 10 * 60_000;

/**
 * What is wrong with the mail, the worst of it. Without a mail server letters wait as they should, and the outbox
 * says so; that is no trouble.
 */
export function mailTrouble(health: MailHealth, now: Date): MailTrouble | null {
  const { hasServer, blocked, failed, due, dueSince } = health;
  if (hasServer && blocked)
    return { kind: "blocked", since: blocked.since.toISOString(), reply: blocked.reply, due };
  if (hasServer && dueSince && now.getTime() - dueSince.getTime() > PATIENCE_MS)
    return { kind: "stuck", since: dueSince.toISOString(), due };
  return failed > 0 ? { kind: "failed", failed } : null;
}
