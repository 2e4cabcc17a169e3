import type { Act } from "~/domain/act";
import { type CaseWork, caseWorkOf, type Loss, lossesOf } from "~/domain/win-back/losses";
import { isWinBackStatus, winBackCode } from "~/domain/win-back/win-back";
import type { WinBackEvent } from "~/domain/win-back/win-back-event";
import type { Day } from "~/shared/calendar";
import { dayIn } from "~/shared/calendar";
import { newId } from "~/shared/id.server";
import type { Unit } from "../commit.server";
import { listEntriesOf } from "../revenue/revenue-ledger.server";
import { listWinBackFactsIn } from "./win-back-facts.queries.server";
import { moveWinBack } from "./win-back-move.server";
import { takeWinBackNumbers } from "./win-back-number.server";

interface LosingRow {
  id: string;
  name: string;
  status: string;
  lostOn: Day | null;
  wonBackOn: Day | null;
  revenueMinor: bigint | null;
  ownerId: string | null;
}

/**
 * Brings the cases of accounts in step with what the accounts and the ledger say by now: the one way by which a loss
 * opens its case, and by which a return that was told elsewhere settles it. Every command that marks an account as
 * lost or won back, or writes such a line into the ledger, calls it in its own commit.
 */
export async function settleWinBacks(unit: Unit, act: Act, accountIds: readonly string[]): Promise<void> {
  const { workspaceId } = act.viewer;
  const rows = await listLosing(unit, workspaceId, [...new Set(accountIds)]);
  if (rows.length === 0) return;
  const ids = rows.map(({ id }) => id);
  const { timeZone } = await unit.db.workspace.findUniqueOrThrow({
    where: { id: workspaceId },
    select: { timeZone: true },
  });
  const entries = await listEntriesOf(unit.db, workspaceId, ids);
  const cases = await unit.db.winBack.findMany({
    where: { workspaceId, accountId: { in: ids } },
    orderBy: { number: "asc" },
  });
  const fresh: { row: LosingRow; loss: Loss }[] = [];
  for (const row of rows) {
    const own = cases.filter(({ accountId }) => accountId === row.id);
    const losses = lossesOf(row, entries.get(row.id) ?? [], dayIn(act.now, timeZone));
    const work = caseWorkOf(
      losses,
      own.map((each) => ({
        id: each.id,
        status: isWinBackStatus(each.status) ? each.status : "lost",
        lostOn: each.lostOn as Day,
        valueMinor: each.valueMinor,
        wonOn: each.wonOn as Day | null,
        wonMinor: each.wonMinor,
        withdrawn: each.withdrawnAt !== null,
      })),
    );
    fresh.push(...work.open.map((loss) => ({ row, loss })));
    await redate(unit, act, work);
    await moveCases(unit, act, work);
  }
  await openCases(unit, act, fresh);
}

/** Of many accounts those that ever were lost: the others have no case and need none. */
async function listLosing(unit: Unit, workspaceId: string, ids: readonly string[]): Promise<LosingRow[]> {
  if (ids.length === 0) return [];
  return unit.db.$queryRaw<LosingRow[]>`
    SELECT a."id", a."name", a."status", a."lostOn", a."wonBackOn", a."revenueMinor", p."id" AS "ownerId"
    FROM "Account" a LEFT JOIN "Person" p ON p."id" = a."ownerId" AND p."active"
    WHERE a."workspaceId" = ${workspaceId} AND a."id" = ANY(${[...ids]})
      AND (a."status" = 'lost' OR a."lostOn" IS NOT NULL
        OR EXISTS (SELECT 1 FROM "WinBack" w WHERE w."accountId" = a."id")
        OR EXISTS (SELECT 1 FROM "RevenueChange" r WHERE r."accountId" = a."id" AND r."kind" = 'lost'
          AND r."withdrawnAt" IS NULL))
    ORDER BY a."lostOn", a."name", a."id"`;
}

