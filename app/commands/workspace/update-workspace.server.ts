import type { Act } from "~/domain/act";
import { done, invalid, notPermitted, type Result, stale } from "~/domain/refusal";
import {
  type FormSettingName,
  SETTING_LABELS,
  type Settings,
  settingValue,
} from "~/domain/workspace/settings";
import { refusedSettings } from "~/domain/workspace/settings.access";
import type { WorkspaceChange } from "~/domain/workspace/workspace.schema";
import { commit } from "~/store/commit.server";
import { findSettings } from "~/store/workspace/settings.queries.server";

/** Changes some settings of the workspace; what is not given stays. Who may, each group of them says. */
export async function updateWorkspace(
  act: Act,
  input: WorkspaceChange,
): Promise<Result<{ changed: FormSettingName[] }>> {
  const { viewer } = act;
  const { version, ...given } = input;
  const names = (Object.keys(given) as FormSettingName[]).filter((name) => given[name] !== undefined);
  const closed = refusedSettings(viewer, names);
  if (closed) return notPermitted(closed);
  const before = await findSettings(viewer);
  const after: Settings = { ...before, ...given };
  const refused = refusedTogether(after, names);
  if (refused) return refused;
  const changed = names.filter((name) => settingValue(before[name]) !== settingValue(after[name]));
  const picked = (of: Settings) => Object.fromEntries(changed.map((name) => [name, of[name]]));
  const result = await commit(act, async (unit) => {
    const { count } = await unit.db.workspace.updateMany({
      where: { id: viewer.workspaceId, version },
      data: { ...picked(after), ...(changed.length > 0 ? { version: { increment: 1 } } : {}) },
    });
    if (count === 0)
      return stale("Somebody else changed the settings meanwhile. Nothing of yours was saved yet.");
    if (changed.length > 0) {
      unit.log({
        noun: "workspace",
        recordId: viewer.workspaceId,
        verb: "changed",
        summary: `changed the settings: ${changed.map((name) => SETTING_LABELS[name].toLowerCase()).join(", ")}`,
        before: picked(before),
        after: picked(after),
      });
    }
    return done({ changed });
  });
  if (result.ok || result.refusal.kind !== "stale") return result;
  // Read after the transaction, so that it is really what somebody else has saved.
  const theirs = await findSettings(viewer);
  return stale(result.refusal.message, { ...theirs });
}

/** What only makes sense beside another setting. */
function refusedTogether(after: Settings, names: readonly FormSettingName[]) {
  const touches = (...some: FormSettingName[]) => some.some((name) => names.includes(name));
  if (touches("statusFloor", "fewFloor") && after.fewFloor > after.statusFloor) {
    return invalid("A single account cannot need more answers than a segment.", {
      fewFloor: [`Choose at most ${after.statusFloor}, the floor of a segment.`],
    });
  }
  return null;
}
