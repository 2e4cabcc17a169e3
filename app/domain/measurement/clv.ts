export type Clv =
  | { status: "ok"; reason: null; multiple: number; clv: number }
  | { status: "refused"; reason: "invalidRate" | "diverges"; multiple: null; clv: null };

/**
 * Customer lifetime value: the margin of a period times the multiple of retention and discount, less what winning the customer
 * costs.
 *
 * Inputs: margin of a period, retention as a share, discount rate of a period, the number of periods (null: without end), cost
 * of acquisition; whether the first margin comes at the end of the first period or now. Units: those of the margin.
 * Refusals: `invalidRate` for a retention outside 0 to 1 or a discount of −1 or below; `diverges` where retention ÷ (1 +
 * discount) is not below 1 and there is no end.
 * Source: Gupta & Lehmann, Managing Customers as Investments, 2005: multiple r ÷ (1 + i − r), 2.67 at 80 % and 10 %.
 */
export function clv(input: {
  margin: number;
  retention: number;
  discount: number;
  periods?: number | null;
  acquisitionCost?: number;
  firstMargin?: "end" | "now";
}): Clv {
  const { margin, retention, discount, periods = null, acquisitionCost = 0, firstMargin = "end" } = input;
  const isRate = retention >= 0 && retention <= 1 && discount > -1;
  if (!isRate) return { status: "refused", reason: "invalidRate", multiple: null, clv: null };
  const q = retention / (1 + discount);
  if (periods === null && q >= 1) return { status: "refused", reason: "diverges", multiple: null, clv: null };
  const multiple = multipleOf(q, periods, firstMargin === "now" ? 0 : 1);
  return { status: "ok", reason: null, multiple, clv: margin * multiple - acquisitionCost };
}

function multipleOf(q: number, periods: number | null, first: 0 | 1): number {
  if (periods === null) return q ** first / (1 - q);
  return Array.from({ length: periods }, (_, at) => q ** (at + first)).reduce((sum, part) => sum + part, 0);
}
