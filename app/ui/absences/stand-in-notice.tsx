import type { Day } from "~/shared/calendar";
import { DateText } from "../controls/date-text";
import { Banner } from "../feedback/banner";

interface StandInNoticeProps {
  away: { name: string; until: Day };
  /** What the viewer may do in their place, in words: "approve it". */
  may: string;
}

/** Said wherever somebody acts in the place of somebody who is away. */
export function StandInNotice({ away, may }: StandInNoticeProps) {
  return (
    <div className="no-print mb-6">
      <Banner
        title={
          <>
            You stand in for {away.name}, away until <DateText value={away.until} mode="day" />
          </>
        }
      >
        In their place you may {may}. The history says so.
      </Banner>
    </div>
  );
}

/** For everybody else: who is not there, and whom to turn to. */
export function AwayNotice({ name, away }: { name: string; away: { until: Day; deputyName: string } }) {
  return (
    <div className="no-print mb-6">
      <Banner
        title={
          <>
            {name} is away until <DateText value={away.until} mode="day" />
          </>
        }
      >
        {away.deputyName} stands in and can do this task meanwhile.
      </Banner>
    </div>
  );
}
