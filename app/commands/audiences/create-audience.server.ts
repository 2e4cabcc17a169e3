import type { Act } from "~/domain/act";
import { audiencesRefusal } from "~/domain/audiences/audience.access";
import { type NewAudience, ruleOf } from "~/domain/audiences/audience.schema";
import { done, type Result } from "~/domain/refusal";
import { newId } from "~/shared/id.server";
import { kept } from "~/store/audiences/audience.queries.server";
import { checkAudience } from "~/store/audiences/audience-checks.server";
import { adoptVersions } from "~/store/audiences/audience-versions.server";
import { commit } from "~/store/commit.server";

/** A new audience. Drafts that named it in words only are written to it from now on. */
export function createAudience(act: Act, { key, ...input }: NewAudience): Promise<Result<{ id: string }>> {
  const { viewer } = act;
  return commit<{ id: string }>(act, async (unit) => {
    const refused = audiencesRefusal(viewer);
    if (refused) return refused;
    const made = key ? await unit.db.audience.findUnique({ where: { id: key } }) : null;
    if (made?.workspaceId === viewer.workspaceId) return done({ id: made.id });
    const checked = await checkAudience(unit.db, viewer, input, null);
    if (!checked.ok) return checked;
    const rule = ruleOf(input, checked.value.accountIds);
    const id = made ? newId() : (key ?? newId());
    const { name, kind, about, ownerId, cadenceDays, locale, timeZone } = input;
    const fields = { name, kind, about, ownerId, cadenceDays, locale, timeZone };
    await unit.db.audience.create({
      data: {
        ...fields,
        id,
        rule: kept(rule),
        workspaceId: viewer.workspaceId,
        createdById: viewer.personId,
        createdAt: act.now,
      },
    });
    await adoptVersions(unit, viewer.workspaceId, { id, name });
    unit.log({
      noun: "audience",
      recordId: id,
      verb: "created",
      summary: `put the audience “${name}” on the register`,
      after: { ...fields, rule },
    });
    return done({ id });
  });
}
