import type { Act } from "~/domain/act";
import { forLetter, MOST_LINES } from "~/domain/notices/notice-letter";
import { done, type Result } from "~/domain/refusal";
import { commit, type Unit } from "~/store/commit.server";
import { writeLetter } from "~/store/letters/letter.write.server";
import { tieActs } from "~/store/mail-acts/act-link.server";
import { offerNoticeActs } from "~/store/notices/notice-acts.server";
import { findPosting, type Posting, settleWaiting, type WaitingNotice } from "~/store/notices/posting.server";

/**
 * Writes one letter about everything that waits for one person. What they have read meanwhile needs none; whoever left
 * gets none. The rows are marked in the same transaction, so a second turn finds nothing to do.
 */
export function postNotices(
  act: Act,
  { personId }: { personId: string },
): Promise<Result<{ letterId: string | null }>> {
  return commit<{ letterId: string | null }>(act, async (unit) => {
    const posting = await findPosting(unit.db, act.viewer.workspaceId, personId, act.now);
    if (!posting) return done({ letterId: null });
    const wanted = posting.person ? forLetter(posting.waiting, posting.unreadInLetters, act.now) : [];
    const letterId = wanted.length > 0 ? await write(unit, act, personId, posting, wanted) : null;
    await settleWaiting(unit.db, posting.marked, wanted, letterId);
    return done({ letterId });
  });
}

async function write(
  unit: Unit,
  act: Act,
  personId: string,
  { person, notBefore }: Posting,
  notices: readonly WaitingNotice[],
): Promise<string | null> {
  if (!person) return null;
  const { workspaceId } = act.viewer;
  const shown = notices.slice(0, MOST_LINES);
  const offered = await offerNoticeActs(unit.db, { workspaceId, personId }, shown, act.now);
  const letterId = await writeLetter(unit, {
    workspaceId,
    personId,
    toEmail: person.email,
    toName: person.name,
    at: act.now,
    notBefore,
    content: {
      kind: "notices",
      name: person.name,
      lines: shown.map(({ id, byName, title, text, reason }) => ({
        noticeId: id,
        by: byName,
        title,
        text,
        reason,
        acts: (offered.get(id) ?? []).map(({ linkId, label }) => ({ linkId, label })),
      })),
      more: notices.length - shown.length,
    },
  });
  await tieActs(
    unit,
    [...offered.values()].flat().map(({ linkId }) => linkId),
    letterId,
  );
  return letterId;
}
