import { useNavigate, useRevalidator } from "@remix-run/react";
import { useState } from "react";
import type { Gate } from "~/domain/gate";
import { TASK_STATE_LABELS, type TaskState, taskPath } from "~/domain/tasks/task";
import { doorTo, noDoorWords } from "~/domain/tasks/task-board";
import type { TaskRow } from "~/domain/tasks/task-row";
import { useToast } from "../../feedback/toast";
import { usePost } from "../../work/use-post";

export interface CardProblem {
  taskId: string;
  title: string;
  message: string;
  /** What is missing, each with its place. */
  gaps: Gate[];
  /** The form that brings what is missing. */
  href: string | null;
}

/** Where a card stands until the server has answered. `seen` is the board as it last came: then the server is right. */
interface Pending {
  to: TaskState;
  seen: object;
}

/** Moves cards: shown at once, put back when the server refuses, with what is missing and where to mend it. */
export function useCardMoves(seen: object, back: string) {
  const [pending, setPending] = useState<ReadonlyMap<string, Pending>>(new Map());
  const [problem, setProblem] = useState<CardProblem | null>(null);
  const post = usePost();
  const say = useToast();
  const navigate = useNavigate();
  const { revalidate } = useRevalidator();

  const put = (id: string, to: Pending | null) =>
    setPending((now) => {
      const next = new Map(now);
      if (to) next.set(id, to);
      else next.delete(id);
      return next;
    });

  const move = async (task: TaskRow, to: TaskState) => {
    const explain = (message: string, gaps: Gate[] = [], href: string | null = null) =>
      setProblem({ taskId: task.id, title: task.title, message, gaps, href });
    if (task.status === to) return;
    setProblem(null);
    if (!task.mayMove) {
      return explain(
        task.plan.ended
          ? `${task.plan.code} has ended; its tasks are on record.`
          : "It is moved by the person it is assigned to, the plan's owner or a leader.",
      );
    }
    const door = doorTo(task.status, to);
    if (!door) return explain(noDoorWords(task.status));
    // A form asks for more than a card can bring; leaving it leads back to the board as it was.
    if (door.kind === "form")
      return navigate(`${taskPath(task.id)}/${door.noun}?back=${encodeURIComponent(back)}`);
    put(task.id, { to, seen });
    const answer = await post(`${taskPath(task.id)}/column`, { to, version: String(task.version), back });
    if (answer.ok) {
      say({ text: answer.message, ...(answer.undo && { undo: answer.undo }) });
      return revalidate();
    }
    put(task.id, null);
    const { refusal } = answer;
    const gaps = refusal && "gaps" in refusal ? (refusal.gaps ?? []) : [];
    // Where nothing but evidence is missing, the form that takes it is the way on.
    const missing = gaps.filter((gate) => !gate.met);
    if (answer.href && missing.length > 0 && missing.every(({ id }) => id === "evidence"))
      return navigate(answer.href);
    explain(
      `It stays in “${TASK_STATE_LABELS[task.status]}”. ${answer.message}`,
      missing,
      answer.href ?? null,
    );
    if (refusal?.kind === "stale") revalidate();
  };

  const columnOf = (task: TaskRow): TaskState => {
    const moved = pending.get(task.id);
    return moved && moved.seen === seen ? moved.to : task.status;
  };
  return { move, columnOf, problem, dismiss: () => setProblem(null) };
}
