import { can } from "~/domain/access";
import type { Act } from "~/domain/act";
import { WHO_KEEPS_TEAM } from "~/domain/governance/governance.access";
import { TEAM_PART_WORDS } from "~/domain/governance/team";
import type { NewMember } from "~/domain/governance/team.schema";
import { done, invalid, notPermitted, type Result } from "~/domain/refusal";
import { newId } from "~/shared/id.server";
import { commit } from "~/store/commit.server";

/** Gives somebody a part in the program: a colleague with an account, or somebody by name. */
export async function addMember(act: Act, { key, ...fields }: NewMember): Promise<Result<{ id: string }>> {
  const { viewer } = act;
  if (!can(viewer, "playbook.edit")) return notPermitted(WHO_KEEPS_TEAM);
  return commit(act, async (unit) => {
    const made = key ? await unit.db.teamMember.findUnique({ where: { id: key } }) : null;
    if (made && made.workspaceId === viewer.workspaceId) return done({ id: made.id });
    const person = fields.personId
      ? await unit.db.person.findFirst({ where: { id: fields.personId, workspaceId: viewer.workspaceId } })
      : null;
    if (fields.personId && !person) {
      return invalid("Some of it needs another look.", { personId: ["Choose somebody who works here."] });
    }
    const id = made ? newId() : (key ?? newId());
    const name = person?.name ?? fields.name;
    await unit.db.teamMember.create({
      data: { ...fields, name, id, workspaceId: viewer.workspaceId, createdAt: act.now },
    });
    unit.log({
      noun: "team-member",
      recordId: id,
      verb: "created",
      summary: `gave ${name} the part ${TEAM_PART_WORDS[fields.part].label}`,
      after: { ...fields, name },
    });
    return done({ id });
  });
}
