import type { Act } from "~/domain/act";
import { WHO_WRITES_COMMUNICATIONS } from "~/domain/communications/communication.access";
import { mayWriteMessage } from "~/domain/communications/message.access";
import { done, notFound, notPermitted, type Result } from "~/domain/refusal";
import { commit } from "~/store/commit.server";
import { findWritten } from "~/store/communications/writing.queries.server";

/** Moves an audience up or down: who belongs to several is told with the first of them. */
export async function placeAudience(
  act: Act,
  input: { code: string; versionId: string; to: "up" | "down" },
): Promise<Result<{ code: string; audience: string; place: number }>> {
  const { viewer, now } = act;
  return commit(act, async (unit) => {
    const facts = await findWritten(viewer, input.code, now, unit.db);
    const at = facts?.versions.findIndex(({ id }) => id === input.versionId) ?? -1;
    const version = facts?.versions[at];
    if (!facts || !version) return notFound("audience of this message");
    if (!mayWriteMessage(viewer, facts)) return notPermitted(WHO_WRITES_COMMUNICATIONS);
    const to = Math.min(facts.versions.length - 1, Math.max(0, at + (input.to === "up" ? -1 : 1)));
    if (to === at) return done({ code: facts.code, audience: version.audience, place: at + 1 });
    const order = facts.versions
      .map(({ id }) => id)
      .toSpliced(at, 1)
      .toSpliced(to, 0, version.id);
    for (const [position, id] of order.entries()) {
      await unit.db.communicationAudience.update({ where: { id }, data: { position } });
    }
    unit.log({
      noun: "communication",
      recordId: facts.id,
      planId: facts.about?.kind === "plan" ? facts.about.id : null,
      verb: "changed",
      summary: `moved ${version.audience} ${input.to} among the audiences of ${facts.code}`,
      before: { audience: version.audience, place: at + 1 },
      after: { audience: version.audience, place: to + 1 },
    });
    return done({ code: facts.code, audience: version.audience, place: to + 1 });
  });
}
