import { CAPABILITIES } from "~/domain/tasks/capability";
import { BARRIERS } from "~/domain/tasks/task";
import type { TaskRow } from "~/domain/tasks/task-row";
import { Badge } from "../../controls/badge";

/** The few words that make a task another one than its neighbour. */
export function TaskMarks({ task }: { task: TaskRow }) {
  const { barrier, capability, containment, mandatory, status, waitsFor, holdsUp } = task;
  return (
    <>
      {containment && <Badge>Containment</Badge>}
      {!mandatory && <Badge tone="quiet">Optional</Badge>}
      {status === "blocked" && barrier && <Badge>{BARRIERS[barrier]}</Badge>}
      {capability && <Badge>{CAPABILITIES[capability]}</Badge>}
      {waitsFor > 0 && status !== "done" && status !== "cancelled" && (
        <Badge tone="quiet">{`Waits for ${waitsFor}`}</Badge>
      )}
      {holdsUp > 0 && status !== "done" && status !== "cancelled" && <Badge>{`Holds up ${holdsUp}`}</Badge>}
    </>
  );
}
