import { Link } from "@remix-run/react";
import { correctionPath, figuresPath } from "~/domain/communications/figures/figure-places";
import { Section } from "../../layout/section";
import { FigureList, type FigureListProps } from "./figure-list";

interface FiguresSectionProps extends FigureListProps {
  /** It was told, so what is wrong with it is put right by another message. */
  mayCorrect: boolean;
}

/** Beside the words there is room for so many; those without a value come first, because they hold everything up. */
const MOST_HERE = 5;
const missingFirst = (figures: FigureListProps["figures"]) =>
  figures.toSorted((a, b) => Number(a.text !== null) - Number(b.text !== null));

/** The figures of a message on its page, and the way to put right what was told. */
export function FiguresSection({ mayCorrect, ...list }: FiguresSectionProps) {
  const { code, figures, mayWrite } = list;
  if (figures.length === 0 && !mayWrite && !mayCorrect) return null;
  return (
    <Section
      id="figures"
      title={figures.length > 0 || mayWrite ? "Live figures" : "Something wrong in it?"}
      aside={
        figures.length > 0 && (
          <Link to={figuresPath(code)} className="link no-print">
            All of them
          </Link>
        )
      }
    >
      {(figures.length > 0 || mayWrite) && (
        <FigureList {...list} figures={missingFirst(figures).slice(0, MOST_HERE)} />
      )}
      {figures.length > MOST_HERE && (
        <p className="mt-2 text-sm text-ink-muted">
          And{" "}
          <Link to={figuresPath(code)} className="link">
            {figures.length - MOST_HERE} more
          </Link>
        </p>
      )}
      {mayCorrect && (
        <p className="no-print mt-3 text-sm">
          <Link to={correctionPath(code)} className="link">
            Begin a correction
          </Link>
        </p>
      )}
    </Section>
  );
}
