/** The plain text; the secret link can be followed where the reader may. */
export function LetterWords({ text, link }: { text: string; link: string | null }) {
  const [before, after] = link
    ? [text.split(link, 1)[0] ?? "", text.slice(text.indexOf(link) + link.length)]
    : [text, ""];
  return (
    <div className="rounded-lg border border-line bg-surface px-5 py-4 font-mono text-sm break-words whitespace-pre-wrap">
      {before}
      {link && (
        <a href={link} className="link break-all">
          {link}
        </a>
      )}
      {after}
    </div>
  );
}
