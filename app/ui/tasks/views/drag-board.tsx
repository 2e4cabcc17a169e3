import {
  DndContext,
  type DragEndEvent,
  DragOverlay,
  MouseSensor,
  TouchSensor,
  useDraggable,
  useDroppable,
  useSensor,
  useSensors,
} from "@dnd-kit/core";
import clsx from "clsx";
import { type ReactNode, useState } from "react";
import { TASK_STATE_LABELS, type TaskState } from "~/domain/tasks/task";
import type { TaskRow } from "~/domain/tasks/task-row";
import type { BoardShell } from "./board-shell";
import { TaskCard } from "./task-card";

interface DragBoardProps {
  rows: readonly TaskRow[];
  inPlan: boolean;
  onMove: (task: TaskRow, to: TaskState) => void;
  draw: (shell: BoardShell) => ReactNode;
}

const SHELL: BoardShell = {
  column: (state, content) => <DropColumn state={state}>{content}</DropColumn>,
  card: (task, content) => <DragCard task={task}>{content}</DragCard>,
};

/** Dragging over the board by mouse and finger. A finger has to rest first, so that scrolling stays scrolling. */
export default function DragBoard({ rows, inPlan, onMove, draw }: DragBoardProps) {
  const [held, setHeld] = useState<string | null>(null);
  const sensors = useSensors(
    useSensor(MouseSensor, { activationConstraint: { distance: 6 } }),
    useSensor(TouchSensor, { activationConstraint: { delay: 220, tolerance: 8 } }),
  );
  const find = (id: string | number | null | undefined) => rows.find((task) => task.id === id);
  const onDragEnd = ({ active, over }: DragEndEvent) => {
    setHeld(null);
    const task = find(active.id);
    if (task && over) onMove(task, over.id as TaskState);
  };
  const heldTask = find(held);
  return (
    <DndContext
      id="task-board"
      sensors={sensors}
      onDragStart={({ active }) => setHeld(String(active.id))}
      onDragCancel={() => setHeld(null)}
      onDragEnd={onDragEnd}
      accessibility={{
        announcements: {
          onDragStart: ({ active }) => `Picked up ${find(active.id)?.title ?? "a card"}.`,
          onDragOver: ({ over }) => (over ? `Over ${TASK_STATE_LABELS[over.id as TaskState]}.` : ""),
          onDragEnd: ({ over }) =>
            over ? `Dropped on ${TASK_STATE_LABELS[over.id as TaskState]}.` : "Put back where it was.",
          onDragCancel: () => "Put back where it was.",
        },
      }}
    >
      {draw(SHELL)}
      <DragOverlay dropAnimation={null}>
        {heldTask && (
          <div className="rotate-1 opacity-95 motion-reduce:rotate-0">
            <TaskCard task={heldTask} inPlan={inPlan} menu={[]} />
          </div>
        )}
      </DragOverlay>
    </DndContext>
  );
}

function DropColumn({ state, children }: { state: TaskState; children: ReactNode }) {
  const { setNodeRef, isOver } = useDroppable({ id: state });
  return (
    <div
      ref={setNodeRef}
      className={clsx(
        "flex flex-1 flex-col rounded-md",
        isOver && "bg-accent-soft outline-2 outline-offset-2 outline-accent-line",
      )}
    >
      {children}
    </div>
  );
}

function DragCard({ task, children }: { task: TaskRow; children: ReactNode }) {
  const { setNodeRef, listeners, isDragging } = useDraggable({ id: task.id, disabled: !task.mayMove });
  return (
    <div
      ref={setNodeRef}
      {...listeners}
      className={clsx(
        "touch-manipulation select-none",
        task.mayMove && "cursor-grab",
        isDragging && "opacity-40",
      )}
    >
      {children}
    </div>
  );
}
