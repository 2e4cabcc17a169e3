interface Acquire {
  extraCustomers: number;
  clv: number;
  acquisitionCost: number;
}
interface Retain {
  customers: number;
  retentionBefore: number;
  retentionAfter: number;
  valuePerCustomer: number;
}
interface Grow {
  customers: number;
  categorySpend: number;
  shareBefore: number;
  shareAfter: number;
  marginRate: number;
}
interface WinBack {
  lostCustomers: number;
  rateBefore: number;
  rateAfter: number;
  secondLifetimeValue: number;
  programmeCost: number;
}

export type Big4Line = "acquire" | "retain" | "grow" | "winBack";

export interface Big4Input {
  acquire?: Acquire | null;
  retain?: Retain | null;
  grow?: Grow | null;
  winBack?: WinBack | null;
}

export interface Big4 {
  status: "ok" | "refused";
  reason: null | "noData";
  /** Null: not claimed, which is not zero. */
  lines: Record<Big4Line, number | null>;
  notClaimed: Big4Line[];
  total: number;
  attributedTotal: number;
}

/**
 * What is earned by attracting, keeping, growing and winning back customers.
 *
 * Inputs: the drivers of each of the four, each left out where nothing is measured of it; the share of the whole that is this
 * work's own (1 where a control group isolated it). Units: money, margins rather than revenue; shares and rates 0 to 1.
 * Refusals: `noData` when no line is claimed. Negative lines stay negative.
 * Source: Rust, Lemon, Zeithaml, Journal of Marketing 68:109-127, 2004; Stauss & Friege, Journal of Service Research
 * 1:347-361, 1999.
 */
export function big4(input: Big4Input, attribution = 1): Big4 {
  const { acquire, retain, grow, winBack } = input;
  const lines: Big4["lines"] = {
    acquire: acquire ? acquire.extraCustomers * (acquire.clv - acquire.acquisitionCost) : null,
    retain: retain
      ? retain.customers * (retain.retentionAfter - retain.retentionBefore) * retain.valuePerCustomer
      : null,
    grow: grow
      ? grow.customers * grow.categorySpend * (grow.shareAfter - grow.shareBefore) * grow.marginRate
      : null,
    winBack: winBack
      ? winBack.lostCustomers * (winBack.rateAfter - winBack.rateBefore) * winBack.secondLifetimeValue -
        winBack.programmeCost
      : null,
  };
  const names: Big4Line[] = ["acquire", "retain", "grow", "winBack"];
  const claimed = names.flatMap((name) => lines[name] ?? []);
  const total = claimed.reduce((sum, line) => sum + line, 0);
  return {
    status: claimed.length > 0 ? "ok" : "refused",
    reason: claimed.length > 0 ? null : "noData",
    lines,
    notClaimed: names.filter((name) => lines[name] === null),
    total,
    attributedTotal: total * attribution,
  };
}
