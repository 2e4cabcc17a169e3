import { decideStatus } from "~/domain/accounts/account-status";
import type { Act } from "~/domain/act";
import { done, invalid, notAllowedNow, type Result } from "~/domain/refusal";
import { faultWords, findFault } from "~/domain/revenue/replay";
import type { WinBackFacts } from "~/domain/win-back/win-back-facts";
import type { Day } from "~/shared/calendar";
import type { Unit } from "../commit.server";
import {
  bookAccountMoves,
  findLedgerGround,
  listEntriesOf,
  movedAccount,
} from "../revenue/revenue-ledger.server";

/** Marks the account as a customer again and books what it pays, once: the same line as by the account's own form. */
export async function markReturned(
  unit: Unit,
  act: Act,
  facts: WinBackFacts,
  { wonOn, wonMinor }: { wonOn: Day; wonMinor: bigint },
): Promise<Result<null>> {
  const account = await unit.db.account.findUniqueOrThrow({ where: { id: facts.account.id } });
  if (account.status === "lost") {
    const decision = decideStatus(account, "wonBack", wonOn, facts.today);
    if (!decision.ok) return invalid("They cannot be back like this.", { wonOn: [decision.message] });
  }
  const change = { status: "wonBack", wonBackOn: wonOn, revenueMinor: wonMinor } as const;
  await unit.move("account", { id: account.id, version: account.version }, change);
  const faults = await bookAccountMoves(unit, act, [
    {
      account: movedAccount(account),
      move: { kind: "wonBack", day: wonOn, toMinor: wonMinor },
      note: `${facts.code}: won back`,
    },
  ]);
  const fault = faults.get(account.id);
  if (fault !== undefined) {
    return invalid("The revenue ledger cannot follow.", {
      wonOn: [`${fault} Its revenue history stands on its page.`],
    });
  }
  unit.log({
    noun: "account",
    recordId: account.id,
    verb: "changed",
    summary: `marked ${account.name} as won back as of ${wonOn} (${facts.code})`,
    before: { status: account.status, revenueMinor: account.revenueMinor },
    after: { ...change },
  });
  return done(null);
}

/** The account is lost as it was, and its line of the ledger goes. Refused where later lines stand on it. */
export async function takeReturnBack(unit: Unit, act: Act, facts: WinBackFacts): Promise<Result<null>> {
  const account = await unit.db.account.findUniqueOrThrow({ where: { id: facts.account.id } });
  const taken = await takeLineBack(unit, act, facts, { kind: "winBack", day: facts.wonOn });
  if (!taken.ok) return taken;
  if (account.status === "lost" || account.wonBackOn !== facts.wonOn) return done(null);
  const change = {
    status: "lost",
    wonBackOn: null,
    lostOn: facts.lostOn,
    revenueMinor: taken.value.lastMinor ?? facts.valueMinor,
  } as const;
  await unit.move("account", { id: account.id, version: account.version }, change);
  unit.log({
    noun: "account",
    recordId: account.id,
    verb: "undone",
    summary: `marked ${account.name} as lost as before: it did not come back (${facts.code})`,
    before: { status: account.status, revenueMinor: account.revenueMinor },
    after: { ...change },
  });
  return done(null);
}

/** The account was marked as lost and had not left: it is a customer all the time. */
export async function takeLossBack(unit: Unit, act: Act, facts: WinBackFacts): Promise<Result<null>> {
  const account = await unit.db.account.findUniqueOrThrow({ where: { id: facts.account.id } });
  const taken = await takeLineBack(unit, act, facts, { kind: "lost", day: facts.lostOn });
  if (!taken.ok) return taken;
  if (account.status === "lost") {
    const change = { status: account.wonBackOn === null ? "active" : "wonBack", lostOn: null } as const;
    await unit.move("account", { id: account.id, version: account.version }, change);
    unit.log({
      noun: "account",
      recordId: account.id,
      verb: "undone",
      summary: `marked ${account.name} as a customer as before: it had not left (${facts.code})`,
      before: { status: account.status, lostOn: account.lostOn },
      after: { ...change },
    });
  }
  return done(null);
}

/** Withdraws one line of the account's ledger, if it is there; answers what the account paid when it was lost. */
async function takeLineBack(
  unit: Unit,
  act: Act,
  { account, code }: WinBackFacts,
  line: { kind: "lost" | "winBack"; day: Day | null },
): Promise<Result<{ lastMinor: bigint | null }>> {
  const { workspaceId } = act.viewer;
  const entries = (await listEntriesOf(unit.db, workspaceId, [account.id])).get(account.id) ?? [];
  const lost = entries.findLast(({ kind }) => kind === "lost");
  const lastMinor = lost ? -lost.amountMinor : null;
  const entry = entries.findLast(({ kind, day }) => kind === line.kind && day === line.day);
  if (!entry) return done({ lastMinor });
  const ground = await findLedgerGround(act.viewer, act.now, unit.db);
  const fault = findFault(
    entries.filter(({ id }) => id !== entry.id),
    ground.say,
  );
  if (fault) return notAllowedNow(faultWords(fault, () => false));
  await unit.db.revenueChange.update({ where: { id: entry.id }, data: { withdrawnAt: act.now } });
  unit.log({
    noun: "revenue",
    recordId: account.id,
    verb: "withdrawn",
    summary: `took out of the ledger of ${account.name}: ${line.kind === "lost" ? "lost" : "won back"} of ${entry.day} (${code})`,
    before: { id: entry.id, day: entry.day, kind: entry.kind, amountMinor: entry.amountMinor },
  });
  return done({ lastMinor });
}
