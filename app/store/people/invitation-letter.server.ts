import type { Act } from "~/domain/act";
import { choiceOf, ROLE_CHOICE_LABELS } from "~/domain/people/role-choice";
import type { Role } from "~/domain/viewer";
import { dayIn, formatDay } from "~/shared/calendar";
import { env } from "~/shared/env.server";
import type { Unit } from "../commit.server";
import { writeLetter } from "../letters/letter.write.server";

interface Invited {
  workspaceId: string;
  email: string;
  name: string;
  role: string;
  auditor: boolean;
  expiresAt: Date;
}

/** The letter of an invitation; the token is in its link and, as a hash, on the invitation. */
export async function writeInvitationLetter(
  unit: Unit,
  act: Act,
  invited: Invited,
  token: string,
): Promise<void> {
  const workspace = await unit.db.workspace.findUniqueOrThrow({
    where: { id: invited.workspaceId },
    select: { name: true, timeZone: true, locale: true },
  });
  const choice = choiceOf({ role: invited.role as Role, auditor: invited.auditor });
  await writeLetter(unit, {
    workspaceId: invited.workspaceId,
    toEmail: invited.email,
    toName: invited.name,
    at: act.now,
    content: {
      kind: "invitation",
      name: invited.name,
      inviter: act.viewer.name,
      workspace: workspace.name,
      role: ROLE_CHOICE_LABELS[choice],
      link: `${env().CAPSTAN_URL}/join/${token}`,
      // The letter is English, so its date is too, in the workspace's own kind of English where it has one.
      until: formatDay(
        dayIn(invited.expiresAt, workspace.timeZone),
        workspace.locale.startsWith("en") ? workspace.locale : "en-GB",
        "long",
      ),
    },
  });
}
