import { TASK_VIEWS, tasksHref } from "~/domain/tasks/task-list";
import { Tabs } from "../../controls/tabs";
import { BoardView, type BoardViewProps } from "./board-view";
import { CalendarView, type CalendarViewProps } from "./calendar-view";
import { ListView, type ListViewProps } from "./list-view";
import { TaskFilters } from "./task-filters";
import { TimelineView, type TimelineViewProps } from "./timeline-view";
import type { ViewFrame } from "./view-frame";
import { VIEW_LABELS } from "./view-labels";

type Content =
  | ({ view: "list" } & Omit<ListViewProps, keyof ViewFrame>)
  | ({ view: "board" } & Omit<BoardViewProps, keyof ViewFrame>)
  | ({ view: "timeline" } & Omit<TimelineViewProps, keyof ViewFrame>)
  | ({ view: "calendar" } & Omit<CalendarViewProps, keyof ViewFrame>);

interface TaskViewsProps extends Omit<ViewFrame, "addHref"> {
  times: { late: number; week: number; none: number };
  content: Content;
  addHref?: string | null;
}

/** The same tasks four ways: what is asked stays when the view is changed. */
export function TaskViews({ times, content, addHref = null, ...rest }: TaskViewsProps) {
  const frame: ViewFrame = { ...rest, addHref };
  const { ask, place, people } = frame;
  return (
    <>
      <Tabs
        label="Views"
        tabs={TASK_VIEWS.map((view) => ({
          label: VIEW_LABELS[view],
          href: tasksHref(place, ask, { view, more: {}, from: "", month: "" }),
          current: ask.view === view,
        }))}
      />
      <TaskFilters ask={ask} place={place} people={people} times={times} />
      {content.view === "list" && <ListView {...frame} {...content} />}
      {content.view === "board" && <BoardView {...frame} {...content} />}
      {content.view === "timeline" && <TimelineView {...frame} {...content} />}
      {content.view === "calendar" && <CalendarView {...frame} {...content} />}
    </>
  );
}
