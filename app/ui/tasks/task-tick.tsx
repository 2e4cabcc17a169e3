import clsx from "clsx";
import { Check } from "lucide-react";
import type { FormEvent } from "react";
import type { TickState, TickTask } from "./use-tick";

interface TickFormProps {
  task: TickTask;
  /** The page to come back to without scripts. */
  back: string;
  state: TickState;
  onSubmit: (event: FormEvent<HTMLFormElement>) => void;
}

/** The round button before a task. A plain form: it works before and without scripts. */
export function TickForm({ task, back, state, onSubmit }: TickFormProps) {
  const done = state === "done";
  return (
    <form
      method="post"
      action={`/tasks/${task.id}/tick`}
      onSubmit={onSubmit}
      data-tick=""
      className="no-print"
    >
      <input type="hidden" name="back" value={back} />
      <button
        type="submit"
        aria-label={done ? `${task.title}: done` : `Done: ${task.title}`}
        title={task.incomplete ? "Something is missing first: see what" : "Done"}
        className="group/tick flex size-8 items-center justify-center rounded-full max-sm:size-11"
      >
        <span
          className={clsx(
            "flex size-5 items-center justify-center rounded-full border-[1.5px] transition-colors max-sm:size-6",
            done
              ? "border-accent bg-accent text-on-accent"
              : "border-line-control text-transparent group-hover/tick:border-accent group-hover/tick:text-accent",
            task.incomplete && !done && "border-dashed",
          )}
        >
          <Check aria-hidden="true" strokeWidth={3} className="size-3.5" />
        </span>
      </button>
    </form>
  );
}
