import {
  CalendarClock,
  CircleHelp,
  FlaskConical,
  Hourglass,
  PenLine,
  Stamp,
  TriangleAlert,
} from "lucide-react";
import type { DecisionItem, WaitingItem } from "~/domain/work/work-item";
import { DateText } from "../controls/date-text";
import { WorkRow } from "./work-row";

const ICONS = {
  approve: Stamp,
  sign: PenLine,
  request: CircleHelp,
  date: CalendarClock,
  relapse: TriangleAlert,
  pilot: FlaskConical,
};
const mark = "flex size-8 items-center justify-center text-ink-muted max-sm:size-11 [&>svg]:size-5";

export function DecisionRow({ item }: { item: DecisionItem }) {
  const Icon = ICONS[item.kind];
  return (
    <WorkRow
      href={item.href}
      lead={
        <span className={mark}>
          <Icon aria-hidden="true" />
        </span>
      }
      title={item.text}
      why={item.detail}
      meta={item.since && <Since day={item.since} />}
    />
  );
}

export function WaitingRow({ item }: { item: WaitingItem }) {
  return (
    <WorkRow
      href={item.href}
      lead={
        <span className={mark}>
          <Hourglass aria-hidden="true" />
        </span>
      }
      title={item.text}
      why={item.detail}
      meta={
        <>
          <span>waits for {item.who}</span>
          {item.since && <Since day={item.since} />}
        </>
      }
    />
  );
}

const Since = ({ day }: { day: string }) => (
  <span>
    since <DateText value={day} mode="day" />
  </span>
);
