import { isNarrowed, tasksHref } from "~/domain/tasks/task-list";
import { ButtonLink } from "../../controls/button";
import { EmptyState } from "../../layout/empty-state";
import type { ViewFrame } from "./view-frame";

/** An empty list says why, and which of its conditions to take away. */
export function NothingHere({ ask, place, addHref }: Pick<ViewFrame, "ask" | "place" | "addHref">) {
  const everybody = tasksHref(place, ask, { who: "all" });
  if (isNarrowed(ask) || ask.state !== "") {
    return (
      <EmptyState
        title="No task matches"
        action={<ButtonLink to={place.path}>Show them without filters</ButtonLink>}
      >
        <p>Another state, person or day may show it; or search for its number.</p>
      </EmptyState>
    );
  }
  if (ask.who !== "all") {
    return (
      <EmptyState
        title={ask.who === "me" ? "Nothing is waiting for you" : "Nothing is waiting here"}
        action={
          <>
            <ButtonLink to={everybody}>Show everybody’s tasks</ButtonLink>
            {ask.view === "list" && (
              <ButtonLink to={tasksHref(place, ask, { state: "done" })}>Show what is done</ButtonLink>
            )}
          </>
        }
      >
        <p>Tasks come from plans: whoever answers for a plan gives each of its tasks to one person.</p>
      </EmptyState>
    );
  }
  return (
    <EmptyState
      title={place.plan ? "This plan has no open tasks" : "No open tasks"}
      action={
        <>
          {addHref && <ButtonLink to={addHref}>Add a task</ButtonLink>}
          <ButtonLink to={tasksHref(place, ask, { state: "all" })}>Show all tasks</ButtonLink>
        </>
      }
    >
      <p>Split the work into small tasks, each with one person and a day.</p>
    </EmptyState>
  );
}
