import type { Preview } from "~/domain/plans/templates/preview";
import { DateText } from "../controls/date-text";
import { Disclosure } from "../controls/disclosure";

/** What comes along, as counts first and in full on demand. */
export function ContentPreview({ preview, open = false }: { preview: Preview; open?: boolean }) {
  const { tasks, kpis, checkIns, alternatives, endAfter, end } = preview;
  const counts = [
    plural(tasks.length, "task"),
    plural(kpis.length, "KPI without readings", "KPIs without readings"),
    plural(checkIns.length, "check-in"),
    plural(alternatives, "alternative"),
  ].join(" · ");
  return (
    <Disclosure summary={counts} open={open}>
      <div className="grid gap-6 pt-2 sm:grid-cols-2">
        <div>
          <h3 className="text-xs text-ink-muted">Tasks, in working days after the start</h3>
          <ol className="mt-1 space-y-1.5 text-sm">
            {tasks.map((task) => (
              <li key={task.key} className="flex justify-between gap-4">
                <span className="min-w-0 break-words">{task.title}</span>
                <span className="tabular shrink-0 text-ink-muted">
                  {task.day ? <DateText value={task.day} /> : task.days}
                </span>
              </li>
            ))}
            {tasks.length === 0 && <li className="text-ink-muted">none</li>}
          </ol>
        </div>
        <div className="space-y-4 text-sm">
          <div>
            <h3 className="text-xs text-ink-muted">KPIs</h3>
            <ul className="mt-1 space-y-1">
              {kpis.map((kpi) => (
                <li key={kpi} className="break-words">
                  {kpi}
                </li>
              ))}
              {kpis.length === 0 && <li className="text-ink-muted">none</li>}
            </ul>
          </div>
          <div>
            <h3 className="text-xs text-ink-muted">Check-ins and end</h3>
            <ul className="mt-1 space-y-1">
              {checkIns.map(({ key, days, day }) => (
                <li key={key}>{day ? <DateText value={day} /> : `check-in after ${days} working days`}</li>
              ))}
              <li>
                {end ? (
                  <>
                    ends <DateText value={end} />
                  </>
                ) : endAfter === null ? (
                  <span className="text-ink-muted">no end set</span>
                ) : (
                  `ends after ${endAfter} working days`
                )}
              </li>
            </ul>
          </div>
        </div>
      </div>
    </Disclosure>
  );
}

const plural = (count: number, one: string, many = `${one}s`) => `${count} ${count === 1 ? one : many}`;
