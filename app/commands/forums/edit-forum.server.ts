import type { Act } from "~/domain/act";
import { canEditForum, WHO_EDITS_FORUMS } from "~/domain/forums/forum.access";
import type { EditForum } from "~/domain/forums/forum.schema";
import { done, invalid, notFound, notPermitted, type Result } from "~/domain/refusal";
import { commit } from "~/store/commit.server";
import { listStrangers } from "~/store/plans/plan-people.server";

/** Changes the agreements. What was approved was approved as it stood: a change asks for a new approval. */
export async function editForum(
  act: Act,
  { id, version, ...fields }: EditForum & { id: string },
): Promise<Result<{ name: string; asksAgain: boolean }>> {
  const { viewer } = act;
  const here = { workspaceId: viewer.workspaceId };
  return commit(act, async (unit) => {
    const before = await unit.db.forum.findFirst({ where: { ...here, id } });
    if (!before) return notFound("community");
    if (!canEditForum(viewer, before)) return notPermitted(WHO_EDITS_FORUMS);
    if (await unit.db.forum.findFirst({ where: { ...here, name: fields.name, id: { not: id } } }))
      return invalid("Another community bears this name.", { name: ["Another community bears this name."] });
    const named = [fields.ownerId, fields.approverId].filter(
      (one) => one !== before.ownerId && one !== before.approverId,
    );
    if ((await listStrangers(unit.db, viewer, named)).length > 0)
      return invalid("Choose somebody who works here.", { ownerId: ["Choose from the list."] });
    const names = Object.keys(fields) as (keyof typeof fields)[];
    const changed = names.filter((name) => before[name] !== fields[name]);
    const asksAgain = before.status === "approved" && changed.some((name) => name !== "nextReviewOn");
    await unit.move(
      "forum",
      { id, version },
      { ...fields, ...(asksAgain ? { status: "draft", approvedAt: null, approvedById: null } : {}) },
    );
    unit.log({
      noun: "forum",
      recordId: id,
      verb: "changed",
      summary: `changed the agreements of “${fields.name}”${asksAgain ? "; they ask for a new approval" : ""}`,
      before: Object.fromEntries(changed.map((name) => [name, before[name]])),
      after: Object.fromEntries(changed.map((name) => [name, fields[name]])),
    });
    return done({ name: fields.name, asksAgain });
  });
}
