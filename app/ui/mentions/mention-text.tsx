import type { Nameable } from "~/domain/mentions/mention";
import { segmentsOf } from "~/domain/mentions/mention";

/** A comment's words with the names of those who were told standing out; nothing in it leads anywhere. */
export function MentionText({ text, named }: { text: string; named: readonly Nameable[] }) {
  let at = 0;
  return (
    <>
      {segmentsOf(text, named).map((segment) => {
        const key = at;
        at += segment.text.length;
        return segment.named ? (
          <span key={key} className="rounded-sm bg-accent-soft px-0.5 font-medium text-accent">
            {segment.text}
          </span>
        ) : (
          <span key={key}>{segment.text}</span>
        );
      })}
    </>
  );
}
