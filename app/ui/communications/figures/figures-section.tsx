import { Link } from "@remix-run/react";
import { correctionPath, figuresPath } from "~/domain/communications/figures/figure-places";
import { Section } from "../../layout/section";
import { FigureList, type FigureListProps } from "./figure-list";

interface FiguresSectionProps extends FigureListProps {
  /** It was told, so what is wrong with it is put right by another message. */
  mayCorrect: boolean;
}

/** The figures of a message on its page, and the way to put right what was told. */
export function FiguresSection({ mayCorrect, ...list }: FiguresSectionProps) {
  const { code, figures, mayWrite } = list;
  if (figures.length === 0 && !mayWrite && !mayCorrect) return null;
  return (
    <Section
      id="figures"
      title="Live figures"
      aside={
        figures.length > 0 && (
          <Link to={figuresPath(code)} className="link no-print">
            All of them
          </Link>
        )
      }
    >
      {(figures.length > 0 || mayWrite) && <FigureList {...list} />}
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
