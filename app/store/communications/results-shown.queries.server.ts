import type { ResultShown } from "~/domain/communications/claims/result-shown";
import type { Tx } from "../database.server";

/** What the records show of some plans and pilots: signed verdicts and decided pilots, by their codes. */
export async function readResultsShown(
  _db: Tx,
  _workspaceId: string,
  _codes: readonly string[],
): Promise<ResultShown[]> {
  return [];
}
