import { BAR_KINDS, type BarKind, type Bridge } from "~/domain/revenue/bridge";

export interface WaterfallBar {
  id: "opening" | BarKind | "closing";
  label: string;
  /** Signed, as in the ledger. */
  minor: bigint;
  /** Where the bar begins and ends, as shares of the drawing from its foot. */
  from: number;
  to: number;
  kind: "total" | "gain" | "loss";
}

export interface WaterfallDrawing {
  bars: WaterfallBar[];
  /** Where the drawing begins; above zero the totals are broken, and the drawing says so. */
  baseMinor: bigint;
}

const LABELS: Record<WaterfallBar["id"], string> = {
  opening: "Opening",
  lost: "Lost",
  expansion: "Expansion",
  contraction: "Contraction",
  new: "New",
  winBack: "Won back",
  closing: "Closing",
};

/** A step that is small beside its totals is drawn on a broken axis, or it could not be seen at all. */
const BROKEN_FROM = 0.6;

/** Each bar stands on where the one before it ended. */
export function drawBridge({
  openingMinor,
  bars,
  closingMinor,
}: Pick<Bridge, "openingMinor" | "bars" | "closingMinor">): WaterfallDrawing {
  let level = openingMinor;
  const steps = BAR_KINDS.map((kind) => {
    const before = level;
    level += bars[kind];
    return { id: kind, minor: bars[kind], before, after: level };
  });
  const levels = [openingMinor, closingMinor, ...steps.map(({ after }) => after)].map(Number);
  const [lowest, highest] = [Math.min(...levels), Math.max(...levels, 1)];
  const isBroken = lowest / highest > BROKEN_FROM && highest > lowest;
  const base = isBroken ? Math.max(0, lowest - (highest - lowest) * 0.6) : 0;
  const share = (minor: bigint) => Math.max(0, (Number(minor) - base) / (highest - base));
  const total = (id: "opening" | "closing", minor: bigint): WaterfallBar => ({
    id,
    label: LABELS[id],
    minor,
    from: 0,
    to: share(minor),
    kind: "total",
  });
  return {
    baseMinor: BigInt(Math.round(base)),
    bars: [
      total("opening", openingMinor),
      ...steps.map(
        ({ id, minor, before, after }): WaterfallBar => ({
          id,
          label: LABELS[id],
          minor,
          from: share(before),
          to: share(after),
          kind: minor < 0n ? "loss" : "gain",
        }),
      ),
      total("closing", closingMinor),
    ],
  };
}
