import { type Day, formatDay } from "~/shared/calendar";
import type { Bridge } from "../../revenue/bridge";
import { netRetentionOf } from "../../revenue/nrr";
import type { Period } from "../../revenue/period";
import { retentionOf } from "../../revenue/retention";
import { barHref, bridgeHref, tileHref } from "../../revenue/revenue-places";
import { type LostAccount, wonBackOf } from "../../revenue/win-back-rate";
import type { FigureSource } from "./figure-source";
import { type FigureValue, fractionOf } from "./figure-value";
import { type FigureReading, noFigure } from "./read-figure";

type Show = Extract<FigureSource, { kind: "revenue" }>["show"];

/** The ledger over a period, and who was lost in the two years up to its end. */
export interface RevenueShown {
  period: Period;
  /** The first day of the ledger; null while nothing is in it. */
  begins: Day | null;
  bridge: Bridge;
  lost: readonly LostAccount[];
  currency: string;
  today: Day;
}

export function revenueFigure(shown: RevenueShown, show: Show): FigureReading {
  const { period, begins, today } = shown;
  const href = hrefOf(show, period);
  const when = `${formatDay(period.from, "en")} to ${formatDay(period.to, "en")}`;
  if (begins === null) return noFigure("Nothing is in the revenue ledger yet.", "/revenue");
  if (period.from > today) return noFigure(`This period has not begun yet (${when}).`, href);
  if (period.to < begins) return noFigure(`The ledger begins ${formatDay(begins, "en")}.`, href);
  const { value, of } = partOf(shown, show);
  if (!value) return noFigure(of, href);
  return {
    value,
    note: `${of}, ${when}`,
    href,
    ...(period.to >= today && { caution: "the period runs on" }),
  };
}

function hrefOf(show: Show, period: Period): string {
  if (show === "winBackRate") return tileHref("win-back");
  if (show === "won") return barHref("new", period);
  if (show === "winBackRevenue") return barHref("winBack", period);
  return bridgeHref(period);
}

function partOf(
  { bridge, lost, currency }: RevenueShown,
  show: Show,
): { value: FigureValue | null; of: string } {
  const money = (minor: bigint, of: string) => ({ value: { kind: "money", minor, currency } as const, of });
  const share = (part: bigint, whole: bigint, of: string, without: string) =>
    whole <= 0n
      ? { value: null, of: without }
      : { value: { kind: "number", exact: fractionOf(part * 100n, whole), unit: "%" } as const, of };
  switch (show) {
    case "opening":
      return money(bridge.openingMinor, "Revenue at the start");
    case "closing":
      return money(bridge.closingMinor, "Revenue at the end");
    case "won":
      return money(bridge.bars.new, "Revenue of new customers");
    case "winBackRevenue":
      return money(bridge.bars.winBack, "Revenue won back");
    case "nrr": {
      const { keptMinor, openingMinor } = netRetentionOf(bridge.accounts);
      return share(keptMinor, openingMinor, "Net revenue retention", "Nobody was a customer at the start.");
    }
    case "retention": {
      const { kept, atStart } = retentionOf(bridge.accounts);
      return share(
        BigInt(kept.length),
        BigInt(atStart.length),
        `${kept.length} of ${atStart.length} customers stayed`,
        "Nobody was a customer at the start.",
      );
    }
    case "winBackRate": {
      const back = wonBackOf([...lost]).length;
      return share(
        BigInt(back),
        BigInt(lost.length),
        `${back} of ${lost.length} lost customers came back, 24 months`,
        "No customer was lost in the 24 months before.",
      );
    }
  }
}
