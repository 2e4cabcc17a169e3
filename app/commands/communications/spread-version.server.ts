import type { Act } from "~/domain/act";
import { lackingValues } from "~/domain/communications/lacking-values";
import { SPREAD_AT_ONCE } from "~/domain/communications/spread";
import { done, type Result } from "~/domain/refusal";
import { readReaders } from "~/store/audiences/readers.queries.server";
import { commit } from "~/store/commit.server";
import { findLetterMessage } from "~/store/communications/letter-message.server";
import {
  findSpreading,
  keepSpread,
  listRecipients,
  onlyThoseTold,
  type Spreading,
} from "~/store/communications/spread.server";

interface SpreadPortion {
  versionId: string;
  round: number;
}

/**
 * Lists the next recipients of a scheduled version, as one change: a process that dies has listed them or not, and
 * whoever goes on begins after the last. False: nothing is left to list.
 */
export async function spreadVersion(
  act: Act,
  { versionId, round }: SpreadPortion,
): Promise<Result<{ isMore: boolean }>> {
  const { workspaceId } = act.viewer;
  const before = await findSpreading(workspaceId, versionId);
  if (!before || !isOfRound(before, round) || !before.snapshotId) return done({ isMore: false });
  const message = await findLetterMessage(before.snapshotId);
  if (!message) return done({ isMore: false });
  const lacks = lackingValues(message.content);
  return commit<{ isMore: boolean }>(act, async (unit) => {
    const version = await findSpreading(workspaceId, versionId, unit.db);
    const far = version?.spread;
    if (!version?.audienceId || !far || !isOfRound(version, round)) return done({ isMore: false });
    const readers = await readReaders(unit.db, workspaceId, version.audienceId, {
      after: far.after,
      take: SPREAD_AT_ONCE,
    });
    const elsewhere = await listRecipients(unit, {
      version,
      workspaceId,
      readers: await onlyThoseTold(unit.db, version, readers),
      skippedOf: (reader) => reader.leftOut ?? (lacks(reader) ? "missingValue" : ""),
      at: act.now,
    });
    const isMore = readers.length === SPREAD_AT_ONCE;
    await keepSpread(unit, versionId, {
      round,
      after: readers.at(-1)?.email ?? far.after,
      done: !isMore,
      elsewhere: far.elsewhere + elsewhere,
    });
    return done({ isMore });
  });
}

/** Another hour, or words that fell, make another round; what was listed for this one is gone by then. */
const isOfRound = ({ status, spread }: Spreading, round: number): boolean =>
  (status === "scheduled" || status === "sending") && spread?.round === round && !spread.done;
