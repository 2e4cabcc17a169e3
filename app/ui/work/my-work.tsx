import clsx from "clsx";
import { CircleCheck, TriangleAlert } from "lucide-react";
import { type ReactNode, useEffect, useId, useRef } from "react";
import { groupWork } from "~/domain/work/work-groups";
import type { MyWork as Work } from "~/domain/work/work-item";
import { type Day, formatDay } from "~/shared/calendar";
import { ButtonLink } from "../controls/button";
import { Disclosure } from "../controls/disclosure";
import { Kbd } from "../controls/kbd";
import { isTyping, useRowKeys } from "../controls/use-row-keys";
import { EmptyState } from "../layout/empty-state";
import { DatedRow } from "./dated-rows";
import { DecisionRow, WaitingRow } from "./other-rows";
import { useKeptFocus } from "./use-kept-focus";

interface MyWorkProps {
  work: Work;
  today: Day;
}

/** What lies with one person, by the day it is asked on. Every piece stands in one place only. */
export function MyWork({ work, today }: MyWorkProps) {
  const ref = useRef<HTMLDivElement>(null);
  useRowKeys(ref);
  useDoneKey(ref);
  useKeptFocus(ref);
  const groups = groupWork(work, today);
  const pressing = groups.overdue.length + groups.today.length + groups.week.length + work.decisions.length;
  const rest = groups.later.length + groups.waiting.length;
  if (pressing + rest === 0) return <NothingAtAll />;
  return (
    <div ref={ref} data-row-list="" className="max-w-3xl">
      {pressing === 0 && (
        <p className="mb-6 flex items-center gap-2 text-base">
          <CircleCheck aria-hidden="true" className="size-5 shrink-0 text-good" />
          All done until{" "}
          {groups.later[0]?.due ? formatDay(groups.later[0].due, "en", "short") : "something new comes"}.
        </p>
      )}
      <Group title="Overdue" count={groups.overdue.length} loud>
        {groups.overdue.map((item) => (
          <DatedRow key={item.id} item={item} />
        ))}
      </Group>
      <Group title="Today" count={groups.today.length}>
        {groups.today.map((item) => (
          <DatedRow key={item.id} item={item} />
        ))}
      </Group>
      <Group title="Needs you" count={work.decisions.length}>
        {work.decisions.map((item) => (
          <DecisionRow key={item.id} item={item} />
        ))}
      </Group>
      <Group title="This week" note="the next seven days" count={groups.week.length}>
        {groups.week.map((item) => (
          <DatedRow key={item.id} item={item} />
        ))}
      </Group>
      <Group title="Waiting for others" count={groups.waiting.length}>
        {groups.waiting.map((item) =>
          "kind" in item ? <DatedRow key={item.id} item={item} /> : <WaitingRow key={item.id} item={item} />,
        )}
      </Group>
      {groups.later.length > 0 && (
        <Disclosure
          className="mt-6 [&>summary]:text-base sm:[&>summary]:text-sm"
          summary={
            <>
              Later <span className="tabular">({groups.later.length})</span>
              {groups.later[0]?.due && <>, next on {formatDay(groups.later[0].due, "en", "short")}</>}
            </>
          }
        >
          <ul>
            {groups.later.map((item) => (
              <DatedRow key={item.id} item={item} />
            ))}
          </ul>
        </Disclosure>
      )}
      <p className="no-print mt-8 flex flex-wrap items-center gap-x-4 gap-y-1 text-xs text-ink-muted max-lg:hidden">
        <span>
          <Kbd>j</Kbd> <Kbd>k</Kbd> up and down
        </span>
        <span>
          <Kbd>Enter</Kbd> open
        </span>
        <span>
          <Kbd>d</Kbd> done
        </span>
      </p>
    </div>
  );
}

interface GroupProps {
  title: string;
  note?: string;
  count: number;
  loud?: boolean;
  children: ReactNode;
}

function Group({ title, note, count, loud = false, children }: GroupProps) {
  const id = useId();
  if (count === 0) return null;
  return (
    <section aria-labelledby={id} className="mt-6 first:mt-0">
      <h2
        id={id}
        className={clsx(
          "mb-1 flex items-center gap-2 border-b pb-1.5 text-sm font-semibold",
          loud ? "border-bad-line text-bad" : "border-line",
        )}
      >
        {loud && <TriangleAlert aria-hidden="true" className="size-4" />}
        {title}
        <span className="tabular text-xs font-normal text-ink-muted">{count}</span>
        {note && <span className="ml-auto text-xs font-normal text-ink-muted">{note}</span>}
      </h2>
      <ul>{children}</ul>
    </section>
  );
}

function NothingAtAll() {
  return (
    <EmptyState
      title="Nothing is waiting for you"
      icon={<CircleCheck />}
      action={<ButtonLink to="/plans">See the plans</ButtonLink>}
    >
      Tasks you are given, plans you own and decisions that are yours will stand here, the most pressing on
      top.
    </EmptyState>
  );
}

/** d on a row sets its task to done: the same as a tap on the button before it. */
function useDoneKey(container: React.RefObject<HTMLElement>) {
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.key !== "d" || event.metaKey || event.ctrlKey || event.altKey || isTyping(event.target))
        return;
      const row = document.activeElement?.closest("[data-row]");
      if (!row || !container.current?.contains(row)) return;
      const form = row.querySelector<HTMLFormElement>("form[data-tick]");
      if (!form) return;
      event.preventDefault();
      const rows = [...container.current.querySelectorAll<HTMLElement>("[data-row-link]")];
      const at = rows.findIndex((link) => row.contains(link));
      form.requestSubmit();
      // The row is about to leave: the next one takes the focus, so that the hands can stay where they are.
      (rows[at + 1] ?? rows[at - 1])?.focus();
    };
    document.addEventListener("keydown", onKey);
    return () => document.removeEventListener("keydown", onKey);
  }, [container]);
}
