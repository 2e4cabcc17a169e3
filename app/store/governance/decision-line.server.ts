import type { DecisionFields } from "~/domain/governance/decision.schema";
import type { Tx } from "../database.server";

interface DecisionLine extends DecisionFields {
  id: string;
  workspaceId: string;
  byId: string;
  at: Date;
}

/** Puts a decision into the register under its next number. The commit holds the workspace's row. */
export async function writeDecision(db: Tx, { byId, at, ...line }: DecisionLine): Promise<number> {
  const { lastDecisionNumber: number } = await db.workspace.update({
    where: { id: line.workspaceId },
    data: { lastDecisionNumber: { increment: 1 } },
    select: { lastDecisionNumber: true },
  });
  await db.decision.create({ data: { ...line, number, createdById: byId, createdAt: at } });
  return number;
}
