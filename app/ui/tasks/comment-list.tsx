import { Form, Link } from "@remix-run/react";
import { useEffect, useRef } from "react";
import type { TaskNote } from "~/domain/tasks/task-view";
import type { FormAnswer } from "~/shared/form-answer";
import { Avatar } from "../controls/avatar";
import { Badge } from "../controls/badge";
import { DateText } from "../controls/date-text";
import { Field } from "../form/field";
import { SubmitButton } from "../form/submit-button";
import { MentionArea } from "../mentions/mention-area";
import { MentionText } from "../mentions/mention-text";
import { Prose } from "../plans/prose";

interface CommentListProps {
  notes: readonly TaskNote[];
  /** The viewer's own that are fresh enough to be changed, and where. */
  own?: { ids: readonly string[]; path: string };
}

/** What people said under a task, oldest first; new ones appear by themselves. */
export function CommentList({ notes, own }: CommentListProps) {
  if (notes.length === 0) return <p className="text-sm text-ink-muted">Nobody has said anything yet.</p>;
  return (
    <ol aria-live="polite" className="space-y-4">
      {notes.map((note) => (
        <li key={note.id} id={`comment-${note.id}`} className="flex gap-3">
          <Avatar name={note.byName} />
          <div className="min-w-0 flex-1">
            {/* No paragraph: it may hold a form, and a paragraph ends before one. */}
            <div className="flex flex-wrap items-center gap-x-2 text-xs text-ink-muted">
              <span className="font-medium text-ink">{note.byName}</span>
              <DateText value={note.at.toISOString()} />
              {note.edited && <span>rewritten</span>}
              {note.evidence && <Badge>Evidence</Badge>}
              {own?.ids.includes(note.id) && <OwnComment path={`${own.path}/${note.id}`} />}
            </div>
            <Prose className="sm:text-sm">
              <MentionText text={note.text} named={note.named} />
            </Prose>
          </div>
        </li>
      ))}
    </ol>
  );
}

/** For some minutes a comment can be rewritten or taken back by whoever wrote it. */
function OwnComment({ path }: { path: string }) {
  return (
    <span className="no-print inline-flex items-center gap-x-2">
      <Link to={path} className="link max-sm:py-2">
        Rewrite
      </Link>
      <Form method="post" action={`${path}/removal`} preventScrollReset className="inline">
        <button type="submit" className="link max-sm:py-2">
          Take back
        </button>
      </Form>
    </span>
  );
}

interface CommentFormProps {
  action: string;
  /** How many comments there are: one more means that ours arrived. */
  count: number;
  answer?: Pick<FormAnswer, "fieldErrors" | "values"> | null;
}

export function CommentForm({ action, count, answer }: CommentFormProps) {
  const ref = useRef<HTMLFormElement>(null);
  const typed = answer?.values.text;
  const before = useRef(count);
  const sent = useRef(false);
  useEffect(() => {
    const field = ref.current?.elements.namedItem("text");
    const isTyping = field === document.activeElement && !sent.current;
    if (count > before.current && !isTyping) {
      ref.current?.reset();
      // The button rested while it sent, and lost the focus by that.
      if (sent.current && document.activeElement === document.body) {
        ref.current?.querySelector("button")?.focus({ preventScroll: true });
      }
      sent.current = false;
    }
    before.current = count;
  }, [count]);
  return (
    <Form
      ref={ref}
      method="post"
      action={action}
      preventScrollReset
      className="no-print mt-4 space-y-2"
      onSubmit={() => {
        sent.current = true;
      }}
      onInput={() => {
        sent.current = false;
      }}
    >
      <Field name="text" label="Say something" idPrefix="comment" required error={answer?.fieldErrors.text}>
        <MentionArea rows={2} defaultValue={typeof typed === "string" ? typed : ""} />
      </Field>
      <SubmitButton action={action} variant="secondary">
        Comment
      </SubmitButton>
    </Form>
  );
}
