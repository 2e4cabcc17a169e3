import type { Act } from "~/domain/act";
import { done, invalid, notAllowedNow, type Result } from "~/domain/refusal";
import type { SetUp } from "~/domain/workspace/workspace.schema";
import { newId } from "~/shared/id.server";
import { commit } from "~/store/commit.server";
import { hashPassword } from "~/store/people/password.server";
import { createSignIn, findSignInByEmail, isPasswordOf } from "~/store/people/sign-in-user.server";
import { isFirstWorkspace } from "~/store/workspace/first-workspace.server";
import { hasWorkspace } from "~/store/workspace/workspace.queries.server";

const TAKEN = "This Capstan is set up already. Sign in, or ask an administrator to invite you.";

/** The very first workspace and its administrator; possible only while there is none at all. */
export async function setUpWorkspace(
  input: SetUp,
  now: Date,
): Promise<Result<{ workspaceId: string; personId: string }>> {
  if (await hasWorkspace()) return notAllowedNow(TAKEN);
  const known = await findSignInByEmail(input.email);
  if (known && !(await isPasswordOf(known, input.password))) {
    const message = "This address has a sign-in already, with another password. Use that password.";
    return invalid(message, { password: [message] });
  }
  const passwordHash = await hashPassword(input.password);
  const { timeZone, locale, currency, name, email } = input;
  const workspaceId = newId();
  const personId = newId();
  const act: Act = {
    door: "screen",
    now,
    viewer: { personId, workspaceId, name, role: "admin", auditor: false, timeZone, locale },
  };
  return commit(act, async (unit) => {
    if (!(await isFirstWorkspace(unit.db))) return notAllowedNow(TAKEN);
    await unit.db.workspace.create({
      data: { id: workspaceId, name: input.workspace, timeZone, locale, currency, createdAt: now },
    });
    const userId = known?.userId ?? (await createSignIn(unit.db, { email, name, passwordHash, at: now }));
    await unit.db.person.create({
      data: {
        id: personId,
        workspaceId,
        userId,
        name,
        email,
        role: "admin",
        timeZone,
        locale,
        createdAt: now,
      },
    });
    unit.log({
      noun: "workspace",
      recordId: workspaceId,
      verb: "created",
      summary: `set up the workspace ${input.workspace}`,
      after: { name: input.workspace, currency, timeZone, locale },
    });
    return done({ workspaceId, personId });
  });
}
