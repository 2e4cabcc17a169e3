import { type Big4Figures, big4Of } from "~/domain/revenue/big4";
import { type Period, yearToDate } from "~/domain/revenue/period";
import {
  type ComingAndGoing,
  type LostAccount,
  lostAndWonBack,
  winBackWindow,
} from "~/domain/revenue/win-back-rate";
import type { Viewer } from "~/domain/viewer";
import { type Day, dayIn } from "~/shared/calendar";
import { database, type Tx } from "../database.server";
import { type BridgeReading, readBridge } from "./bridge.queries.server";

export interface Big4Reading extends Period {
  figures: Big4Figures;
  currency: string;
  /** The first day of the ledger; null while nothing is in it. */
  begins: Day | null;
  reading: BridgeReading;
  lost: LostAccount[];
}

/** The Big 4 of the fiscal year so far. */
export async function readBig4(viewer: Viewer, at: Date): Promise<Big4Reading> {
  const { currency, timeZone, fiscalYearStart } = await database().workspace.findUniqueOrThrow({
    where: { id: viewer.workspaceId },
    select: { currency: true, timeZone: true, fiscalYearStart: true },
  });
  const today = dayIn(at, timeZone);
  const period = yearToDate(today, fiscalYearStart);
  const [reading, { lost, window }] = await Promise.all([
    readBridge(viewer, period),
    readLostAndWonBack(viewer, today),
  ]);
  return {
    ...period,
    currency,
    begins: reading.begins,
    figures: big4Of(reading.bridge, lost, window),
    reading,
    lost,
  };
}

/** Who was lost in the trailing 24 months and who of them is back: what the rate is read from, wherever it stands. */
export async function readLostAndWonBack(
  viewer: Viewer,
  today: Day,
): Promise<{ lost: LostAccount[]; window: Period }> {
  const window = winBackWindow(today);
  return { lost: lostAndWonBack(await listComings(viewer, window), window), window };
}

/** Losses and returns in the order of the ledger. */
export async function listComings(
  viewer: Viewer,
  { from, to }: Period,
  db: Tx = database(),
): Promise<ComingAndGoing[]> {
  return db.$queryRaw<ComingAndGoing[]>`
    SELECT r."accountId", a."name", r."kind", r."day", r."amountMinor"
    FROM "RevenueChange" r JOIN "Account" a ON a."id" = r."accountId"
    WHERE r."workspaceId" = ${viewer.workspaceId} AND r."withdrawnAt" IS NULL
      AND r."kind" IN ('lost', 'winBack') AND r."day" BETWEEN ${from} AND ${to}
    ORDER BY r."day", r."createdAt", r."id"`;
}
