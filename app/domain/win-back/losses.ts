import type { Day } from "~/shared/calendar";
import { inLedgerOrder } from "../revenue/replay";
import type { RevenueEntry } from "../revenue/revenue-change";
import type { WinBackStatus } from "./win-back";

/** A time a customer left, and the return after it. */
export interface Loss {
  lostOn: Day;
  lostMinor: bigint | null;
  wonOn: Day | null;
  wonMinor: bigint | null;
}

/** What an account's own record says of it. */
export interface LosingAccount {
  status: string;
  lostOn: Day | null;
  wonBackOn: Day | null;
  revenueMinor: bigint | null;
}

/** How a case stands, as far as its loss is concerned. */
export interface CaseStanding {
  id: string;
  status: WinBackStatus;
  lostOn: Day;
  valueMinor: bigint | null;
  wonOn: Day | null;
  wonMinor: bigint | null;
  withdrawn: boolean;
}

/**
 * Every loss of an account, in order: as the revenue ledger has them, and where the account's own record says more
 * (a customer without revenue leaves no line in the ledger), as that record has them. `today` dates a loss that
 * nobody dated.
 */
export function lossesOf(account: LosingAccount, entries: readonly RevenueEntry[], today: Day): Loss[] {
  const losses: Loss[] = [];
  for (const { kind, day, amountMinor } of inLedgerOrder(entries)) {
    const last = losses.at(-1);
    if (kind === "lost") losses.push({ lostOn: day, lostMinor: -amountMinor, wonOn: null, wonMinor: null });
    else if (kind === "winBack" && last?.wonOn === null) {
      last.wonOn = day;
      last.wonMinor = amountMinor;
    }
  }
  const last = losses.at(-1);
  const { status, lostOn, wonBackOn, revenueMinor } = account;
  const unknown = last === undefined || (last.wonOn !== null && lostOn !== null && lostOn > last.wonOn);
  if (status === "lost") {
    if (unknown) {
      losses.push({ lostOn: lostOn ?? today, lostMinor: revenueMinor, wonOn: null, wonMinor: null });
    }
    return losses;
  }
  if (lostOn === null || wonBackOn === null || wonBackOn < lostOn) return losses;
  if (last === undefined) losses.push({ lostOn, lostMinor: null, wonOn: wonBackOn, wonMinor: revenueMinor });
  else if (last.wonOn === null && wonBackOn >= last.lostOn) {
    last.wonOn = wonBackOn;
    last.wonMinor = revenueMinor;
  }
  return losses;
}

export interface CaseWork {
  /** Losses that no case stands for. */
  open: Loss[];
  /** Cases whose loss is dated otherwise by now, or counts again. */
  redate: { id: string; lostOn: Day }[];
  back: { id: string; wonOn: Day; wonMinor: bigint | null }[];
  /** The return is the same; its day or its value is told otherwise. */
  correct: { id: string; wonOn: Day; wonMinor: bigint | null }[];
  /** Called won back, and no return is on record any more. */
  reopen: string[];
  /** No loss is on record any more. */
  withdraw: string[];
}

/** What has to be done so that an account's cases say the same as its losses. Cases come in the order of their number. */
export function caseWorkOf(losses: readonly Loss[], cases: readonly CaseStanding[]): CaseWork {
  const work: CaseWork = { open: [], redate: [], back: [], correct: [], reopen: [], withdraw: [] };
  const matched = matchCases(losses, cases);
  for (const loss of losses) {
    const own = matched.get(loss);
    if (!own) {
      work.open.push(loss);
      continue;
    }
    const { id } = own;
    if (own.lostOn !== loss.lostOn || own.withdrawn) work.redate.push({ id, lostOn: loss.lostOn });
    const { wonOn, wonMinor } = loss;
    if (wonOn === null) {
      if (own.status === "wonBack") work.reopen.push(id);
    } else if (own.status !== "wonBack") work.back.push({ id, wonOn, wonMinor });
    else if (own.wonOn !== wonOn || (wonMinor !== null && own.wonMinor !== wonMinor)) {
      work.correct.push({ id, wonOn, wonMinor });
    }
  }
  const standing = new Set([...matched.values()].map(({ id }) => id));
  for (const each of cases) {
    // What came back long ago may have left no trace but its case: that is history, and stays.
    if (!standing.has(each.id) && !each.withdrawn && !isHistory(each, losses)) work.withdraw.push(each.id);
  }
  return work;
}

const isHistory = ({ status, wonOn }: CaseStanding, losses: readonly Loss[]): boolean =>
  status === "wonBack" && wonOn !== null && losses.some(({ lostOn }) => lostOn > wonOn);

/** The case of the same day, else the next that could be of this loss. */
function matchCases(losses: readonly Loss[], cases: readonly CaseStanding[]): Map<Loss, CaseStanding> {
  const matched = new Map<Loss, CaseStanding>();
  const free = new Set(cases);
  const take = (loss: Loss, found: CaseStanding | undefined) => {
    if (!found) return;
    matched.set(loss, found);
    free.delete(found);
  };
  for (const loss of losses) {
    const same = [...free].filter(({ lostOn }) => lostOn === loss.lostOn);
    take(loss, same.find(({ withdrawn }) => !withdrawn) ?? same[0]);
  }
  for (const loss of losses) {
    if (matched.has(loss)) continue;
    const could = [...free].filter(({ wonOn }) => wonOn === null || wonOn >= loss.lostOn);
    take(loss, could.find(({ withdrawn }) => !withdrawn) ?? could.at(-1));
  }
  return matched;
}
