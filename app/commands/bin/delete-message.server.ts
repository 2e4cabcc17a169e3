import type { Act } from "~/domain/act";
import { mayWriteMessage, WHO_WRITES_MESSAGES } from "~/domain/communications/message.access";
import { messageDeletionBar } from "~/domain/communications/message-deletion";
import { done, notAllowedNow, notFound, notPermitted, type Result } from "~/domain/refusal";
import { type Recycled, recycle } from "~/store/bin/recycle.server";
import { commit } from "~/store/commit.server";
import { findMessageFacts } from "~/store/communications/message-facts.queries.server";
import { countSnapshots } from "~/store/communications/snapshots.server";

/** Moves a draft that nobody else has read into the bin, with its audiences, figures and files. */
export async function deleteMessage(
  act: Act,
  input: { code: string; version: number },
): Promise<Result<Recycled & { code: string; title: string }>> {
  const { viewer, now } = act;
  return commit(act, async (unit) => {
    const facts = await findMessageFacts(viewer, input.code, now, unit.db);
    if (!facts) return notFound("message");
    if (!mayWriteMessage(viewer, facts)) return notPermitted(WHO_WRITES_MESSAGES);
    const bar = messageDeletionBar(facts, await countSnapshots(unit.db, facts));
    if (bar) return notAllowedNow(bar);
    await unit.move("communication", { id: facts.id, version: input.version }, { updatedAt: now });
    const planId = facts.about?.kind === "plan" ? facts.about.id : null;
    const recycled = await recycle(unit, {
      workspaceId: viewer.workspaceId,
      noun: "communication",
      recordId: facts.id,
      code: facts.code,
      title: facts.subject,
      planId,
      ownIds: [facts.createdById, ...(facts.about?.ownIds ?? [])],
      byId: viewer.personId,
      at: now,
    });
    unit.log({
      noun: "communication",
      recordId: facts.id,
      planId,
      verb: "deleted",
      summary: `deleted ${facts.code} “${facts.subject}”; it can be brought back until ${recycled.purgeOn}`,
      before: { code: facts.code, title: facts.subject, status: facts.status },
    });
    return done({ ...recycled, code: facts.code, title: facts.subject });
  });
}
