import { plainFigures } from "../roi/plain-figures";
import type { WinBackRow } from "./win-back-board";

/** A case as a program reads it: nobody of ours or theirs is in it. */
export const plainWinBack = (row: WinBackRow) =>
  plainFigures({
    code: row.code,
    accountId: row.accountId,
    account: row.account,
    tier: row.tier,
    segment: row.segment,
    region: row.region,
    state: row.status,
    reason: row.reason === "" ? null : row.reason,
    lostOn: row.lostOn,
    valueMinor: row.valueMinor,
    plans: row.plans,
    approachedEarly: row.early,
    wonBackOn: row.wonOn,
    wonBackMinor: row.wonMinor,
    tryAgainOn: row.tryAgainOn,
  });
