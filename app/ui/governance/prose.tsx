/** Words as they were written, line by line; what is missing is said, never left blank. */
export function Words({ text, missing = "Nothing is written yet." }: { text: string; missing?: string }) {
  if (text.trim() === "") return <p className="text-sm text-ink-muted italic">{missing}</p>;
  return <p className="max-w-[70ch] text-base break-words whitespace-pre-line">{text}</p>;
}

/** A title and what is said under it, as a charter or a strategy is read. */
export function WordsUnder({ title, text, missing }: { title: string; text: string; missing?: string }) {
  return (
    <div>
      <h3 className="mb-1 text-sm font-semibold">{title}</h3>
      <Words text={text} missing={missing} />
    </div>
  );
}
