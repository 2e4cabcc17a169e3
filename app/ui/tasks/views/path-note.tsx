import { Link } from "@remix-run/react";
import { saySpare } from "~/domain/tasks/critical-path";
import { taskPath } from "~/domain/tasks/task";
import { formatDay } from "~/shared/calendar";
import { useReader } from "../../controls/reader";
import { InlineNote } from "../../feedback/inline-note";
import type { TimelinePath } from "./timeline-parts";

/** What holds what up, in one sentence: the chain, when it ends, and how that lies to the plan's end. */
export function PathNote({ path }: { path: TimelinePath }) {
  const { locale } = useReader();
  const { chain, ends, spare, guessed, planEndOn } = path;
  if (chain.length === 0 || ends === null) return null;
  return (
    <div className="mb-3 space-y-1 text-sm">
      <p>
        <span aria-hidden="true">◆ </span>
        <strong className="font-semibold">Critical path</strong>:{" "}
        {chain.map(({ id, number }, at) => (
          <span key={id}>
            {at > 0 && " → "}
            <Link to={taskPath(id)} className="link tabular">
              {number}
            </Link>
          </span>
        ))}
        , done by {formatDay(ends, locale)} at the earliest
        {planEndOn === null
          ? "; the plan has no end yet."
          : spare === null
            ? "."
            : `: ${saySpare(spare, formatDay(planEndOn, locale))}.`}
      </p>
      {spare !== null && spare < 0 && (
        <InlineNote tone="bad">
          As planned, the open work does not fit before the plan’s end. Shorten a task of this chain, let two
          of them run beside each other, or ask for a new date.
        </InlineNote>
      )}
      <p className="text-xs text-ink-muted">
        ◆ and a hatched bar mark the longest chain of open work. “+3 d” is how many working days a task may
        slip.
        {guessed > 0 &&
          ` ${guessed} open ${guessed === 1 ? "task has" : "tasks have"} no start or due date and ${guessed === 1 ? "counts" : "count"} as one day.`}
      </p>
    </div>
  );
}
