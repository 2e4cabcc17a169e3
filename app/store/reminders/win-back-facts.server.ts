import type { PromiseFact, StateFact } from "~/domain/reminders/reminder-facts";
import { winBackCode } from "~/domain/win-back/win-back";
import { winBackPath } from "~/domain/win-back/win-back-places";
import type { Prisma } from "~/generated/prisma/client";
import type { Day } from "~/shared/calendar";
import { database } from "../database.server";
import { real } from "./state-around.server";

/** The next step towards each lost customer that has a day; whoever works on it takes it. */
export async function listWinBackPromises(
  workspaceId: string,
  which: Prisma.WinBackWhereInput = {},
): Promise<PromiseFact[]> {
  const cases = await database().winBack.findMany({
    where: {
      AND: [{ workspaceId }, which],
      withdrawnAt: null,
      status: { notIn: ["wonBack", "lostForGood"] },
      nextOn: { not: null },
    },
    select: {
      id: true,
      number: true,
      nextStep: true,
      nextOn: true,
      ownerId: true,
      account: { select: { name: true } },
    },
    orderBy: { number: "asc" },
  });
  return cases.map(({ id, number, nextStep, nextOn, ownerId, account }) => ({
    key: `win-back:${id}`,
    kind: "winBack",
    code: winBackCode(number),
    title: `${account.name}: ${nextStep}`,
    href: winBackPath(winBackCode(number)),
    due: nextOn as Day,
    owedBy: ownerId ? [{ personId: ownerId, as: "owner" }] : [],
    sponsorId: null,
    doneOn: null,
    rests: null,
  }));
}

/** A cause that is gone by now, and a customer worth another try: told once, on the day it came about. */
export async function listWinBackStates(workspaceId: string): Promise<StateFact[]> {
  const db = database();
  const [gone, again] = await Promise.all([
    db.$queryRaw<{ id: string; number: number; ownerId: string | null; account: string; signedOn: Day }[]>`
      SELECT w."id", w."number", w."ownerId", a."name" AS "account", max(v."signedOn") AS "signedOn"
      FROM "WinBack" w JOIN "Account" a ON a."id" = w."accountId"
      JOIN "WinBackPlan" l ON l."winBackId" = w."id"
      JOIN "Plan" p ON p."id" = l."planId" AND p."status" = 'closed'
      JOIN "Verdict" v ON v."planId" = p."id" AND v."word" = 'effective'
      WHERE w."workspaceId" = ${workspaceId} AND w."status" = 'fixing' AND w."withdrawnAt" IS NULL
        AND NOT EXISTS (SELECT 1 FROM "Verdict" later WHERE later."planId" = p."id" AND later."signedAt" > v."signedAt")
      GROUP BY 1, 2, 3, 4 ORDER BY 2`,
    db.winBack.findMany({
      where: { workspaceId, status: "lostForGood", withdrawnAt: null, tryAgainOn: { not: null } },
      select: {
        id: true,
        number: true,
        ownerId: true,
        tryAgainOn: true,
        account: { select: { name: true } },
      },
      orderBy: { number: "asc" },
    }),
  ]);
  return [
    ...gone.map(({ id, number, ownerId, account, signedOn }): StateFact => {
      const code = winBackCode(number);
      return {
        key: `win-back-cause:${id}:${signedOn}`,
        kind: "verdict",
        title: `${code}: what ${account} left for is mended, they can be approached`,
        href: winBackPath(code),
        arisenOn: signedOn,
        toldTo: real([ownerId]),
        settledOn: null,
      };
    }),
    ...again.map(({ id, number, ownerId, tryAgainOn, account }): StateFact => {
      const code = winBackCode(number);
      return {
        key: `win-back-again:${id}:${tryAgainOn}`,
        kind: "review",
        title: `${code}: ${account.name} is worth another try`,
        href: winBackPath(code),
        arisenOn: tryAgainOn as Day,
        toldTo: real([ownerId]),
        settledOn: null,
      };
    }),
  ];
}
