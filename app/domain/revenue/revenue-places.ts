import type { Period } from "./period";
import { periodQuery } from "./period";

export const LEDGER = "/revenue";
export const BIG4 = "/big4";

export const bridgeHref = (period?: Period): string => `/bridge${period ? periodQuery(period) : ""}`;
/** A bar's accounts. */
export const barHref = (kind: string, period: Period): string => `/bridge/${kind}${periodQuery(period)}`;
export const tileHref = (tile: string): string => `${BIG4}/${tile}`;
export const ledgerOf = (accountId: string): string => `${LEDGER}?account=${accountId}`;
