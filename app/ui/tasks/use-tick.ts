import { useNavigate, useRevalidator } from "@remix-run/react";
import { type FormEvent, useRef, useState } from "react";
import { useToast } from "../feedback/toast";
import { usePost } from "../work/use-post";

export interface TickTask {
  id: string;
  title: string;
  /** Something is still missing, so a tap opens what it is. */
  incomplete?: boolean;
}

export type TickState = "open" | "done" | "failed";

/**
 * One tap to done: shown at once, taken back when it did not reach the server, harmless when repeated.
 * `seen` is the record as it last came from the server: when it comes anew it is still open, or open again.
 */
export function useTick(task: TickTask, back: string, seen: object) {
  const [sending, setSending] = useState(false);
  const [doneAs, setDoneAs] = useState<object | null>(null);
  const [problem, setProblem] = useState("");
  const under = useRef(false);
  const post = usePost();
  const say = useToast();
  const navigate = useNavigate();
  const { revalidate } = useRevalidator();

  const onSubmit = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    if (under.current) return;
    const place = `/tasks/${task.id}/completion?back=${encodeURIComponent(back)}`;
    if (task.incomplete) return navigate(place);
    under.current = true;
    setSending(true);
    setProblem("");
    const answer = await post(`/tasks/${task.id}/tick`, { back });
    under.current = false;
    setSending(false);
    if (answer.ok) {
      setDoneAs(seen);
      say({ text: answer.message, ...(answer.undo && { undo: answer.undo }) });
      return revalidate();
    }
    setProblem(answer.message);
    if (answer.href) return navigate(answer.href);
    if (answer.refusal) revalidate();
  };
  const state: TickState = problem ? "failed" : sending || doneAs === seen ? "done" : "open";
  return { state, problem, onSubmit };
}
