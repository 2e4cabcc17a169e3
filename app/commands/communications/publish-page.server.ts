import type { Act } from "~/domain/act";
import { asMessageState } from "~/domain/communications/message-decision";
import { MOST_LINKS, mayPublish, notPublishable, WHO_PUBLISHES } from "~/domain/communications/public-link";
import { done, notAllowedNow, notFound, notPermitted, type Result } from "~/domain/refusal";
import { hashToken, newId, newToken } from "~/shared/id.server";
import { commit } from "~/store/commit.server";
import { findMessageStanding, planIdOf } from "~/store/communications/message-standing.server";

/** Lets an approved version stand on a page of its own. Its address is told this once: only its fingerprint is kept. */
export async function publishPage(
  act: Act,
  input: { code: string; versionId: string },
): Promise<Result<{ token: string; audience: string }>> {
  const { viewer, now } = act;
  const { workspaceId } = viewer;
  if (!mayPublish(viewer)) return notPermitted(WHO_PUBLISHES);
  const token = newToken();
  return commit(act, async (unit) => {
    const message = await findMessageStanding(unit.db, workspaceId, input.code);
    if (!message) return notFound("message");
    const version = await unit.db.communicationAudience.findFirst({
      where: { id: input.versionId, workspaceId, communicationId: message.id },
      select: { id: true, audience: true, status: true, snapshotId: true },
    });
    if (!version) return notFound("audience of this message");
    const why = notPublishable({ ...version, kind: message.kind, status: asMessageState(version.status) });
    if (why) return notAllowedNow(why);
    const standing = await unit.db.publicLink.count({
      where: { workspaceId, communicationId: message.id, withdrawnAt: null },
    });
    if (standing >= MOST_LINKS) {
      return notAllowedNow(`${standing} pages of ${message.code} stand already. Withdraw one of them first.`);
    }
    await unit.db.publicLink.create({
      data: {
        id: newId(),
        workspaceId,
        communicationId: message.id,
        communicationAudienceId: version.id,
        tokenHash: hashToken(token),
        byId: viewer.personId,
        createdAt: now,
      },
    });
    unit.log({
      noun: "public-link",
      recordId: message.id,
      planId: planIdOf(message),
      verb: "shared",
      summary: `let ${message.code} for “${version.audience}” stand on a public page`,
      after: { audience: version.audience },
    });
    return done({ token, audience: version.audience });
  });
}
