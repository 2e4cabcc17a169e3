import type { Act } from "~/domain/act";
import { mayPublish, WHO_PUBLISHES } from "~/domain/communications/public-link";
import { done, notFound, notPermitted, type Result } from "~/domain/refusal";
import { commit } from "~/store/commit.server";
import { listMessageStandings, planIdOf } from "~/store/communications/message-standing.server";

/** Takes a public page away at once. Its address stays without a page for ever: a new one gets an address of its own. */
export async function withdrawPage(act: Act, input: { linkId: string }): Promise<Result<{ code: string }>> {
  const { viewer, now } = act;
  const { workspaceId } = viewer;
  if (!mayPublish(viewer)) return notPermitted(WHO_PUBLISHES);
  return commit(act, async (unit) => {
    const link = await unit.db.publicLink.findFirst({ where: { id: input.linkId, workspaceId } });
    if (!link) return notFound("public page");
    const [message] = await listMessageStandings(unit.db, workspaceId, { ids: [link.communicationId] });
    if (!message) return notFound("message");
    // Pressed twice, or by two people: it is gone.
    if (link.withdrawnAt) return done({ code: message.code });
    await unit.move("publicLink", link, { withdrawnAt: now, withdrawnById: viewer.personId });
    unit.log({
      noun: "public-link",
      recordId: message.id,
      planId: planIdOf(message),
      verb: "withdrawn",
      summary: `withdrew a public page of ${message.code}`,
      before: { views: link.views },
    });
    return done({ code: message.code });
  });
}
