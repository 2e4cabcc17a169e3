import type { Act } from "~/domain/act";
import type { PilotFacts } from "~/domain/pilots/pilot-facts";
import { canonicalPlan, pilotPlanOf } from "~/domain/pilots/pilot-plan";
import { lockedPromiseOf } from "~/domain/roi/locked-promise";
import type { Prisma } from "~/generated/prisma/client";
import { hashToken, newId } from "~/shared/id.server";
import type { Unit } from "../commit.server";
import type { Tx } from "../database.server";
import { readCaseIn } from "../roi/case.queries.server";
import { listLockedPromises } from "../roi/locked-promise.server";

/** The hash of a design: what locks it, and what tells whether somebody changed it meanwhile. */
export const sealOfPlan = (content: unknown): string => hashToken(canonicalPlan(content));

interface Locking {
  reason?: string;
  dataSeen?: boolean;
}

/** Locks the design as the facts have it, as the next version of this round, and logs its hash. */
export async function lockPlan(
  unit: Unit,
  act: Act,
  facts: PilotFacts,
  { reason = "", dataSeen = false }: Locking = {},
): Promise<{ number: number; hash: string }> {
  const number = (facts.lock?.number ?? 0) + 1;
  const promise =
    number === 1
      ? lockedPromiseOf(await readCaseIn(unit.db, act.viewer, { pilotId: facts.id }, act.now))
      : ((await listLockedPromises(unit.db, [facts.id])).get(facts.id) ?? null);
  const content = pilotPlanOf(facts, promise);
  const hash = sealOfPlan(content);
  await unit.db.pilotPlan.create({
    data: {
      id: newId(),
      workspaceId: facts.workspaceId,
      pilotId: facts.id,
      round: facts.round,
      number,
      content: content as unknown as Prisma.InputJsonObject,
      hash,
      reason,
      dataSeen,
      lockedById: act.viewer.personId,
      lockedAt: act.now,
    },
  });
  unit.log({
    noun: "pilot",
    recordId: facts.id,
    verb: "locked",
    summary: `locked version ${number} of the plan of ${facts.code}${reason ? `: ${reason}` : ""}${dataSeen ? " (data was seen)" : ""}`,
    after: { number, hash, reason, dataSeen },
  });
  return { number, hash };
}

/** Whether anything measured after the start could have been known, kept or withdrawn since; looks count as well. */
export async function hasSeenData(db: Tx, facts: PilotFacts): Promise<boolean> {
  if (!facts.startedOn) return false;
  const { id: pilotId, round, startedOn } = facts;
  const value = await db.pilotValue.findFirst({
    where: { pilotId, round, day: { gte: startedOn } },
    select: { id: true },
  });
  if (value) return true;
  const look = await db.pilotLook.findFirst({ where: { pilotId, round }, select: { id: true } });
  if (look) return true;
  if (!facts.metrics.some(({ source }) => source === "index")) return false;
  // An index comes from the accounts' own answers, which anybody may have read.
  const accountIds = facts.units.flatMap(({ accountId }) => accountId ?? []);
  const answer = await db.response.findFirst({
    where: {
      workspaceId: facts.workspaceId,
      shelf: "",
      accountId: { in: accountIds },
      day: { gte: startedOn },
    },
    select: { id: true },
  });
  return answer !== null;
}
