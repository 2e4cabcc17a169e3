import { parsePilotCode, pilotCode } from "~/domain/pilots/pilot";
import { byNetValue, type PilotListAsk, pageAfter } from "~/domain/pilots/pilot-list";
import { LIVES, type Life, type PortfolioRow } from "~/domain/roi/portfolio";
import type { Viewer } from "~/domain/viewer";
import { database } from "../database.server";
import { listPortfolio } from "../roi/portfolio.queries.server";
import { readPilots } from "./pilot-reading.server";

export interface PilotCard {
  row: PortfolioRow;
  question: string;
  /** What the data answer; null while nothing was measured. */
  answer: string | null;
  /** The day it ends or ended. */
  endOn: string | null;
}

export interface PilotCards {
  cards: PilotCard[];
  counts: Record<Life, number>;
  /** Of all pilots, and of those the filter leaves. */
  all: number;
  total: number;
  from: number;
  next: string | null;
}

/** Pilots as cards, the greatest net value first. Values are read of all, for the order; answers of one page. */
export async function listPilotCards(viewer: Viewer, at: Date, ask: PilotListAsk): Promise<PilotCards> {
  const rows = await listPortfolio(viewer, at, "pilots");
  const counts = Object.fromEntries(
    LIVES.map((life) => [life, rows.filter((row) => row.life === life).length]),
  ) as Record<Life, number>;
  const asked = byNetValue(
    rows
      .filter((row) => ask.life === "" || row.life === ask.life)
      .map((row) => ({ code: row.code, netMinor: row.money.netMinor, row })),
  );
  const page = pageAfter(asked, ask.after);
  const codes = page.rows.map(({ code }) => code);
  const [words, readings] = await Promise.all([
    database().pilot.findMany({
      where: {
        workspaceId: viewer.workspaceId,
        number: { in: codes.flatMap((code) => parsePilotCode(code) ?? []) },
      },
      select: { number: true, question: true, endOn: true, endedOn: true },
    }),
    readPilots(viewer, codes, at),
  ]);
  const wordsOf = new Map(words.map((each) => [pilotCode(each.number), each]));
  return {
    cards: page.rows.map(({ code, row }) => {
      const reading = readings.get(code);
      const known = wordsOf.get(code);
      return {
        row,
        question: known?.question ?? "",
        answer: reading && reading.phase !== "none" ? reading.sentence : null,
        endOn: known?.endedOn ?? known?.endOn ?? null,
      };
    }),
    counts,
    all: rows.length,
    total: asked.length,
    from: page.from,
    next: page.next,
  };
}
