import { postNotices } from "~/commands/notices/post-notices.server";
import { purgeNotices } from "~/commands/notices/purge-notices.server";
import { tellPeople } from "~/commands/notices/tell-people.server";
import { type Act, systemAct } from "~/domain/act";
import type { EffectOf } from "~/domain/effects";
import type { Result } from "~/domain/refusal";
import { now } from "~/shared/clock.server";
import { listWorkspaces } from "~/store/workspace/all-workspaces.server";

/** Tells people what a change has written into the log. */
export const tellOfChange = ({ workspaceId, from, to }: EffectOf<"notices.tell">): Promise<void> =>
  asWorkspace(workspaceId, (act) => tellPeople(act, { from, to }));

/** Writes the letter that a notice asked for a moment ago. */
export const postToPerson = ({ workspaceId, personId }: EffectOf<"notices.post">): Promise<void> =>
  asWorkspace(workspaceId, (act) => postNotices(act, { personId }));

/** Lets go of what was read long ago, everywhere. */
export async function purgeAllNotices(at: Date): Promise<void> {
  for (const { id, timeZone } of await listWorkspaces()) {
    await purgeNotices(systemAct(id, timeZone, at));
  }
}

async function asWorkspace(workspaceId: string, tell: (act: Act) => Promise<Result<unknown>>): Promise<void> {
  const [workspace] = await listWorkspaces(workspaceId);
  // Gone with everything in it: nobody is left to be told.
  if (!workspace) return;
  const result = await tell(systemAct(workspace.id, workspace.timeZone, now()));
  if (!result.ok) throw new Error(`People could not be told: ${result.refusal.message}`);
}
