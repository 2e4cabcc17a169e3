import type { Act } from "~/domain/act";
import { hearersOf } from "~/domain/notices/hearers";
import type { LogLine } from "~/domain/notices/log-line";
import { KEPT_DAYS, type NewNotice } from "~/domain/notices/notice";
import { eventOf, type NoticeEvent } from "~/domain/notices/notice-event";
import type { NoticeGround } from "~/domain/notices/notice-ground";
import { type Settled, settledBy } from "~/domain/notices/settled";
import { tellHearers, together } from "~/domain/notices/tell-hearers";
import { done, type Result } from "~/domain/refusal";
import { commit } from "~/store/commit.server";
import { database } from "~/store/database.server";
import { commentKey, listRemovedComments } from "~/store/notices/comment-notices.server";
import { listTellingLines } from "~/store/notices/log-lines.server";
import { writeNotices } from "~/store/notices/notice.write.server";
import { findNoticeGround, listNoticePeople } from "~/store/notices/notice-ground.server";
import { listSettled, markSettled } from "~/store/notices/settling.server";

interface Told {
  line: LogLine;
  event: NoticeEvent;
  ground: NoticeGround;
}

/**
 * Tells what one change has written into the log to the people it concerns. Every notice has a key that can be
 * foretold, so it can be asked as often as anybody likes. Told by the workspace itself: whoever made the change has
 * long gone on.
 */
export async function tellPeople(
  act: Act,
  change: { from: number; to: number; lettersToo?: boolean },
): Promise<Result<{ told: number }>> {
  const { workspaceId } = act.viewer;
  const { lettersToo = true } = change;
  const oldest = act.now.getTime() - KEPT_DAYS * 86_400_000;
  const lines = (await listTellingLines(database(), workspaceId, change)).filter(
    ({ at }) => at.getTime() > oldest,
  );
  if (lines.length === 0) return done({ told: 0 });
  const people = await listNoticePeople(database(), workspaceId, act.now);
  const events = lines.flatMap((line) => {
    const event = eventOf(line);
    return event ? [{ line, event }] : [];
  });
  const [first] = events;
  if (!first) return done({ told: 0 });
  const found: NewNotice[] = [];
  const answers: Settled[] = [];
  for (const { line, event } of events) {
    const ground = await findNoticeGround(database(), workspaceId, line, event, people);
    found.push(...noticesOf(act, { line, event, ground }));
    answers.push(...settledBy(event, line, ground));
  }
  const notices = together(found);
  const settled = await listSettled(database(), workspaceId, answers, first.line.at);
  // Most of what is changed is news to nobody: then no page has to read itself again.
  if (notices.length === 0 && settled.length === 0) return done({ told: 0 });
  return commit(act, async (unit) => {
    const gone = await listRemovedComments(unit.db, workspaceId, notices);
    const standing = notices
      .filter(({ key }) => !gone.some((id) => key.startsWith(commentKey(id))))
      .map((notice) => (lettersToo ? notice : { ...notice, byLetter: false }));
    await markSettled(
      unit.db,
      settled.map(({ id }) => id),
      act.now,
    );
    unit.notice(settled.map(({ personId }) => personId));
    const source = { byName: first.line.actorName, at: first.line.at };
    return done({ told: await writeNotices(unit, act, standing, source) });
  });
}

function noticesOf(act: Act, { line, event, ground }: Told): NewNotice[] {
  return tellHearers(hearersOf(event, line, ground), ground, {
    actorId: line.actorId,
    at: line.at,
    now: act.now,
    key: event.what === "commented" ? `${commentKey(event.commentId)}${line.id}` : `log:${line.id}`,
    planId: line.planId,
  });
}
