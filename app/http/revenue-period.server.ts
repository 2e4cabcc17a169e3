import { readPeriod } from "~/domain/revenue/period";
import type { Viewer } from "~/domain/viewer";
import { now } from "~/shared/clock.server";
import { findLedgerGround } from "~/store/revenue/revenue-ledger.server";

/** The period an address asks for, with what the ledger goes by. */
export async function readRevenuePeriod(request: Request, viewer: Viewer) {
  const { say: _, ...ground } = await findLedgerGround(viewer, now());
  const params = new URL(request.url).searchParams;
  return { ...ground, ...readPeriod(params, ground.today, ground.fiscalYearStart) };
}
