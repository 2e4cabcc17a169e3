import type { Act } from "~/domain/act";
import { done, invalid, notAllowedNow, notPermitted, type Result } from "~/domain/refusal";
import type { Holiday } from "~/domain/workspace/settings";
import { refusedSettings } from "~/domain/workspace/settings.access";
import { commit } from "~/store/commit.server";
import { findSettings } from "~/store/workspace/settings.queries.server";

const MOST = 200;

export type HolidayChange = { kind: "add"; holiday: Holiday } | { kind: "remove"; day: string };

/**
 * One holiday more or less. Two people can add different days at once: each change is made to the list as it
 * stands, so that no version has to be known and no open form of another setting goes stale.
 */
export async function changeHolidays(act: Act, change: HolidayChange): Promise<Result<{ name: string }>> {
  const { viewer } = act;
  const closed = refusedSettings(viewer, ["holidays"]);
  if (closed) return notPermitted(closed);
  return commit(act, async (unit) => {
    const { holidays } = await findSettings(viewer, unit.db);
    const day = change.kind === "add" ? change.holiday.day : change.day;
    const there = holidays.find((holiday) => holiday.day === day);
    if (change.kind === "add" && there) {
      return invalid("This day is a holiday already.", { day: [`${there.name} is on this day already.`] });
    }
    if (change.kind === "add" && holidays.length >= MOST) {
      return notAllowedNow(`At most ${MOST} holidays are kept; remove those of past years first.`);
    }
    if (change.kind === "remove" && !there) return notAllowedNow("This holiday was removed already.");
    const after =
      change.kind === "add" ? [...holidays, change.holiday] : holidays.filter((each) => each.day !== day);
    const name = change.kind === "add" ? change.holiday.name : (there?.name ?? "");
    await unit.db.workspace.update({
      where: { id: viewer.workspaceId },
      data: { holidays: after.map((each) => ({ day: each.day, name: each.name })) },
    });
    unit.log({
      noun: "workspace",
      recordId: viewer.workspaceId,
      verb: "changed",
      summary: change.kind === "add" ? `added the holiday ${name}` : `removed the holiday ${name}`,
      before: { holidays: there ? `${there.day} ${there.name}` : "" },
      after: { holidays: change.kind === "add" ? `${day} ${name}` : "" },
    });
    return done({ name });
  });
}
