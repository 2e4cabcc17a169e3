import { type Act, systemAct } from "~/domain/act";
import { fallenVersions } from "~/domain/communications/figures/fallen";
import type { MessageFacts } from "~/domain/communications/message-facts";
import { done, notFound, type Result } from "~/domain/refusal";
import type { Viewer } from "~/domain/viewer";
import { commit } from "~/store/commit.server";
import { tellFallen } from "~/store/communications/fallen-notices.server";
import { findMessageFacts, listMessageFacts } from "~/store/communications/message-facts.queries.server";
import { moveVersion } from "~/store/communications/move-version.server";

/**
 * Takes back the approvals of a message whose figures are not what was approved: what is told has to be what somebody
 * read. Nobody asks for it: the clock, whoever opens the page, and the sending itself find it.
 */
export function fallApprovals(act: Act, input: { id: string }): Promise<Result<{ fallen: string[] }>> {
  return commit(act, async (unit) => {
    const [facts] = await listMessageFacts(act.viewer, { id: input.id }, act.now, unit.db);
    if (!facts) return notFound("message");
    const fallen = fallenVersions(facts);
    for (const { version, reason } of fallen) {
      const moved = await moveVersion(
        unit,
        facts,
        version.id,
        { type: "FALL", reason },
        {
          by: act.viewer.personId,
          at: act.now,
          summary: `sent ${facts.code} for ${version.audience} back: ${reason}`,
        },
      );
      if (!moved.ok) return moved;
    }
    await tellFallen(unit, act, facts, fallen);
    return done({ fallen: fallen.map(({ version }) => version.audience) });
  });
}

/** Whoever opens a page sees what holds: approvals of other figures have fallen before it is drawn. */
export async function withoutFallenApprovals(
  viewer: Viewer,
  facts: MessageFacts,
  at: Date,
): Promise<MessageFacts> {
  if (fallenVersions(facts).length === 0) return facts;
  await fallApprovals(systemAct(viewer.workspaceId, viewer.timeZone, at), { id: facts.id });
  return (await findMessageFacts(viewer, facts.id, at)) ?? facts;
}
