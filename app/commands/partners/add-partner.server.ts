import { can } from "~/domain/access";
import type { Act } from "~/domain/act";
import { WHO_KEEPS_PARTNERS } from "~/domain/partners/partner.access";
import type { PartnerFields } from "~/domain/partners/partner.schema";
import { done, invalid, notPermitted, type Result } from "~/domain/refusal";
import { newId } from "~/shared/id.server";
import { commit } from "~/store/commit.server";
import { listStrangers } from "~/store/plans/plan-people.server";

export async function addPartner(
  act: Act,
  { key, ...fields }: PartnerFields & { key?: string },
): Promise<Result<{ id: string }>> {
  const { viewer } = act;
  if (!can(viewer, "playbook.edit")) return notPermitted(WHO_KEEPS_PARTNERS);
  const here = { workspaceId: viewer.workspaceId };
  return commit(act, async (unit) => {
    const made = key ? await unit.db.partner.findUnique({ where: { id: key } }) : null;
    if (made?.workspaceId === viewer.workspaceId) return done({ id: made.id });
    if (await unit.db.partner.findFirst({ where: { ...here, name: fields.name } }))
      return invalid("This partner is on the register.", {
        name: ["A partner of this name is there already."],
      });
    if ((await listStrangers(unit.db, viewer, [fields.ownerId])).length > 0)
      return invalid("Choose somebody who works here.", { ownerId: ["Choose from the list."] });
    const id = made ? newId() : (key ?? newId());
    await unit.db.partner.create({
      data: { ...fields, ...here, id, createdById: viewer.personId, createdAt: act.now },
    });
    unit.log({
      noun: "partner",
      recordId: id,
      verb: "created",
      summary: `put the partner “${fields.name}” on the register`,
      after: fields,
    });
    return done({ id });
  });
}
