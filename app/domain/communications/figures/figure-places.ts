import type { SourceKind } from "./figure-labels";
import type { FigureSource } from "./figure-source";

/** Where a message's figures are chosen and changed. */
export const figuresPath = (code: string): string => `/communications/${code}/figures`;
export const figurePath = (code: string, name: string): string => `/communications/${code}/figures/${name}`;
export const figureRemovalPath = (code: string, name: string): string => `${figurePath(code, name)}/removal`;

/** The picker, opened on a kind. */
export const newFigurePath = (code: string, kind: SourceKind = "index"): string =>
  `/communications/${code}/figures/new?kind=${kind}`;

/** The fields of a source, as the picker's address and its form bear them. */
export function sourceFields(source: FigureSource): Record<string, string> {
  if (source.kind === "kept") return { kind: source.kind };
  const { kind, show } = source;
  if (source.kind === "index") {
    const { measure, from, to, filter } = source;
    return { kind, show, measure, from, to, ...filter };
  }
  if (source.kind === "revenue") return { kind, show, from: source.from, to: source.to };
  return { kind, show, code: source.code };
}

/** Where a message that was told is put right. */
export const correctionPath = (code: string): string => `/communications/${code}/correction`;
