import clsx from "clsx";
import { dayAt } from "~/domain/tasks/timeline";
import type { Scale, TimelinePlan } from "./timeline-parts";

/** Inside one plan its start, its end and its check-ins run through all rows. */
export function PlanLines({ plan, window, percent }: Scale & { plan: TimelinePlan }) {
  const start = plan.startOn && dayAt(window, plan.startOn);
  const end = plan.endOn && dayAt(window, plan.endOn);
  const line = "absolute inset-y-0 border-ink-muted";
  return (
    <>
      {typeof start === "number" && (
        <span className={clsx(line, "border-l border-dashed")} style={{ left: percent(start) }} />
      )}
      {typeof end === "number" && (
        <span className={clsx(line, "border-l-2")} style={{ left: percent(end + 1) }} />
      )}
      {plan.checkIns.map(({ id, day }) => (
        <span
          key={id}
          className={clsx(line, "border-l border-dotted")}
          style={{ left: percent((dayAt(window, day) ?? 0) + 0.5) }}
        />
      ))}
    </>
  );
}

/** What the lines through the rows are, over them. */
export function PlanNames({ plan, window, percent }: Scale & { plan: TimelinePlan }) {
  const start = plan.startOn && dayAt(window, plan.startOn);
  const end = plan.endOn && dayAt(window, plan.endOn);
  const name = "absolute bottom-0.5 text-xs whitespace-nowrap text-ink-muted";
  return (
    <>
      {typeof start === "number" && (
        <span className={name} style={{ left: percent(start) }}>
          starts
        </span>
      )}
      {typeof end === "number" && (
        <span className={clsx(name, "-translate-x-full pr-1")} style={{ left: percent(end + 1) }}>
          plan ends
        </span>
      )}
      {plan.checkIns.map(({ id, day, held }) => (
        <span
          key={id}
          className={clsx(name, "-translate-x-1/2")}
          style={{ left: percent((dayAt(window, day) ?? 0) + 0.5) }}
        >
          {held ? "◆" : "◇"}
        </span>
      ))}
    </>
  );
}
