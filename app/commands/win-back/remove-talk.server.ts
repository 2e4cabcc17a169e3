import type { Act } from "~/domain/act";
import { done, notFound, type Result } from "~/domain/refusal";
import { winBackEditRefusal } from "~/domain/win-back/win-back.access";
import { commit } from "~/store/commit.server";
import { findWinBackFactsIn } from "~/store/win-back/win-back-facts.queries.server";

/** Takes a talk off the timeline, or puts it back. */
export async function removeTalk(
  act: Act,
  { code, talkId, removed }: { code: string; talkId: string; removed: boolean },
): Promise<Result<{ code: string }>> {
  return commit(act, async (unit) => {
    const facts = await findWinBackFactsIn(unit.db, act.viewer.workspaceId, code, act.now);
    const talk =
      facts && (await unit.db.winBackTalk.findFirst({ where: { id: talkId, winBackId: facts.id } }));
    if (!facts || !talk) return notFound("talk");
    const refused = winBackEditRefusal(facts, act.viewer);
    if (refused) return refused;
    if ((talk.removedAt !== null) === removed) return done({ code: facts.code });
    await unit.db.winBackTalk.update({
      where: { id: talk.id },
      data: { removedAt: removed ? act.now : null },
    });
    unit.log({
      noun: "win-back",
      recordId: facts.id,
      verb: removed ? "withdrawn" : "restored",
      summary: removed
        ? `took a talk of ${talk.day} off ${facts.code}`
        : `put a talk of ${talk.day} back on ${facts.code}`,
      before: removed ? { text: talk.text } : null,
    });
    return done({ code: facts.code });
  });
}
