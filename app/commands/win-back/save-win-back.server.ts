import type { Act } from "~/domain/act";
import { done, notFound, type Result } from "~/domain/refusal";
import { staleWinBack, winBackEditRefusal } from "~/domain/win-back/win-back.access";
import type { SaveWinBack } from "~/domain/win-back/win-back.schema";
import { commit } from "~/store/commit.server";
import { editWinBackIn } from "~/store/win-back/win-back-edit.server";
import { findWinBackFactsIn } from "~/store/win-back/win-back-facts.queries.server";

/** Changes what a case says: who works on it, why they left, what they were worth, what comes next. */
export async function saveWinBack(
  act: Act,
  { code, version, ...input }: SaveWinBack & { code: string },
): Promise<Result<{ code: string; version: number }>> {
  return commit(act, async (unit) => {
    const facts = await findWinBackFactsIn(unit.db, act.viewer.workspaceId, code, act.now);
    if (!facts) return notFound("win-back case");
    const refused = winBackEditRefusal(facts, act.viewer);
    if (refused) return refused;
    if (version !== undefined && version !== facts.version) return staleWinBack(facts);
    const saved = await editWinBackIn(unit, act, facts, input);
    return saved.ok ? done({ code: facts.code, version: saved.value.version }) : saved;
  });
}
