import { CalendarClock, ClipboardCheck, Ellipsis, Target } from "lucide-react";
import type { CheckInItem, DatedItem, PlanEndItem } from "~/domain/work/work-item";
import { daysBetween, toDay } from "~/shared/calendar";
import { DateText } from "../controls/date-text";
import { iconButtonClass } from "../controls/icon-button";
import { Menu } from "../controls/menu";
import { useReader } from "../controls/reader";
import { dayText } from "../plans/plan-words";
import { knowingEntry, useKnown } from "../reminders/known";
import { CaseItemRow } from "./case-item-row";
import { TaskItemRow } from "./task-item-row";
import { WorkRow } from "./work-row";

export function DatedRow({ item }: { item: DatedItem }) {
  if (item.kind === "task") return <TaskItemRow item={item} />;
  if (item.kind === "case") return <CaseItemRow item={item} />;
  return item.kind === "plan" ? <PlanEndRow item={item} /> : <CheckInRow item={item} />;
}

const mark = "flex size-8 items-center justify-center text-ink-muted max-sm:size-11 [&>svg]:size-5";

const days = (count: number) => (count === 1 ? "1 day" : `${count} days`);

function PlanEndRow({ item }: { item: PlanEndItem }) {
  const { today, locale } = useReader();
  const known = useKnown(`plan:${item.id}`);
  const late = today === "" ? 0 : daysBetween(item.due, toDay(today));
  const deputy = item.asDeputy ? ", as deputy" : "";
  const { code } = item.plan;
  return (
    <WorkRow
      href={`/plans/${code}`}
      lead={
        <span className={mark}>
          <Target aria-hidden="true" />
        </span>
      }
      title={
        late > 0 ? (
          <>
            {code} <span className="font-medium text-bad">overdue {days(late)}</span>
            {deputy}
          </>
        ) : (
          `${code} has to be implemented${deputy}`
        )
      }
      why={item.plan.title}
      meta={
        late > 0 ? (
          <>
            <span>
              end <DateText value={item.due} />
            </span>
            {known && <span>you are on it until {dayText(known, locale)}</span>}
          </>
        ) : (
          <DateText value={item.due} mode="due" />
        )
      }
      menu={
        <Menu
          items={[
            {
              label: "Need more time",
              detail: "Ask the sponsor for a new end",
              icon: <CalendarClock aria-hidden="true" />,
              href: `/plans/${code}/date-request`,
            },
            ...(late > 0 && !known ? [knowingEntry(`plan:${item.id}`, "/work")] : []),
            { label: `Open ${code}`, href: `/plans/${code}` },
          ]}
          label={`More for ${code}`}
          triggerClassName={iconButtonClass}
          trigger={<Ellipsis aria-hidden="true" />}
        />
      }
    />
  );
}

function CheckInRow({ item }: { item: CheckInItem }) {
  const { code } = item.plan;
  return (
    <WorkRow
      href={`/plans/${code}/check-ins/${item.id}`}
      lead={
        <span className={mark}>
          <ClipboardCheck aria-hidden="true" />
        </span>
      }
      title={`Check-in of ${code}${item.asDeputy ? ", as deputy" : ""}`}
      why={item.plan.title}
      meta={<DateText value={item.due} mode="due" />}
    />
  );
}
