import { closeMessage } from "~/commands/communications/close-message.server";
import { systemAct } from "~/domain/act";
import { log } from "~/shared/log.server";
import { listSentBefore } from "~/store/communications/sent-long-ago.queries.server";
import type { DailyRun } from "../sweep.server";

/** For so long acknowledgements are awaited. */
const AWAITED_DAYS = 30;

/** Closes what was sent thirty days ago: whoever is silent until then stays silent. */
export async function closeMessages({ workspaceId, timeZone, at }: DailyRun): Promise<void> {
  const act = systemAct(workspaceId, timeZone, at);
  const before = new Date(at.getTime() - AWAITED_DAYS * 86_400_000);
  for (const { code, versions } of await listSentBefore(workspaceId, before)) {
    const closed = await closeMessage(act, { code, versions });
    if (!closed.ok) log.warn("A message did not close.", { message: code, why: closed.refusal.message });
  }
}
