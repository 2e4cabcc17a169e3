import { SYSTEM_NAME, systemAct } from "~/domain/act";
import { EFFECT_LABELS, type Effect, effectSchema, ownerOf } from "~/domain/effects";
import type { NoticeKind } from "~/domain/notices/notice";
import { now } from "~/shared/clock.server";
import { newId } from "~/shared/id.server";
import { log } from "~/shared/log.server";
import { appendActivity } from "./activity/activity.append.server";
import { type Tx, transact } from "./database.server";
import { type Claimed, giveUpIn } from "./queue-table.server";

const MOST_WORDS = 2000;

/**
 * Ends an effect that failed for good and lays it where people see it. Both happen in one transaction, so that a
 * process killed at any point leaves the effect either under way (it is taken back and fails once more) or parked,
 * never neither. The library's dead letters would be a second queue whose reader can die on the way to our table, and
 * whose rows it deletes after some days, seen or not.
 */
export async function park(claimed: Claimed, holder: string, error: string): Promise<void> {
  const parsed = effectSchema.safeParse(claimed.data);
  await transact(async (tx) => {
    const effect = parsed.data;
    const workspaceId = effect ? await workspaceOf(tx, effect) : null;
    // First of all the workspace's row, as every change does.
    const isThere =
      workspaceId !== null &&
      (await tx.workspace.updateMany({ where: { id: workspaceId }, data: { dataVersion: { increment: 1 } } }))
        .count === 1;
    if (!(await giveUpIn(tx, claimed, holder))) return;
    if (!effect || !isThere) {
      log.error("An effect belongs to nobody any more and is let go.", { effect: claimed.id, error });
      return;
    }
    await parkIn(tx, workspaceId, effect, claimed, error);
  });
}

async function parkIn(
  tx: Tx,
  workspaceId: string,
  effect: Effect,
  { lane, failures }: Claimed,
  error: string,
): Promise<void> {
  const id = newId();
  const at = now();
  await tx.parkedEffect.create({
    data: {
      id,
      workspaceId,
      lane,
      kind: effect.kind,
      effect,
      attempts: failures + 1,
      error: error.replaceAll("\0", "").slice(0, MOST_WORDS),
      parkedAt: at,
    },
  });
  await tellAdministrators(tx, workspaceId, EFFECT_LABELS[effect.kind], at);
  await appendActivity(tx, systemAct(workspaceId, "UTC", at), [
    {
      noun: "parked-effect",
      recordId: id,
      verb: "parked",
      summary: `set aside what failed ${failures === 0 ? "once" : `${failures + 1} times`}: ${EFFECT_LABELS[effect.kind].toLowerCase()}`,
    },
  ]);
}

/** Administrators hear of it in the product, once on each day however much fails: the page shows all of it. */
async function tellAdministrators(tx: Tx, workspaceId: string, what: string, at: Date): Promise<void> {
  const administrators = await tx.person.findMany({
    where: { workspaceId, role: "admin", active: true, auditor: false },
    select: { id: true },
  });
  await tx.notice.createMany({
    data: administrators.map(({ id: personId }) => ({
      id: newId(),
      workspaceId,
      personId,
      key: `parked:${at.toISOString().slice(0, 10)}`,
      kind: "time" satisfies NoticeKind,
      title: "set work aside that failed every time and waits for a decision",
      text: what,
      href: "/background-work",
      reason: "you are an administrator",
      byName: SYSTEM_NAME,
      at,
    })),
    skipDuplicates: true,
  });
}

/** The workspace an effect belongs to; null when what it speaks of is gone. */
async function workspaceOf(tx: Tx, effect: Effect): Promise<string | null> {
  const owner = ownerOf(effect);
  if ("workspaceId" in owner) return owner.workspaceId;
  const query = { where: { id: owner.id }, select: { workspaceId: true } };
  switch (owner.record) {
    case "import":
      return (await tx.import.findUnique(query))?.workspaceId ?? null;
    case "letter":
      return (await tx.letter.findUnique(query))?.workspaceId ?? null;
    case "survey":
      return (await tx.survey.findUnique(query))?.workspaceId ?? null;
  }
}
