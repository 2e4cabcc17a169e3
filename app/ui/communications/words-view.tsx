import { createElement, Fragment, type ReactNode } from "react";
import {
  type Block,
  figureText,
  type Inline,
  mergeText,
  NO_VALUES,
  pictureOf,
  type WordValues,
} from "~/domain/communications/markdown/words-tree";

interface WordsViewProps {
  blocks: readonly Block[];
  values?: WordValues;
  /** What the largest heading becomes on this page. */
  headingFrom?: 2 | 3 | 4;
  /** Figures and fields as chips, so that whoever writes sees what is live. */
  marked?: boolean;
  className?: string;
}

/** The words of a message as a page shows them; the tree was read by the server, nothing of it is HTML. */
export function WordsView({
  blocks,
  values = NO_VALUES,
  headingFrom = 2,
  marked = false,
  className = "",
}: WordsViewProps) {
  // Whoever begins with a small heading has not left out a large one.
  const largest = Math.min(3, ...headingLevels(blocks));
  const drawing: Drawing = { values, headingFrom: headingFrom - (largest - 1), marked };
  return (
    <div className={`max-w-[72ch] space-y-3 text-base break-words ${className}`}>
      {drawBlocks(blocks, drawing)}
    </div>
  );
}

const headingLevels = (blocks: readonly Block[]): number[] =>
  blocks.flatMap((block) => {
    if (block.type === "heading") return [block.level];
    if (block.type === "quote") return headingLevels(block.children);
    return block.type === "list" ? block.items.flatMap(headingLevels) : [];
  });

interface Drawing {
  values: WordValues;
  headingFrom: number;
  marked: boolean;
}

const HEADINGS = {
  1: "text-lg font-semibold pt-2",
  2: "text-base font-semibold pt-2",
  3: "text-sm font-semibold",
} as const;

/** A tree that was read never changes its order: its parts need no names. */
const together = <Part,>(parts: readonly Part[], draw: (part: Part) => ReactNode): ReactNode =>
  createElement(Fragment, null, ...parts.map(draw));

const drawBlocks = (blocks: readonly Block[], drawing: Drawing): ReactNode =>
  together(blocks, (block) => drawBlock(block, drawing));

function drawBlock(block: Block, drawing: Drawing): ReactNode {
  switch (block.type) {
    case "heading": {
      const Tag = `h${Math.min(6, block.level - 1 + drawing.headingFrom)}` as
        | "h2"
        | "h3"
        | "h4"
        | "h5"
        | "h6";
      return <Tag className={HEADINGS[block.level]}>{drawInlines(block.children, drawing)}</Tag>;
    }
    case "paragraph":
      return <p>{drawInlines(block.children, drawing)}</p>;
    case "list": {
      const items = together(block.items, (item) => (
        <li className="space-y-1 pl-1">{drawBlocks(item, drawing)}</li>
      ));
      return block.ordered ? (
        <ol start={block.start} className="list-decimal space-y-1 pl-6">
          {items}
        </ol>
      ) : (
        <ul className="list-disc space-y-1 pl-6">{items}</ul>
      );
    }
    case "quote":
      return (
        <blockquote className="space-y-2 border-l-2 border-line-control pl-4">
          {drawBlocks(block.children, drawing)}
        </blockquote>
      );
    case "code":
      return <pre className="rounded-md bg-sunken p-3 text-sm whitespace-pre-wrap">{block.text}</pre>;
    case "rule":
      return <hr className="border-line" />;
  }
}

const drawInlines = (inlines: readonly Inline[], drawing: Drawing): ReactNode =>
  together(inlines, (inline) => drawInline(inline, drawing));

const MARK = "rounded-sm border border-accent-line bg-accent-soft px-1";

function drawInline(inline: Inline, { values, ...drawing }: Drawing): ReactNode {
  const inner = { values, ...drawing };
  switch (inline.type) {
    case "text":
      return inline.text;
    case "code":
      return <code className="rounded-sm bg-sunken px-1 text-sm">{inline.text}</code>;
    case "strong":
      return <strong className="font-semibold">{drawInlines(inline.children, inner)}</strong>;
    case "emphasis":
      return <em>{drawInlines(inline.children, inner)}</em>;
    case "link":
      return (
        <a href={inline.href} className="link" rel="noopener noreferrer nofollow">
          {drawInlines(inline.children, inner)}
        </a>
      );
    case "break":
      return <br />;
    case "figure": {
      const text = figureText(values, inline.name);
      return drawing.marked ? (
        <span className={`tabular ${MARK}`} title={`Live figure ${inline.name}`}>
          {text}
        </span>
      ) : (
        <span className="tabular">{text}</span>
      );
    }
    case "merge": {
      const text = mergeText(values, inline.field, inline.fallback);
      return drawing.marked ? (
        <span className={MARK} title={`From each recipient: ${inline.field}`}>
          {text || `{{recipient.${inline.field}}}`}
        </span>
      ) : (
        text
      );
    }
    case "image": {
      const picture = pictureOf(values, inline.fileId);
      const alt = inline.alt || picture?.alt || "";
      return picture ? (
        <img src={picture.src} alt={alt} className="my-2 block h-auto max-w-full rounded-md" />
      ) : (
        <span className="text-ink-muted">[{alt || "a picture that is not there any more"}]</span>
      );
    }
  }
}
