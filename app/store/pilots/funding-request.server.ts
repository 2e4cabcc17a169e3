import type { FundingFact } from "~/domain/pilots/pilot-facts";
import type { Day } from "~/shared/calendar";
import type { Tx } from "../database.server";

export interface StoredRequest {
  id: string;
  pilotId: string;
  version: number;
  round: number;
  status: FundingFact["status"];
  askedMinor: bigint;
  askedById: string;
  askedOn: Day;
  purpose: string;
}

/** One request of the workspace, with everything that answering it looks at. */
export async function findFundingRequest(
  db: Tx,
  workspaceId: string,
  id: string,
): Promise<StoredRequest | null> {
  const row = await db.fundingRequest.findFirst({
    where: { id, workspaceId },
    select: {
      id: true,
      pilotId: true,
      version: true,
      round: true,
      status: true,
      askedMinor: true,
      askedById: true,
      askedOn: true,
      purpose: true,
    },
  });
  return row && { ...row, status: row.status as FundingFact["status"], askedOn: row.askedOn as Day };
}

/** What amounts and fiscal years are said in. */
export const findMoneyWords = (db: Tx, workspaceId: string) =>
  db.workspace.findUniqueOrThrow({
    where: { id: workspaceId },
    select: { currency: true, fiscalYearStart: true, timeZone: true },
  });
