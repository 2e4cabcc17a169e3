import type { Blind } from "~/domain/kpis/blind";
import type { KpiView } from "~/domain/kpis/kpi-view";
import { useReader } from "../controls/reader";
import { Banner } from "../feedback/banner";
import { dayText, valueText } from "../plans/plan-words";

interface BlindNoticeProps {
  kpi: Pick<KpiView, "baseline" | "target" | "unit" | "meaning">;
  blind: Blind;
}

/** In place of where an outcome stands, while it is being proved. */
export function BlindNotice({ kpi, blind }: BlindNoticeProps) {
  const { locale } = useReader();
  return (
    <Banner title={`Hidden since ${dayText(blind.from, locale)}, while the plan is being proved`}>
      {kpi.meaning && <p>{kpi.meaning}</p>}
      <p>
        Baseline {valueText(kpi.baseline, "")}, target {valueText(kpi.target, kpi.unit)}. What came since is
        read once, on {dayText(blind.until, locale)} at the earliest: whoever looks before steers by chance.
      </p>
    </Banner>
  );
}
