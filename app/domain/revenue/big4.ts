import type { Bridge } from "./bridge";
import { accountsOf } from "./bridge";
import { netRetentionOf } from "./nrr";
import type { Period } from "./period";
import { retentionOf } from "./retention";
import { percentOf } from "./share";
import { type LostAccount, wonBackOf } from "./win-back-rate";

export const BIG4_TILES = ["new", "retention", "growth", "win-back"] as const;
export type Big4TileId = (typeof BIG4_TILES)[number];

export const isBig4Tile = (value: unknown): value is Big4TileId =>
  (BIG4_TILES as readonly unknown[]).includes(value);

/** Every figure of the Big 4: exact, with what it is made of. Shares are per cent; null where there is nothing to share. */
export interface Big4Figures {
  new: { accounts: number; amountMinor: bigint };
  retention: { kept: number; atStart: number; share: string | null };
  growth: {
    openingMinor: bigint;
    expansionMinor: bigint;
    contractionMinor: bigint;
    lostMinor: bigint;
    keptMinor: bigint;
    /** Net revenue retention. */
    share: string | null;
  };
  winBack: { wonBack: number; lost: number; share: string | null; window: Period };
}

/** Won back ÷ lost; null where nobody was lost. */
export function winBackRateOf(lost: readonly LostAccount[], window: Period): Big4Figures["winBack"] {
  const wonBack = wonBackOf(lost).length;
  return { wonBack, lost: lost.length, share: percentOf(BigInt(wonBack), BigInt(lost.length)), window };
}

export function big4Of(bridge: Bridge, lost: readonly LostAccount[], window: Period): Big4Figures {
  const { kept, atStart } = retentionOf(bridge.accounts);
  const growth = netRetentionOf(bridge.accounts);
  return {
    new: { accounts: accountsOf(bridge.accounts, "new").length, amountMinor: bridge.bars.new },
    retention: {
      kept: kept.length,
      atStart: atStart.length,
      share: percentOf(BigInt(kept.length), BigInt(atStart.length)),
    },
    growth: { ...growth, share: percentOf(growth.keptMinor, growth.openingMinor) },
    winBack: winBackRateOf(lost, window),
  };
}
