import { can, type Subject } from "../access";
import { notPermitted, type Refusal, stale } from "../refusal";
import type { Viewer } from "../viewer";
import { isWinBackOver, WIN_BACK_LABELS } from "./win-back";
import type { WinBackFacts } from "./win-back-facts";

/** Who works on the case, and who looks after the account, may lead it back. */
export const winBackSubject = (facts: Pick<WinBackFacts, "workspaceId" | "owner" | "account">): Subject => ({
  workspaceId: facts.workspaceId,
  ownIds: [facts.owner?.id ?? null, facts.account.ownerId],
  ownerId: facts.owner?.id ?? null,
});

export const canWorkOnWinBack = (
  viewer: Viewer,
  facts: Pick<WinBackFacts, "workspaceId" | "owner" | "account">,
) => can(viewer, "win-back.work", winBackSubject(facts));

/** Those who could be asked, in words. */
export const whomToAsk = ({ owner }: Pick<WinBackFacts, "owner">): string =>
  owner?.active ? `Ask ${owner.name}, who works on it, or a CX leader.` : "Ask a CX leader.";

/** Null when the viewer may change what it says. */
export function winBackEditRefusal(
  facts: WinBackFacts,
  viewer: Viewer,
): { ok: false; refusal: Refusal } | null {
  return canWorkOnWinBack(viewer, facts)
    ? null
    : notPermitted(`You have no right to work on ${facts.code}. ${whomToAsk(facts)}`);
}

/** Offers, plans and talks are of a case that goes on. */
export const isOpenForWork = (facts: Pick<WinBackFacts, "status" | "withdrawn">): boolean =>
  !facts.withdrawn && !isWinBackOver(facts.status);

export const staleWinBack = (facts: WinBackFacts) =>
  stale(
    `${facts.code} was changed after you opened this page: it stands at “${WIN_BACK_LABELS[facts.status]}” now. Look at it again before you decide.`,
    { status: facts.status, statusLabel: WIN_BACK_LABELS[facts.status], version: facts.version },
  );
