import type { Act } from "~/domain/act";
import { hearersOf } from "~/domain/notices/hearers";
import type { LogLine } from "~/domain/notices/log-line";
import { KEPT_DAYS, type NewNotice } from "~/domain/notices/notice";
import { eventOf } from "~/domain/notices/notice-event";
import type { NoticePerson } from "~/domain/notices/notice-ground";
import { tellHearers, together } from "~/domain/notices/tell-hearers";
import { done, type Result } from "~/domain/refusal";
import { commit } from "~/store/commit.server";
import { database } from "~/store/database.server";
import { commentKey, listRemovedComments } from "~/store/notices/comment-notices.server";
import { listTellingLines } from "~/store/notices/log-lines.server";
import { writeNotices } from "~/store/notices/notice.write.server";
import { findNoticeGround, listNoticePeople } from "~/store/notices/notice-ground.server";

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
  const found: NewNotice[] = [];
  for (const line of lines) found.push(...(await noticesOf(act, line, people)));
  const notices = together(found);
  const [first] = lines;
  // Most of what is changed is news to nobody: then no page has to read itself again.
  if (notices.length === 0 || !first) return done({ told: 0 });
  return commit(act, async (unit) => {
    const gone = await listRemovedComments(unit.db, workspaceId, notices);
    const standing = notices
      .filter(({ key }) => !gone.some((id) => key.startsWith(commentKey(id))))
      .map((notice) => (lettersToo ? notice : { ...notice, byLetter: false }));
    const source = { byName: first.actorName, at: first.at };
    return done({ told: await writeNotices(unit, act, standing, source) });
  });
}

async function noticesOf(
  act: Act,
  line: LogLine,
  people: ReadonlyMap<string, NoticePerson>,
): Promise<NewNotice[]> {
  const event = eventOf(line);
  if (!event) return [];
  const ground = await findNoticeGround(database(), act.viewer.workspaceId, line, event, people);
  return tellHearers(hearersOf(event, line, ground), ground, {
    actorId: line.actorId,
    at: line.at,
    now: act.now,
    key: event.what === "commented" ? `${commentKey(event.commentId)}${line.id}` : `log:${line.id}`,
    planId: line.planId,
  });
}
