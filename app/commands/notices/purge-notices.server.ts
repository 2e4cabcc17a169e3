import type { Act } from "~/domain/act";
import { KEPT_DAYS } from "~/domain/notices/notice";
import { done, type Result } from "~/domain/refusal";
import { deleteReadNotices } from "~/store/notices/notice-reading.server";

/** Lets go of what was read and is long past; what nobody read stays. */
export async function purgeNotices(act: Act): Promise<Result<{ gone: number }>> {
  const before = new Date(act.now.getTime() - KEPT_DAYS * 86_400_000);
  return done({ gone: await deleteReadNotices(act.viewer.workspaceId, before) });
}
