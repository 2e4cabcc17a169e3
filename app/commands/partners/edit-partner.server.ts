import { can } from "~/domain/access";
import type { Act } from "~/domain/act";
import { WHO_KEEPS_PARTNERS } from "~/domain/partners/partner.access";
import type { PartnerFields } from "~/domain/partners/partner.schema";
import { done, invalid, notFound, notPermitted, type Result } from "~/domain/refusal";
import { commit } from "~/store/commit.server";
import { listStrangers } from "~/store/plans/plan-people.server";

export async function editPartner(
  act: Act,
  { id, version, ...fields }: PartnerFields & { id: string; version: number },
): Promise<Result<{ name: string }>> {
  const { viewer } = act;
  if (!can(viewer, "playbook.edit")) return notPermitted(WHO_KEEPS_PARTNERS);
  const here = { workspaceId: viewer.workspaceId };
  return commit(act, async (unit) => {
    const before = await unit.db.partner.findFirst({ where: { ...here, id } });
    if (!before) return notFound("partner");
    if (await unit.db.partner.findFirst({ where: { ...here, name: fields.name, id: { not: id } } }))
      return invalid("Another partner bears this name.", { name: ["Another partner bears this name."] });
    const owner = fields.ownerId === before.ownerId ? [] : [fields.ownerId];
    if ((await listStrangers(unit.db, viewer, owner)).length > 0)
      return invalid("Choose somebody who works here.", { ownerId: ["Choose from the list."] });
    await unit.move("partner", { id, version }, fields);
    const names = Object.keys(fields) as (keyof typeof fields)[];
    const changed = names.filter((name) => before[name] !== fields[name]);
    unit.log({
      noun: "partner",
      recordId: id,
      verb: "changed",
      summary: `changed the partner “${fields.name}”`,
      before: Object.fromEntries(changed.map((name) => [name, before[name]])),
      after: Object.fromEntries(changed.map((name) => [name, fields[name]])),
    });
    return done({ name: fields.name });
  });
}
