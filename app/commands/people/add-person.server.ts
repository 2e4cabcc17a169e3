import { can } from "~/domain/access";
import type { Act } from "~/domain/act";
import { ROLE_CHOICE_LABELS, type RoleChoice, roleOf } from "~/domain/people/role-choice";
import { done, invalid, notPermitted, type Result } from "~/domain/refusal";
import { newId } from "~/shared/id.server";
import { commit } from "~/store/commit.server";
import { hashPassword } from "~/store/people/password.server";
import { createSignIn, findSignInByEmail } from "~/store/people/sign-in-user.server";

export interface AddPerson {
  name: string;
  email: string;
  jobTitle: string;
  role: RoleChoice;
  timeZone: string;
  locale: string;
  /** Null: somebody who does not sign in here. */
  password: string | null;
  openPlanLimit?: number | null;
  champion?: boolean;
}

/** Brings in a person who is known already, without a letter: the way of an import from another system. */
export async function addPerson(act: Act, input: AddPerson): Promise<Result<{ personId: string }>> {
  const { viewer, now } = act;
  const { workspaceId } = viewer;
  if (!can(viewer, "member.manage", { workspaceId })) {
    return notPermitted("Only an administrator can add people.");
  }
  const known = await findSignInByEmail(input.email);
  const passwordHash = known || input.password === null ? null : await hashPassword(input.password);
  const { role, auditor } = roleOf(input.role);
  return commit(act, async (unit) => {
    const where = { workspaceId_email: { workspaceId, email: input.email } };
    if (await unit.db.person.findUnique({ where })) {
      return invalid("Somebody with this address is here already.", { email: ["This address is taken."] });
    }
    const { email, name } = input;
    const userId =
      known?.userId ??
      (passwordHash === null ? null : await createSignIn(unit.db, { email, name, passwordHash, at: now }));
    const person = await unit.db.person.create({
      data: {
        id: newId(),
        workspaceId,
        userId,
        name,
        email,
        jobTitle: input.jobTitle,
        role,
        auditor,
        timeZone: input.timeZone,
        locale: input.locale,
        openPlanLimit: input.openPlanLimit ?? null,
        champion: input.champion ?? false,
        createdAt: now,
      },
    });
    unit.log({
      noun: "person",
      recordId: person.id,
      verb: "created",
      summary: `added ${name} as ${ROLE_CHOICE_LABELS[input.role].toLowerCase()}`,
      after: { email, name, role, auditor },
    });
    return done({ personId: person.id });
  });
}
