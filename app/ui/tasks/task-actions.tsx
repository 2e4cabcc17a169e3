import { Form } from "@remix-run/react";
import { Ban, CirclePause, Pencil, Play, Repeat, RotateCcw, Share2, Trash2, Undo2 } from "lucide-react";
import { unmet } from "~/domain/gate";
import { isOpenTask, taskPath } from "~/domain/tasks/task";
import type { TaskMove } from "~/domain/tasks/task.machine";
import type { TaskView } from "~/domain/tasks/task-view";
import { ButtonLink } from "../controls/button";
import type { MenuItem } from "../controls/menu";
import { SubmitButton } from "../form/submit-button";
import { HiddenFields } from "./hidden-fields";

interface TaskActionsProps {
  task: TaskView;
  moves: readonly TaskMove[];
}

/** The move that lies nearest, as one tap; where something is missing it leads to what. */
export function TaskActions({ task, moves }: TaskActionsProps) {
  const finish = moves.find((move) => move.event === "FINISH");
  const start = moves.find((move) => move.event === "START" || move.event === "UNBLOCK");
  const reopen = moves.find((move) => move.event === "REOPEN");
  const path = taskPath(task.id);
  return (
    <>
      {start?.open && (
        <PlainMove task={task} event={start.event} label={start.label} icon={<Play aria-hidden="true" />} />
      )}
      {reopen?.open && (
        <PlainMove task={task} event="REOPEN" label="Reopen" icon={<RotateCcw aria-hidden="true" />} />
      )}
      {finish &&
        (finish.open ? (
          <Form method="post" action={`${path}/completion`} preventScrollReset>
            <HiddenFields fields={{ version: String(task.version) }} />
            <SubmitButton action={`${path}/completion`}>Done</SubmitButton>
          </Form>
        ) : (
          <ButtonLink to={`${path}/completion`} variant="primary">
            Done: {unmet(finish.gates).length} missing
          </ButtonLink>
        ))}
    </>
  );
}

interface PlainMoveProps {
  task: TaskView;
  event: string;
  label: string;
  icon: React.ReactNode;
}

function PlainMove({ task, event, label, icon }: PlainMoveProps) {
  const action = `${taskPath(task.id)}/progress`;
  return (
    <Form method="post" action={action} preventScrollReset>
      <HiddenFields fields={{ event, version: String(task.version) }} />
      <SubmitButton action={action} variant="secondary" icon={icon}>
        {label}
      </SubmitButton>
    </Form>
  );
}

export function taskMenu(
  task: TaskView,
  moves: readonly TaskMove[],
  may: { move: boolean; edit: boolean },
): MenuItem[] {
  const path = taskPath(task.id);
  const has = (event: string) => may.move && moves.some((move) => move.event === event && move.open);
  return [
    ...(has("BLOCK")
      ? [
          {
            label: "Blocked",
            detail: "Say what holds it up",
            icon: <CirclePause aria-hidden="true" />,
            href: `${path}/blockage`,
          },
        ]
      : []),
    ...(has("PUT_BACK")
      ? [
          {
            label: "Not started yet",
            icon: <Undo2 aria-hidden="true" />,
            action: `${path}/progress`,
            fields: { event: "PUT_BACK", version: String(task.version) },
          },
        ]
      : []),
    ...(may.edit && isOpenTask(task.status)
      ? [
          task.series
            ? {
                label: "How it comes again",
                icon: <Repeat aria-hidden="true" />,
                href: `/series/${task.series.id}`,
              }
            : {
                label: "Let it come again",
                detail: "Every week, every month …",
                icon: <Repeat aria-hidden="true" />,
                href: `${path}/recurrence`,
              },
          {
            label: "Give it to somebody outside",
            detail: "By a link to this one task",
            icon: <Share2 aria-hidden="true" />,
            href: `${path}/links/new`,
          },
        ]
      : []),
    ...(may.edit ? [{ label: "Edit", icon: <Pencil aria-hidden="true" />, href: `${path}/edit` }] : []),
    ...(may.edit && task.status !== "done"
      ? [
          {
            label: "Delete the task",
            detail: "It was a mistake; can be brought back",
            icon: <Trash2 aria-hidden="true" />,
            href: `${path}/deletion`,
            tone: "danger" as const,
          },
        ]
      : []),
    ...(has("CANCEL")
      ? [
          {
            label: "Cancel the task",
            detail: "It is no longer needed",
            icon: <Ban aria-hidden="true" />,
            href: `${path}/cancellation`,
            tone: "danger" as const,
          },
        ]
      : []),
  ];
}

export function UndoMove({ taskId }: { taskId: string }) {
  const action = `${taskPath(taskId)}/undo`;
  return (
    <Form method="post" action={action} preventScrollReset>
      <HiddenFields fields={{ back: taskPath(taskId) }} />
      <SubmitButton action={action} variant="secondary" size="sm">
        Undo
      </SubmitButton>
    </Form>
  );
}
