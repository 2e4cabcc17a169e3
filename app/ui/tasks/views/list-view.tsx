import { Link } from "@remix-run/react";
import { Ellipsis } from "lucide-react";
import { useRef } from "react";
import { TASK_STATE_LABELS, TASK_STATES, taskPath } from "~/domain/tasks/task";
import { ALL_TASKS, type TaskAsk, type TaskSort, taskQuery, tasksHref } from "~/domain/tasks/task-list";
import type { TaskRow } from "~/domain/tasks/task-row";
import { addDays, type Day, formatDay, isDay } from "~/shared/calendar";
import { BulkBar, BulkBox } from "../../bulk/bulk-bar";
import { Avatar } from "../../controls/avatar";
import { type Column, DataTable } from "../../controls/data-table";
import { iconButtonClass } from "../../controls/icon-button";
import { Menu } from "../../controls/menu";
import { Pagination } from "../../controls/pagination";
import { type Reader, useReader } from "../../controls/reader";
import { StatusPill } from "../../controls/status-pill";
import { useRowKeys } from "../../controls/use-row-keys";
import { TaskDue } from "../task-due";
import { TASK_STATUS_KIND } from "../task-words";
import { InlineDue, InlinePerson } from "./inline-edit";
import { NothingHere } from "./nothing-here";
import { rowMenu } from "./row-menu";
import { TaskMarks } from "./task-marks";
import type { ViewFrame } from "./view-frame";
import { withQuery } from "./view-links";

export interface ListViewProps extends ViewFrame {
  after: string | null;
  page: {
    sections: { key: string; count: number; rows: TaskRow[] }[];
    shown: number;
    total: number;
    next: string | null;
  };
}

export function ListView(props: ListViewProps) {
  const { ask, place, page, after } = props;
  const ref = useRef<HTMLDivElement>(null);
  const reader = useReader();
  useRowKeys(ref);
  const here = tasksHref(place, ask);
  const back = after === null ? here : withQuery(here, "after", after);
  if (page.shown === 0) return <NothingHere {...props} />;
  const columns = columnsOf(props, back);
  return (
    <>
      {/* One list for the keys, however many groups it is told in. */}
      <div ref={ref} data-row-list="">
        {page.sections.map(({ key, count, rows }) => (
          <div key={key} className="mt-5 first:mt-0">
            {ask.group !== "" && (
              <h2 className="flex items-baseline gap-2 pb-1 text-sm font-semibold">
                {groupName(ask, key, rows[0], reader)}
                <span className="tabular text-xs font-normal text-ink-muted">
                  {count.toLocaleString("en")}
                </span>
              </h2>
            )}
            <DataTable
              caption={ask.group === "" ? "Tasks" : `Tasks: ${groupName(ask, key, rows[0], reader)}`}
              columns={columns}
              rows={rows}
              rowKey={(row) => row.id}
              rowHref={(row) => taskPath(row.id)}
            />
          </div>
        ))}
      </div>
      <BulkBar noun="task" shown={page.shown} total={page.total} query={taskQuery(ask, ALL_TASKS)} />
      <Pagination
        previousHref={after === null ? null : here}
        nextHref={page.next === null ? null : withQuery(here, "after", page.next)}
        summary={`${page.shown.toLocaleString("en")} of ${page.total.toLocaleString("en")} shown`}
      />
    </>
  );
}

function columnsOf({ ask, place, people }: ListViewProps, back: string): Column<TaskRow>[] {
  const sorted = (sort: TaskSort) => ({
    sortHref: tasksHref(place, ask, { sort, descending: ask.sort === sort && !ask.descending }),
    ...(ask.sort === sort && {
      sorted: ask.descending ? ("descending" as const) : ("ascending" as const),
    }),
  });
  const columns: (Column<TaskRow> | null)[] = [
    {
      id: "choose",
      header: "Choose",
      width: "w-16",
      corner: true,
      cell: (row) => (
        <BulkBox noun="task" id={row.id} label={`${row.plan.code} ${row.number} ${row.title}`} />
      ),
    },
    {
      id: "title",
      header: "Task",
      primary: true,
      ...sorted("title"),
      cell: (row) => (
        <>
          <span className="tabular mr-1 text-xs font-normal text-ink-muted">{row.number}</span> {row.title}
          {place.plan === "" && (
            <span className="tabular ml-1.5 text-xs font-normal text-ink-muted sm:hidden">
              {row.plan.code}
            </span>
          )}
          <span className="mt-0.5 flex flex-wrap gap-1 font-normal empty:hidden">
            <TaskMarks task={row} />
          </span>
        </>
      ),
    },
    place.plan !== "" || ask.group === "plan"
      ? null
      : {
          id: "plan",
          header: "Plan",
          width: "w-28",
          hideOnPhone: true,
          ...sorted("plan"),
          cell: (row) => (
            <Link to={`/plans/${row.plan.code}`} title={row.plan.title} className="link relative z-10">
              {row.plan.code}
            </Link>
          ),
        },
    {
      id: "person",
      header: "Person",
      width: "w-52",
      ...sorted("person"),
      cell: (row) => (
        <InlinePerson
          task={row}
          people={people}
          back={back}
          shown={
            row.assignee ? (
              <Avatar name={row.assignee.name} size="sm" withName />
            ) : (
              <span className="text-ink-muted">Nobody yet</span>
            )
          }
        />
      ),
    },
    {
      id: "due",
      header: "Due",
      width: "w-44",
      ...sorted("due"),
      cell: (row) => <InlineDue task={row} back={back} shown={<TaskDue task={row} none="No due date" />} />,
    },
    {
      id: "state",
      header: "State",
      width: "w-32",
      ...sorted("state"),
      cell: (row) => (
        <span className="flex items-center justify-between gap-2">
          <StatusPill kind={TASK_STATUS_KIND[row.status]} label={TASK_STATE_LABELS[row.status]} />
          <span className="sm:hidden">
            <RowMenu task={row} back={back} />
          </span>
        </span>
      ),
    },
    {
      id: "menu",
      header: "Change",
      width: "w-16",
      align: "end",
      hideOnPhone: true,
      cell: (row) => <RowMenu task={row} back={back} />,
    },
  ];
  return columns.filter((column) => column !== null);
}

function RowMenu({ task, back }: { task: TaskRow; back: string }) {
  const items = rowMenu(task, back);
  if (items.length === 0) return null;
  return (
    <span className="relative z-10">
      <Menu
        items={items}
        label={`Change “${task.title}”`}
        trigger={<Ellipsis aria-hidden="true" />}
        triggerClassName={iconButtonClass}
      />
    </span>
  );
}

function groupName(ask: TaskAsk, key: string, row: TaskRow | undefined, { locale }: Reader): string {
  switch (ask.group) {
    case "person":
      return row?.assignee?.name ?? "Nobody yet";
    case "plan":
      return row ? `${row.plan.code} ${row.plan.title}` : key;
    case "state":
      return TASK_STATE_LABELS[row?.status ?? TASK_STATES[0]];
    case "week":
      return isDay(key) ? weekWords(key, locale) : "No due date";
    case "":
      return "";
  }
}

const weekWords = (first: Day, locale: string): string =>
  `${formatDay(first, locale, "short")} – ${formatDay(addDays(first, 6), locale)}`;
