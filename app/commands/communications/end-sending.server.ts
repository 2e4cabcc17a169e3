import type { Act } from "~/domain/act";
import { done, notFound, type Result } from "~/domain/refusal";
import { commit } from "~/store/commit.server";
import { listMessageFacts } from "~/store/communications/message-facts.queries.server";
import { moveVersion } from "~/store/communications/move-version.server";
import { hasNobodyLeft, isAllEnded } from "~/store/communications/sending-end.server";

/**
 * Calls a version sent once nobody waits and every letter has its end. One whose every reader dropped out before its
 * hour goes back to approved: nobody was told, so it does not count as told.
 */
export async function endSending(
  act: Act,
  { communicationId, versionId }: { communicationId: string; versionId: string },
): Promise<Result<{ ended: boolean }>> {
  return commit<{ ended: boolean }>(act, async (unit) => {
    const [facts] = await listMessageFacts(act.viewer, { id: communicationId }, act.now, unit.db);
    const version = facts?.versions.find(({ id }) => id === versionId);
    if (!facts || !version) return notFound("message");
    const line = { by: act.viewer.personId, at: act.now };
    if (version.status === "sending" && (await isAllEnded(unit.db, versionId))) {
      const moved = await moveVersion(unit, facts, versionId, { type: "FINISH" }, line);
      return moved.ok ? done({ ended: true }) : moved;
    }
    if (version.status === "scheduled" && (await hasNobodyLeft(unit.db, versionId))) {
      const summary = `took ${facts.code} for ${version.audience} off its hour: nobody is left who could be sent it`;
      const moved = await moveVersion(unit, facts, versionId, { type: "UNSCHEDULE" }, { ...line, summary });
      return moved.ok ? done({ ended: true }) : moved;
    }
    return done({ ended: false });
  });
}
