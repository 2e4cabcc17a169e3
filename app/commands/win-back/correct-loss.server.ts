import { can } from "~/domain/access";
import type { Act } from "~/domain/act";
import { done, invalid, notAllowedNow, notFound, notPermitted, type Result } from "~/domain/refusal";
import { isWinBackOver, WIN_BACK_LABELS } from "~/domain/win-back/win-back";
import { staleWinBack } from "~/domain/win-back/win-back.access";
import { commit } from "~/store/commit.server";
import { takeLossBack } from "~/store/win-back/account-return.server";
import { settleWinBacks } from "~/store/win-back/settle-win-backs.server";
import { findWinBackFactsIn } from "~/store/win-back/win-back-facts.queries.server";

/** The customer had not left: the account, its ledger and its case say so, and the case counts nowhere. */
export async function correctLoss(
  act: Act,
  { code, version, why }: { code: string; version?: number | undefined; why: string },
): Promise<Result<{ code: string; accountName: string }>> {
  return commit(act, async (unit) => {
    const facts = await findWinBackFactsIn(unit.db, act.viewer.workspaceId, code, act.now);
    if (!facts) return notFound("win-back case");
    if (!can(act.viewer, "account.edit", { workspaceId: facts.workspaceId })) {
      return notPermitted("Whether a customer was lost is corrected by a CX leader or an administrator.");
    }
    if (version !== undefined && version !== facts.version) return staleWinBack(facts);
    if (facts.withdrawn) return notAllowedNow(`${facts.code} counts nowhere already.`);
    if (isWinBackOver(facts.status)) {
      return notAllowedNow(
        `${facts.code} is “${WIN_BACK_LABELS[facts.status]}”. ${facts.status === "wonBack" ? "Take the return back first." : "Try again first."}`,
      );
    }
    if (why.trim() === "") return invalid("Say how it came about.", { why: ["Say how it came about."] });
    const taken = await takeLossBack(unit, act, facts);
    if (!taken.ok) return taken;
    unit.log({
      noun: "win-back",
      recordId: facts.id,
      verb: "corrected",
      summary: `corrected ${facts.code}: ${facts.account.name} had not left: ${why}`,
      after: { reason: why },
    });
    await settleWinBacks(unit, act, [facts.account.id]);
    return done({ code: facts.code, accountName: facts.account.name });
  });
}
