import {
  keyAccountHref,
  perceptionSignalKey,
  perceptionWord,
  proposesPlan,
  standingPerception,
} from "~/domain/accounts/perception";
import type { Act } from "~/domain/act";
import { dayIn, formatDay, toDay } from "~/shared/calendar";
import { newId } from "~/shared/id.server";
import type { Unit } from "../commit.server";

/**
 * After any change of readings or of the program: what stands is written to the account, and the signal
 * for the weekly triage follows it, all in the same transaction. The account's version stays: nobody who
 * edits it meanwhile touched these fields.
 */
export async function settlePerception(unit: Unit, act: Act, accountId: string): Promise<void> {
  const { workspaceId } = act.viewer;
  const account = await unit.db.account.findFirstOrThrow({
    where: { id: accountId, workspaceId },
    select: { name: true, keyAccount: true, perception: true },
  });
  const readings = await unit.db.perceptionReading.findMany({
    where: { accountId, workspaceId },
    orderBy: { createdAt: "asc" },
    select: { day: true, perception: true, withdrawnAt: true, evidence: true },
  });
  const standing = standingPerception(
    readings.map((reading) => ({ ...reading, withdrawn: reading.withdrawnAt !== null })),
  );
  const perception = standing?.perception ?? null;
  if (perception !== account.perception) {
    await unit.db.account.update({ where: { id: accountId }, data: { perception } });
    unit.log({
      noun: "account",
      recordId: accountId,
      verb: "settled",
      summary:
        perception === null
          ? `${account.name} has no reading of what it sees in us any more`
          : `${account.name} sees a ${perceptionWord(perception).toLowerCase()} in us`,
      before: { perception: account.perception },
      after: { perception },
    });
  }
  const proposed = proposesPlan({ keyAccount: account.keyAccount, perception });
  await settleSignal(unit, act, { accountId, name: account.name, standing: proposed ? standing : null });
}

interface Proposal {
  accountId: string;
  name: string;
  /** The reading that proposes a plan; null where none does any more. */
  standing: { day: string; evidence: string } | null;
}

async function settleSignal(unit: Unit, act: Act, proposal: Proposal): Promise<void> {
  const { workspaceId, timeZone } = act.viewer;
  const key = perceptionSignalKey(proposal.accountId);
  const where = { workspaceId_key: { workspaceId, key } };
  const signal = await unit.db.signal.findUnique({ where });
  if (proposal.standing === null) {
    if (signal && (signal.status === "waiting" || signal.status === "top")) {
      await unit.db.signal.update({ where, data: { status: "passed", version: { increment: 1 } } });
    }
    return;
  }
  const { day, evidence } = proposal.standing;
  const words = {
    title: `${proposal.name} sees a vendor in us`,
    detail: evidence || `So it was said on ${formatDay(toDay(day), act.viewer.locale)}. A plan is proposed.`,
    href: keyAccountHref(proposal.accountId),
  };
  if (!signal) {
    await unit.db.signal.create({
      data: {
        id: newId(),
        workspaceId,
        key,
        kind: "perception",
        arisenOn: dayIn(act.now, timeZone),
        ...words,
      },
    });
    return;
  }
  // What was decided stays decided until the customer says it again.
  const decidedBefore = signal.decidedAt !== null && day > dayIn(signal.decidedAt, timeZone);
  if (signal.status === "passed" || decidedBefore) {
    await unit.db.signal.update({
      where,
      data: { ...words, status: "waiting", arisenOn: dayIn(act.now, timeZone), version: { increment: 1 } },
    });
  }
}
