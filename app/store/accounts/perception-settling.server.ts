import {
  keyAccountHref,
  perceptionSignalKey,
  perceptionWord,
  proposesPlan,
  standingPerception,
} from "~/domain/accounts/perception";
import type { Act } from "~/domain/act";
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
    select: { id: true, day: true, perception: true, withdrawnAt: true, evidence: true },
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
  const vendor = standing?.perception === "vendor" ? standing : null;
  await passSignals(
    unit,
    workspaceId,
    readings.filter((reading) => reading.id !== vendor?.id).map((reading) => reading.id),
  );
  if (vendor && proposesPlan({ keyAccount: account.keyAccount, perception })) {
    await raiseSignal(unit, act, { accountId, name: account.name, ...vendor });
  }
}

/** Readings that do not stand any more have nothing to say in the triage. */
async function passSignals(unit: Unit, workspaceId: string, readingIds: readonly string[]): Promise<void> {
  if (readingIds.length === 0) return;
  await unit.db.signal.updateMany({
    where: {
      workspaceId,
      key: { in: readingIds.map(perceptionSignalKey) },
      status: { in: ["waiting", "top"] },
    },
    data: { status: "passed", version: { increment: 1 } },
  });
}

interface VendorReading {
  id: string;
  accountId: string;
  name: string;
  day: string;
  evidence: string;
}

/** One signal per reading: what was decided about it stays decided, until the customer says it anew. */
async function raiseSignal(unit: Unit, act: Act, reading: VendorReading): Promise<void> {
  const { workspaceId } = act.viewer;
  const key = perceptionSignalKey(reading.id);
  const words = {
    title: `${reading.name} sees us as a vendor`,
    detail: reading.evidence.slice(0, 300) || "That is how its latest answer puts it.",
    href: keyAccountHref(reading.accountId),
    arisenOn: reading.day,
  };
  // Passed by itself, and so again: it arises anew. Whatever else it has become, somebody decided.
  const { count } = await unit.db.signal.updateMany({
    where: { workspaceId, key, status: "passed" },
    data: { ...words, status: "waiting", version: { increment: 1 } },
  });
  const isThere = await unit.db.signal.findUnique({ where: { workspaceId_key: { workspaceId, key } } });
  if (count > 0 || isThere) return;
  await unit.db.signal.create({ data: { id: newId(), workspaceId, key, kind: "perception", ...words } });
}
