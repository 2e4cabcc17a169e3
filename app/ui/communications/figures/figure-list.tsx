import { Link } from "@remix-run/react";
import { CircleSlash } from "lucide-react";
import { figurePath, newFigurePath } from "~/domain/communications/figures/figure-places";
import type { LiveFigure } from "~/domain/communications/figures/figure-source";
import { ButtonLink } from "../../controls/button";

export interface FigureListProps {
  code: string;
  figures: readonly LiveFigure[];
  mayWrite: boolean;
}

/** The live figures of a message: what each is worth today, what it rests on, and how it stands in the words. */
export function FigureList({ code, figures, mayWrite }: FigureListProps) {
  if (figures.length === 0) {
    return (
      <p className="text-sm text-ink-muted">
        No figure yet. What is told in numbers is read from the records and cannot be typed over.
        {mayWrite && (
          <>
            {" "}
            <Link to={newFigurePath(code)} className="link">
              Choose a figure
            </Link>
          </>
        )}
      </p>
    );
  }
  return (
    <>
      <ul className="divide-y divide-line rounded-lg border border-line bg-surface">
        {figures.map((figure) => (
          <li key={figure.name} className="px-4 py-3">
            <FigureRow code={code} figure={figure} mayWrite={mayWrite} />
          </li>
        ))}
      </ul>
      {mayWrite && (
        <p className="no-print mt-3">
          <ButtonLink to={newFigurePath(code)} size="sm">
            Choose another figure
          </ButtonLink>
        </p>
      )}
    </>
  );
}

function FigureRow({ code, figure, mayWrite }: { code: string; figure: LiveFigure; mayWrite: boolean }) {
  const { name, label, text, note, href } = figure;
  return (
    <div className="flex flex-wrap items-baseline gap-x-4 gap-y-1">
      <span className="min-w-0 basis-full text-sm font-medium break-words sm:flex-1 sm:basis-0">
        {label || name}
        <code className="ml-2 inline-block max-w-full rounded-sm bg-sunken px-1.5 py-0.5 text-xs font-normal break-all text-ink-muted">
          {`{{${name}}}`}
        </code>
      </span>
      <FigureValue text={text} />
      <span className="basis-full text-xs text-ink-muted">
        {note}
        {href && (
          <>
            {" · "}
            <Link to={href} className="link">
              What it is made of
            </Link>
          </>
        )}
        {mayWrite && (
          <>
            {" · "}
            <Link
              to={figurePath(code, name)}
              className="link no-print"
              aria-label={`Format of ${label || name}`}
            >
              Format
            </Link>
          </>
        )}
      </span>
    </div>
  );
}

/** Its value as it is written, or that there is none: never a nought in its place. */
export function FigureValue({ text, large = false }: { text: string | null; large?: boolean }) {
  const size = large ? "text-xl" : "text-sm";
  if (text !== null) return <span className={`${size} tabular font-semibold`}>{text}</span>;
  return (
    <span className="inline-flex items-center gap-1.5 text-sm text-warn">
      <CircleSlash aria-hidden="true" className="size-4 shrink-0" />
      no value, so nothing can be sent
    </span>
  );
}
