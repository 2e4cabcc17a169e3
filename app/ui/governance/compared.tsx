import type { WordPiece } from "~/domain/governance/compare-words";

/** Two wordings in one: what was taken out is struck through, what came in is underlined. */
export function Compared({ pieces }: { pieces: readonly WordPiece[] }) {
  if (pieces.length === 0) return <p className="text-sm text-ink-muted italic">Empty in both.</p>;
  return (
    <p className="max-w-[70ch] text-base break-words whitespace-pre-line">
      {pieces.map((piece) => (
        <Piece key={piece.id} piece={piece} />
      ))}
    </p>
  );
}

function Piece({ piece }: { piece: WordPiece }) {
  if (piece.kind === "same") return <>{piece.text}</>;
  const isNew = piece.kind === "added";
  const Tag = isNew ? "ins" : "del";
  return (
    <Tag className={isNew ? "bg-good-soft text-good" : "bg-bad-soft text-bad line-through"}>
      <span className="sr-only">{isNew ? " [added: " : " [removed: "}</span>
      {piece.text}
      <span className="sr-only">] </span>
    </Tag>
  );
}
