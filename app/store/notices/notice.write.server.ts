import type { Act } from "~/domain/act";
import type { NewNotice } from "~/domain/notices/notice";
import { newId } from "~/shared/id.server";
import type { Unit } from "../commit.server";

/** Tells people of an event together with it; the one who caused it is left out, and nobody is told twice. */
export async function writeNotices(unit: Unit, act: Act, notices: readonly NewNotice[]): Promise<void> {
  const told = notices.filter(({ personId }) => personId !== act.viewer.personId);
  if (told.length === 0) return;
  unit.notice(told.map(({ personId }) => personId));
  await unit.db.notice.createMany({
    data: told.map(({ personId, key, kind, title, text, href, planId }) => ({
      id: newId(),
      workspaceId: act.viewer.workspaceId,
      personId,
      key,
      kind,
      title,
      text: text ?? "",
      href,
      planId: planId ?? null,
      byName: act.viewer.name,
      at: act.now,
    })),
    skipDuplicates: true,
  });
}
