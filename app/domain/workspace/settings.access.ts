import { can } from "../access";
import type { Viewer } from "../viewer";
import { groupOf, type SettingGroup, type SettingName } from "./settings";

export const canChangeGroup = (viewer: Viewer, group: SettingGroup): boolean => can(viewer, group.verb);

/** Who may change what is asked for, in words; null where the viewer may. */
export function refusedSettings(viewer: Viewer, names: readonly SettingName[]): string | null {
  const closed = names.find((name) => !canChangeGroup(viewer, groupOf(name)));
  return closed === undefined ? null : whoChanges(groupOf(closed));
}

export const whoChanges = (group: SettingGroup): string =>
  group.verb === "workspace.manage"
    ? `“${group.title}” is changed by an administrator: it is about the company, its people and its data.`
    : `“${group.title}” is changed by a CX leader or an administrator: it belongs to the playbook.`;
