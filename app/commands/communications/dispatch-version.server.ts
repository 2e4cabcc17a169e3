import type { Act } from "~/domain/act";
import type { FigureChange } from "~/domain/communications/figures/figure-change";
import { fallReason } from "~/domain/communications/figures/figure-change";
import { lackingValues } from "~/domain/communications/lacking-values";
import type { MessageFacts, VersionFacts } from "~/domain/communications/message-facts";
import { isQueueFull, roomFor } from "~/domain/communications/pace";
import { done, notFound, type Result } from "~/domain/refusal";
import { formatDay } from "~/shared/calendar";
import { newId } from "~/shared/id.server";
import { readReaders } from "~/store/audiences/readers.queries.server";
import { commit, type Unit } from "~/store/commit.server";
import { countOnTheirWay, listDue, markSkipped, type Waiting } from "~/store/communications/dispatch.server";
import { tellFallen } from "~/store/communications/fallen-notices.server";
import { figuresChanged } from "~/store/communications/figures/figures-changed.server";
import { findLeaving, type Leaving } from "~/store/communications/leaving.queries.server";
import { findLetterMessage, type LetterMessage } from "~/store/communications/letter-message.server";
import { listMessageFacts } from "~/store/communications/message-facts.queries.server";
import { moveVersion } from "~/store/communications/move-version.server";
import { type Told, writeStakeholderLetters } from "~/store/communications/stakeholder-letters.server";
import { database } from "~/store/database.server";

export interface Dispatched {
  handed: number;
  skipped: number;
  /** Enough letters wait for the mail server already. */
  isFull: boolean;
}
const NOTHING: Dispatched = { handed: 0, skipped: 0, isFull: false };

/**
 * Puts the letters of those whose hour has come on their way, as one change with their recipients. What was approved
 * is looked at once more: a figure that reads otherwise by now lets nothing more leave; whoever took back a consent,
 * refused, left or bounces is left out.
 */
export async function dispatchVersion(
  act: Act,
  { versionId }: { versionId: string },
): Promise<Result<Dispatched>> {
  const { workspaceId } = act.viewer;
  const before = await findLeaving(workspaceId, versionId);
  if (!before) return done(NOTHING);
  // Looked at before anything is locked: while there is no room, nothing is written either.
  const way = await countOnTheirWay(database(), versionId, before.ratePerHour, act.now);
  if (roomFor(way) === 0) return done({ ...NOTHING, isFull: isQueueFull(way.underWay) });
  const message = before.snapshotId ? await findLetterMessage(before.snapshotId) : null;
  return commit<Dispatched>(act, async (unit) => {
    const version = await findLeaving(workspaceId, versionId, unit.db);
    // Paused, taken off its hour or approved anew since.
    if (!version?.snapshotId || version.snapshotId !== before.snapshotId || version.pausedAt || !message)
      return done(NOTHING);
    const room = roomFor(await countOnTheirWay(unit.db, versionId, version.ratePerHour, act.now));
    const due = room === 0 ? [] : await listDue(unit.db, versionId, act.now, room);
    if (due.length === 0) return done(NOTHING);
    const changed = await figuresChanged(unit.db, versionId, act.now);
    if (changed.length > 0) return letNothingLeave(unit, act, version, changed);
    const counts = await handOver(unit, act, { version, message, due });
    if (version.status === "scheduled" && counts.handed > 0) {
      const moved = await begin(unit, act, version);
      if (!moved.ok) return moved;
    }
    return done({ ...counts, isFull: false });
  });
}

const findFacts = async (
  unit: Unit,
  { viewer, now }: Act,
  { communicationId, id }: Leaving,
): Promise<{ facts: MessageFacts; version: VersionFacts } | null> => {
  const [facts] = await listMessageFacts(viewer, { id: communicationId }, now, unit.db);
  const version = facts?.versions.find((each) => each.id === id);
  return facts && version ? { facts, version } : null;
};

async function begin(unit: Unit, act: Act, version: Leaving): Promise<Result<unknown>> {
  const found = await findFacts(unit, act, version);
  if (!found) return notFound("message");
  const line = { by: act.viewer.personId, at: act.now };
  return moveVersion(unit, found.facts, version.id, { type: "SEND" }, line);
}

/** Before the first letter the approval falls; after it nobody can take back what left, and the rest waits. */
async function letNothingLeave(
  unit: Unit,
  act: Act,
  version: Leaving,
  changed: readonly FigureChange[],
): Promise<Result<Dispatched>> {
  const found = await findFacts(unit, act, version);
  if (!found) return notFound("message");
  const { facts } = found;
  const { approvedBy, approvedOn } = found.version;
  const reason = fallReason(
    changed,
    approvedBy?.name ?? "somebody",
    approvedOn ? formatDay(approvedOn, "en") : "an earlier day",
  );
  if (version.status === "scheduled") {
    const moved = await moveVersion(
      unit,
      facts,
      version.id,
      { type: "FALL", reason },
      { by: act.viewer.personId, at: act.now },
    );
    if (!moved.ok) return moved;
    await tellFallen(unit, act, facts, [{ version: found.version, reason }]);
    return done(NOTHING);
  }
  await unit.move("communicationAudience", version, { pausedAt: act.now });
  unit.log({
    noun: "communication",
    recordId: facts.id,
    planId: facts.about?.kind === "plan" ? facts.about.id : null,
    verb: "paused",
    summary: `paused ${facts.code} for ${version.audience}: a figure is another one than was approved`,
    after: { audience: version.audience, reason },
  });
  return done(NOTHING);
}

interface HandOver {
  version: Leaving;
  message: LetterMessage;
  due: readonly Waiting[];
}

async function handOver(
  unit: Unit,
  { viewer, now }: Act,
  { version, message, due }: HandOver,
): Promise<{ handed: number; skipped: number }> {
  const { workspaceId } = viewer;
  const readers = version.audienceId
    ? await readReaders(unit.db, workspaceId, version.audienceId, {
        emails: due.map(({ email }) => email),
        take: due.length,
      })
    : [];
  const byEmail = new Map(readers.map((reader) => [reader.email, reader]));
  const lacks = lackingValues(message.content);
  const told: Told[] = [];
  const skipped: { id: string; reason: string }[] = [];
  for (const row of due) {
    const reader = byEmail.get(row.email);
    // Whoever belongs no longer is told nothing.
    const reason = reader ? (reader.leftOut ?? (lacks(reader) ? "missingValue" : "")) : "gone";
    if (reader && reason === "") told.push({ recipientId: row.id, reader, letterId: newId() });
    else skipped.push({ id: row.id, reason });
  }
  await writeStakeholderLetters(unit, version, told, now);
  await markSkipped(unit, skipped);
  return { handed: told.length, skipped: skipped.length };
}
