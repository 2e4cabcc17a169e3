import type { Act } from "~/domain/act";
import { done, type Result } from "~/domain/refusal";
import { findNewestAfter, markAllRead } from "~/store/notices/notice-reading.server";

/** Everything of one's own is read, up to a moment or up to the newest few. */
export async function readNotices(
  act: Act,
  { upTo, leaving = 0 }: { upTo?: Date; leaving?: number },
): Promise<Result<{ read: number }>> {
  const last = leaving > 0 ? await findNewestAfter(act.viewer, leaving) : (upTo ?? act.now);
  return done({ read: last ? await markAllRead(act.viewer, act.now, last) : 0 });
}
