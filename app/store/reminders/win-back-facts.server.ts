import type { PromiseFact } from "~/domain/reminders/reminder-facts";
import { winBackCode } from "~/domain/win-back/win-back";
import { winBackPath } from "~/domain/win-back/win-back-places";
import type { Prisma } from "~/generated/prisma/client";
import type { Day } from "~/shared/calendar";
import { database } from "../database.server";

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
