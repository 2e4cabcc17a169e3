import { can } from "~/domain/access";
import type { Act } from "~/domain/act";
import type { FollowedNoun } from "~/domain/follows/follow";
import { done, notFound, notPermitted, type Result } from "~/domain/refusal";
import { database } from "~/store/database.server";
import { isRecord } from "~/store/follows/follow.queries.server";
import { keepFollow } from "~/store/follows/follow.write.server";

/**
 * Follows a record, or turns away from it. It is nobody's business but one's own: nothing of the program changes,
 * nothing is logged, and saying it twice is saying it once.
 */
export async function followRecord(
  act: Act,
  input: { noun: FollowedNoun; recordId: string; wanted: boolean },
): Promise<Result<{ wanted: boolean }>> {
  const { viewer, now } = act;
  if (!can(viewer, "program.read")) {
    return notPermitted("What the program does is followed by those who may read all of it.");
  }
  const { noun, recordId, wanted } = input;
  if (!(await isRecord(viewer, noun, recordId))) return notFound(noun);
  const { workspaceId, personId } = viewer;
  await keepFollow(database(), { workspaceId, personId, noun, recordId }, wanted, now);
  return done({ wanted });
}
