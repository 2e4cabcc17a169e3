import type { TierRule } from "~/domain/accounts/tier.rules";
import type { Viewer } from "~/domain/viewer";
import { database, type Tx } from "../database.server";

export interface TierRuleRecord extends TierRule {
  currency: string;
  /** Version of the workspace's settings. */
  version: number;
}

export async function findTierRule(viewer: Viewer, db: Tx = database()): Promise<TierRuleRecord> {
  return db.workspace.findUniqueOrThrow({
    where: { id: viewer.workspaceId },
    select: { tierOneFromMinor: true, tierTwoFromMinor: true, currency: true, version: true },
  });
}