async function openCases(
  unit: Unit,
  act: Act,
  fresh: readonly { row: LosingRow; loss: Loss }[],
): Promise<void> {
  if (fresh.length === 0) return;
  const { workspaceId, personId } = act.viewer;
  const first = await takeWinBackNumbers(unit.db, workspaceId, fresh.length);
  const data = fresh.map(({ row, loss }, at) => ({
    id: newId(),
    workspaceId,
    number: first + at,
    accountId: row.id,
    status: loss.wonOn === null ? "lost" : "wonBack",
    lostOn: loss.lostOn,
    valueMinor: loss.lostMinor,
    ownerId: row.ownerId,
    wonOn: loss.wonOn,
    wonMinor: loss.wonMinor,
    closedOn: loss.wonOn,
    createdById: personId,
    createdAt: act.now,
    updatedAt: act.now,
  }));
  await unit.db.winBack.createMany({ data });
  for (const [at, { row, loss }] of fresh.entries()) {
    const one = data[at];
    if (!one) continue;
    unit.log({
      noun: "win-back",
      recordId: one.id,
      verb: "created",
      summary: `opened ${winBackCode(one.number)}: ${row.name} was lost on ${loss.lostOn}${loss.wonOn ? `, back since ${loss.wonOn}` : ""}`,
      after: { status: one.status, ownerId: one.ownerId, lostOn: one.lostOn, valueMinor: one.valueMinor },
    });
  }
}

async function redate(unit: Unit, act: Act, { redate: cases }: CaseWork): Promise<void> {
  for (const { id, lostOn } of cases) {
    const before = await unit.db.winBack.findUniqueOrThrow({ where: { id } });
    await unit.move(
      "winBack",
      { id, version: before.version },
      { lostOn, withdrawnAt: null, updatedAt: act.now },
    );
    unit.log({
      noun: "win-back",
      recordId: id,
      verb: "settled",
      summary: before.withdrawnAt
        ? `counts ${winBackCode(before.number)} again: the loss of ${lostOn} is on record`
        : `dated the loss of ${winBackCode(before.number)} ${lostOn}, as it is on record now`,
      before: { lostOn: before.lostOn },
      after: { lostOn },
    });
  }
}

async function moveCases(unit: Unit, act: Act, work: CaseWork): Promise<void> {
  for (const { id, wonOn, wonMinor } of work.back) {
    await moveById(unit, act, id, { type: "RETURN", wonOn, wonMinor }, (code) => ({
      verb: "won-back",
      summary: `settled ${code}: the customer is back since ${wonOn}`,
    }));
  }
  for (const id of work.reopen) {
    await moveById(
      unit,
      act,
      id,
      { type: "TAKE_BACK", reason: "No return is on record any more." },
      (code) => ({ verb: "reopened", summary: `opened ${code} again: no return is on record any more` }),
    );
  }
  for (const { id, wonOn, wonMinor } of work.correct) {
    const { version, number } = await unit.db.winBack.findUniqueOrThrow({ where: { id } });
    await unit.move(
      "winBack",
      { id, version },
      { wonOn, ...(wonMinor !== null && { wonMinor }), updatedAt: act.now },
    );
    unit.log({
      noun: "win-back",
      recordId: id,
      verb: "settled",
      summary: `corrected the return of ${winBackCode(number)} to what is on record: ${wonOn}`,
      after: { wonOn, wonMinor },
    });
  }
  for (const id of work.withdraw) {
    const { version, number } = await unit.db.winBack.findUniqueOrThrow({ where: { id } });
    await unit.move("winBack", { id, version }, { withdrawnAt: act.now, updatedAt: act.now });
    unit.log({
      noun: "win-back",
      recordId: id,
      verb: "withdrawn",
      summary: `withdrew ${winBackCode(number)}: no loss is on record any more`,
    });
  }
}

async function moveById(
  unit: Unit,
  act: Act,
  id: string,
  event: WinBackEvent,
  words: (code: string) => { verb: "won-back" | "reopened"; summary: string },
): Promise<void> {
  const [facts] = await listWinBackFactsIn(unit.db, act.viewer.workspaceId, { id }, act.now);
  if (!facts) return;
  const moved = await moveWinBack(unit, facts, event, { ...words(facts.code), at: act.now });
  // The machine takes both from every state they are sent to; another answer would be a fault of ours.
  if (!moved.ok) throw new Error(moved.refusal.message);
}
