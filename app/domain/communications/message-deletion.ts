import { MESSAGE_STATE_LABELS } from "./communication";
import type { MessageFacts } from "./message-facts";

/** Why a message cannot be deleted, in words; null: nobody but its authors ever read it. `kept`: its snapshots. */
export function messageDeletionBar(
  { code, versions }: Pick<MessageFacts, "code" | "versions">,
  kept: number,
): string | null {
  const moved = versions.find(({ status }) => status !== "draft");
  if (moved) {
    return `${code} for ${moved.audience} is “${MESSAGE_STATE_LABELS[moved.status]}”: what somebody else has read stays on record. Cancel it with a reason instead.`;
  }
  return kept > 0
    ? `${code} was submitted before: what somebody else has read stays on record. Cancel it with a reason instead.`
    : null;
}
