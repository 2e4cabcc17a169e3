import { isTier, type Tier } from "./account";
import { needsReason, proposeTier, type TierFacts, type TierRule } from "./tier.rules";

/** What several accounts are to become at once. */
export type BulkMove =
  | { kind: "owner"; ownerId: string; name: string | null }
  | { kind: "tier"; to: Tier | "none" | "as-proposed" };

/** Reads the choice from an address; null while nothing readable is chosen. */
export function readBulkMove(
  params: URLSearchParams,
  owners: readonly { id: string; name: string }[],
): BulkMove | null {
  const to = params.get("to") ?? "";
  if (params.get("move") === "owner") {
    if (to === "none") return { kind: "owner", ownerId: "", name: null };
    const owner = owners.find((one) => one.id === to);
    return owner ? { kind: "owner", ownerId: owner.id, name: owner.name } : null;
  }
  if (params.get("move") !== "tier") return null;
  return isTier(to) || to === "none" || to === "as-proposed" ? { kind: "tier", to } : null;
}

interface Chosen extends TierFacts {
  id: string;
  version: number;
  name: string;
  tier: string | null;
  ownerId: string | null;
  owner: string | null;
}

/** One account before and after. */
export interface BulkLine {
  id: string;
  version: number;
  name: string;
  now: string;
  becomes: string;
  changes: boolean;
  proposed: Tier | null;
  /** The rule says otherwise. */
  needsReason: boolean;
}

const tierWord = (tier: string | null) => (tier === null ? "no tier" : `Tier ${tier}`);

/** Each account as it would be, before anything is saved. */
export function previewMove(accounts: readonly Chosen[], move: BulkMove | null, rule: TierRule): BulkLine[] {
  return accounts.map((account) => {
    const proposal = proposeTier(rule, account);
    const line = { id: account.id, version: account.version, name: account.name, proposed: proposal.tier };
    if (move?.kind === "owner") {
      const changes = (account.ownerId ?? "") !== move.ownerId;
      return {
        ...line,
        now: account.owner ?? "nobody",
        becomes: move.name ?? "nobody",
        changes,
        needsReason: false,
      };
    }
    const now = tierWord(account.tier);
    if (move === null) return { ...line, now, becomes: now, changes: false, needsReason: false };
    // Where the rule cannot tell, accepting it leaves the tier as it is.
    const to =
      move.to === "none" ? null : move.to === "as-proposed" ? (proposal.tier ?? account.tier) : move.to;
    const changes = to !== account.tier;
    return {
      ...line,
      now,
      becomes: tierWord(to),
      changes,
      needsReason: changes && isTierOrNone(to) && needsReason(proposal, to),
    };
  });
}

const isTierOrNone = (tier: string | null): tier is Tier | null => tier === null || isTier(tier);
