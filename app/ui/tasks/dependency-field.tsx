import { useState } from "react";
import { dueTooLate } from "~/domain/tasks/dependencies";
import { TASK_STATE_LABELS, type TaskState } from "~/domain/tasks/task";
import { type Day, isDay } from "~/shared/calendar";
import { DateText } from "../controls/date-text";
import { useHydrated } from "../controls/use-hydrated";
import { InlineNote } from "../feedback/inline-note";
import { Checkbox } from "../form/choices";
import { Fieldset } from "../form/field";
import { TextInput } from "../form/text-input";

export interface DependencyChoice {
  id: string;
  name: string;
  status: TaskState;
  dueOn: Day | null;
}

interface DependencyFieldProps {
  label: string;
  tasks: readonly DependencyChoice[];
  chosen: readonly string[];
  /** The day this task is due, as it is being typed. */
  dueOn: string;
  error?: string;
}

/** From so many on a list is searched, not read. */
const MANY = 8;

/** Which tasks come first: ticked in a list that keeps the chosen ones on top and can be searched. */
export function DependencyField({ label, tasks, chosen, dueOn, error }: DependencyFieldProps) {
  const [ticked, setTicked] = useState<ReadonlySet<string>>(new Set(chosen));
  const [words, setWords] = useState("");
  const hydrated = useHydrated();
  // In the order the list came with: a row that jumps under the finger is ticked by mistake.
  const before = new Set(chosen);
  const ordered = [...tasks].sort((a, b) => Number(before.has(b.id)) - Number(before.has(a.id)));
  const fits = (task: DependencyChoice) => task.name.toLowerCase().includes(words.trim().toLowerCase());
  const late = isDay(dueOn)
    ? dueTooLate(
        dueOn,
        tasks.filter(({ id }) => ticked.has(id)),
      )
    : [];
  const tick = (id: string, on: boolean) =>
    setTicked((now) => new Set(on ? [...now, id] : [...now].filter((each) => each !== id)));
  return (
    <Fieldset
      name="dependsOnIds"
      label={label}
      hint="Tasks of this plan that have to be done before this one can begin."
      error={error}
    >
      {hydrated && tasks.length > MANY && (
        <TextInput
          type="search"
          id="find-predecessor"
          name=""
          aria-label="Find a task by number or words"
          placeholder="Find by number or words"
          value={words}
          onChange={(event) => setWords(event.target.value)}
          // Enter would send the form around it.
          onKeyDown={(event) => event.key === "Enter" && event.preventDefault()}
          className="mb-2"
        />
      )}
      <div className="max-h-56 overflow-y-auto rounded-md border border-line-strong px-3 py-1">
        {ordered.map((task) => (
          <div key={task.id} hidden={words !== "" && !fits(task)}>
            <Checkbox
              name="dependsOnIds[]"
              value={task.id}
              defaultChecked={ticked.has(task.id)}
              onChange={(event) => tick(task.id, event.target.checked)}
              label={task.name}
              hint={
                <span className="text-xs">
                  {TASK_STATE_LABELS[task.status]}
                  {task.dueOn && (
                    <>
                      , due <DateText value={task.dueOn} />
                    </>
                  )}
                </span>
              }
            />
          </div>
        ))}
        {words !== "" && !tasks.some(fits) && (
          <p className="py-2 text-sm text-ink-muted">No task of this plan matches.</p>
        )}
      </div>
      {late.length > 0 && (
        <div aria-live="polite" className="mt-1">
          <InlineNote tone="warn">
            {late.map(({ name }) => `“${name}”`).join(", ")} {late.length === 1 ? "is" : "are"} due only after
            this one: it could not begin in time.
          </InlineNote>
        </div>
      )}
    </Fieldset>
  );
}
