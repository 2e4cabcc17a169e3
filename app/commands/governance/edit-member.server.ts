import { can } from "~/domain/access";
import type { Act } from "~/domain/act";
import { WHO_KEEPS_TEAM } from "~/domain/governance/governance.access";
import { TEAM_PART_WORDS } from "~/domain/governance/team";
import type { EditMember } from "~/domain/governance/team.schema";
import { done, invalid, notFound, notPermitted, type Result } from "~/domain/refusal";
import { commit } from "~/store/commit.server";
import { findMember } from "~/store/governance/team.queries.server";

/** Changes somebody's part, its share or its time; a last day ends it and keeps it on record. */
export async function editMember(
  act: Act,
  { memberId, version, ...fields }: EditMember & { memberId: string },
): Promise<Result<{ name: string; version: number }>> {
  const { viewer } = act;
  const member = await findMember(viewer, memberId);
  if (!member) return notFound("entry of the roster");
  if (!can(viewer, "playbook.edit")) return notPermitted(WHO_KEEPS_TEAM);
  return commit(act, async (unit) => {
    const person = fields.personId
      ? await unit.db.person.findFirst({ where: { id: fields.personId, workspaceId: viewer.workspaceId } })
      : null;
    if (fields.personId && !person) {
      return invalid("Some of it needs another look.", { personId: ["Choose somebody who works here."] });
    }
    const name = person?.name ?? fields.name;
    const after = await unit.move("teamMember", { id: member.id, version }, { ...fields, name });
    unit.log({
      noun: "team-member",
      recordId: member.id,
      verb: "changed",
      summary: `changed the part of ${name}: ${TEAM_PART_WORDS[fields.part].label}`,
      before: {
        name: member.name,
        part: member.part,
        duty: member.duty,
        sharePercent: member.sharePercent,
        fromDay: member.fromDay,
        toDay: member.toDay,
      },
      after: { ...fields, name },
    });
    return done({ name, version: after.version });
  });
}
