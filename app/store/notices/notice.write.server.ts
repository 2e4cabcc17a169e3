import type { Act } from "~/domain/act";
import type { NewNotice } from "~/domain/notices/notice";
import { newId } from "~/shared/id.server";
import type { Unit } from "../commit.server";
import { listLetterMoments } from "./letter-moment.server";

/** Of whom and when a notice speaks, where that is not who writes it. */
export interface NoticeSource {
  byName: string;
  at: Date;
}

/**
 * Tells people of an event; whoever caused it is left out, and nobody is told twice. What goes by letter too waits for
 * a moment in the queue, so that several for one person stand in one letter.
 */
export async function writeNotices(
  unit: Unit,
  act: Act,
  notices: readonly NewNotice[],
  source: NoticeSource = { byName: act.viewer.name, at: act.now },
): Promise<number> {
  const told = notices.filter(({ personId }) => personId !== act.viewer.personId);
  if (told.length === 0) return 0;
  const { workspaceId } = act.viewer;
  const written = await unit.db.notice.createManyAndReturn({
    data: told.map(({ text, planId, reason, about, byLetter, ...notice }) => ({
      ...notice,
      id: newId(),
      workspaceId,
      text: text ?? "",
      planId: planId ?? null,
      reason: reason ?? "",
      about: about ?? "",
      byLetter: byLetter ?? false,
      byName: source.byName,
      at: source.at,
    })),
    skipDuplicates: true,
    select: { id: true, personId: true, byLetter: true },
  });
  unit.notice(written.map(({ personId }) => personId));
  const byLetter = written.filter((notice) => notice.byLetter);
  const moments = await listLetterMoments(
    unit.db,
    workspaceId,
    byLetter.map(({ personId }) => personId),
    act.now,
  );
  for (const { id, personId } of byLetter) {
    const moment = moments.get(personId) ?? act.now;
    unit.effect(
      { kind: "notices.post", workspaceId, personId, noticeId: id },
      { afterSeconds: (moment.getTime() - act.now.getTime()) / 1000 },
    );
  }
  return written.length;
}
