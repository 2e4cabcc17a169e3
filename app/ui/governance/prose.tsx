/** Words as they were written, line by line; what is missing is said, never left blank. */
export function Words({ text, missing = "Nothing is written yet." }: { text: string; missing?: string }) {
  if (text.trim() === "") return <p className="text-sm text-ink-muted italic">{missing}</p>;
  return <p className="max-w-[70ch] text-base break-words whitespace-pre-line">{text}</p>;
}

interface WordsUnderProps {
  title: string;
  text: string;
  missing?: string;
  /** Of the title: 2 under the page's own, 3 inside a section. */
  level?: 2 | 3;
}

/** A title and what is said under it, as a charter or a strategy is read. */
export function WordsUnder({ title, text, missing, level = 2 }: WordsUnderProps) {
  const Title = level === 2 ? "h2" : "h3";
  return (
    <div>
      <Title className="mb-1 text-sm font-semibold">{title}</Title>
      <Words text={text} missing={missing} />
    </div>
  );
}
