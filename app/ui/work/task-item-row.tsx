import { CalendarClock, CirclePause, Ellipsis, Play } from "lucide-react";
import { taskPath } from "~/domain/tasks/task";
import type { TaskItem } from "~/domain/work/work-item";
import type { Day } from "~/shared/calendar";
import { Badge } from "../controls/badge";
import { DateText } from "../controls/date-text";
import { iconButtonClass } from "../controls/icon-button";
import { Menu, type MenuItem } from "../controls/menu";
import { useReader } from "../controls/reader";
import { dayText } from "../plans/plan-words";
import { knowingEntry, useKnown } from "../reminders/known";
import { TickForm } from "../tasks/task-tick";
import { useTick } from "../tasks/use-tick";
import { WorkRow } from "./work-row";

const BACK = "/work";

export function TaskItemRow({ item }: { item: TaskItem }) {
  const task = { id: item.id, title: item.title, incomplete: item.missing.length > 0 };
  const { state, problem, onSubmit } = useTick(task, BACK, item);
  const known = useKnown(`task:${item.id}`);
  const { today } = useReader();
  const late = item.due !== null && today !== "" && item.due < today;
  return (
    <WorkRow
      href={taskPath(item.id)}
      title={item.title}
      why={item.why}
      struck={state === "done"}
      problem={problem}
      lead={<TickForm task={task} back={BACK} state={state} onSubmit={onSubmit} />}
      meta={<Meta item={item} known={known} />}
      menu={
        <Menu
          items={menuOf(item, late && !known)}
          label={`More for ${item.title}`}
          triggerClassName={iconButtonClass}
          trigger={<Ellipsis aria-hidden="true" />}
        />
      }
    />
  );
}

function Meta({ item, known }: { item: TaskItem; known: Day | null }) {
  const { locale } = useReader();
  return (
    <>
      <span className="tabular">{item.plan.code}</span>
      <span aria-hidden="true">·</span>
      {item.due ? (
        <DateText value={item.due} mode={item.resting ? "plain" : "due"} />
      ) : (
        <span>no due date</span>
      )}
      {known && <span>you are on it until {dayText(known, locale)}</span>}
      {item.status === "inProgress" && <Badge tone="accent">In progress</Badge>}
      {item.blocked && (
        <span className="min-w-0 break-words text-ink">
          Blocked{item.blocked.waitingFor ? `, waiting for ${item.blocked.waitingFor}` : ""}
          {item.blocked.reason && `: ${item.blocked.reason}`}
        </span>
      )}
      {item.waitsFor && (
        <span className="min-w-0 break-words text-ink">
          waits for {item.waitsFor.who}: “{item.waitsFor.title}”
        </span>
      )}
      {item.resting && <span className="min-w-0 break-words">{item.resting}</span>}
      {!item.resting && item.missing.some((gate) => gate.id === "evidence") && <Badge>Needs evidence</Badge>}
      {!item.resting &&
        item.missing.map(
          (gate) => gate.id === "checklist" && <span key={gate.id}>checklist {gate.detail}</span>,
        )}
    </>
  );
}

function menuOf(item: TaskItem, mayKnow: boolean): MenuItem[] {
  const path = taskPath(item.id);
  const back = `back=${encodeURIComponent(BACK)}`;
  return [
    ...(item.status === "todo" && !item.resting
      ? [{ label: "Start", icon: <Play aria-hidden="true" />, ...post(path, "START") }]
      : []),
    ...(item.status === "blocked" && !item.resting
      ? [{ label: "Go on", icon: <Play aria-hidden="true" />, ...post(path, "UNBLOCK") }]
      : []),
    ...(item.status === "blocked"
      ? []
      : [
          {
            label: "Blocked",
            detail: "Say what holds it up",
            icon: <CirclePause aria-hidden="true" />,
            href: `${path}/blockage?${back}`,
          },
        ]),
    {
      label: "Need more time",
      detail: item.mayEdit ? "Move its day and say why" : "Ask whoever answers for the plan",
      icon: <CalendarClock aria-hidden="true" />,
      href: `${path}/date-request?${back}`,
    },
    ...(mayKnow ? [knowingEntry(`task:${item.id}`, BACK)] : []),
    { separator: true },
    { label: "Open the task", href: path },
    { label: `Open ${item.plan.code}`, href: `/plans/${item.plan.code}` },
  ];
}

const post = (path: string, event: string) => ({
  action: `${path}/progress`,
  fields: { event, back: BACK },
});
