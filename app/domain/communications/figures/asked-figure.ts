import type { LiveFigure } from "./figure-source";

/** A figure as a message asks for it. */
export type AskedFigure = Pick<LiveFigure, "name" | "label" | "source" | "decimals">;
