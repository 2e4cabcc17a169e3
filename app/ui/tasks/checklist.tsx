import { useRevalidator } from "@remix-run/react";
import { useState } from "react";
import type { ChecklistItem } from "~/domain/tasks/task";
import { useHydrated } from "../controls/use-hydrated";
import { usePost } from "../work/use-post";

interface ChecklistProps {
  taskId: string;
  items: readonly ChecklistItem[];
  mayTick: boolean;
}

/** Small steps, ticked one by one. Each line is a form of its own, so it works without scripts too. */
export function Checklist({ taskId, items, mayTick }: ChecklistProps) {
  // Two lines may say the same: the place tells them apart, and it is what is sent along.
  const lines = items.map((item, at) => ({ item, at, key: `${at} ${item.text}` }));
  return (
    <ul className="space-y-0.5">
      {lines.map(({ item, at, key }) => (
        <Line key={key} taskId={taskId} item={item} at={at} mayTick={mayTick} />
      ))}
    </ul>
  );
}

interface LineProps {
  taskId: string;
  item: ChecklistItem;
  at: number;
  mayTick: boolean;
}

function Line({ taskId, item, at, mayTick }: LineProps) {
  const hydrated = useHydrated();
  const post = usePost();
  const { revalidate } = useRevalidator();
  const [sent, setSent] = useState<boolean | null>(null);
  const [problem, setProblem] = useState("");
  const ticked = sent ?? item.done;
  const id = `checklist-${at}`;
  const action = `/tasks/${taskId}/checklist`;
  const fields = { item: String(at), text: item.text };

  const tick = async (to: boolean) => {
    setSent(to);
    setProblem("");
    const answer = await post(action, { ...fields, ticked: to ? "on" : "" });
    if (!answer.ok) setProblem(answer.message);
    await revalidate();
    setSent(null);
  };

  return (
    <li>
      <form method="post" action={action} className="flex items-start gap-3">
        <input type="hidden" name="item" value={fields.item} />
        <input type="hidden" name="text" value={fields.text} />
        {!hydrated && <input type="hidden" name="ticked" value={item.done ? "" : "on"} />}
        <label
          htmlFor={id}
          className="flex min-w-0 flex-1 items-start gap-3 py-1.5 text-base max-sm:py-2.5 sm:text-sm"
        >
          <input
            id={id}
            type="checkbox"
            className="mt-0.5 size-5 shrink-0 accent-accent"
            checked={ticked}
            disabled={!mayTick || !hydrated}
            onChange={(event) => void tick(event.currentTarget.checked)}
          />
          <span
            className={ticked ? "min-w-0 break-words text-ink-muted line-through" : "min-w-0 break-words"}
          >
            {item.text}
          </span>
        </label>
        {mayTick && !hydrated && (
          <button type="submit" className="link shrink-0 py-1.5 text-sm">
            {item.done ? "Untick" : "Tick"}
          </button>
        )}
      </form>
      {problem && (
        <p role="alert" className="pl-8 text-sm text-bad">
          {problem}
        </p>
      )}
    </li>
  );
}
