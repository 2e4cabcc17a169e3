import { type InvitationState, invitationState } from "~/domain/people/invitation";
import type { Role } from "~/domain/viewer";
import { database } from "../database.server";

export interface InvitationByToken {
  id: string;
  version: number;
  workspaceId: string;
  workspaceName: string;
  timeZone: string;
  locale: string;
  email: string;
  name: string;
  role: Role;
  auditor: boolean;
  invitedBy: string;
  state: InvitationState;
  /** The address has a sign-in already, from another workspace or from an earlier time here. */
  hasSignIn: boolean;
  /** People may stand in the list before they ever sign in, for example as owners of imported plans. */
  heldPersonId: string | null;
}

/** The link itself is the right to see this: nobody is signed in yet. */
export async function findInvitationByToken(tokenHash: string, now: Date): Promise<InvitationByToken | null> {
  const invitation = await database().invitation.findUnique({
    where: { tokenHash },
    include: { workspace: { select: { name: true, timeZone: true, locale: true } } },
  });
  if (!invitation) return null;
  const { workspaceId, email } = invitation;
  const [inviter, user, held] = await Promise.all([
    database().person.findFirst({
      where: { id: invitation.invitedById, workspaceId },
      select: { name: true },
    }),
    database().signInUser.findUnique({ where: { email }, select: { id: true } }),
    database().person.findUnique({
      where: { workspaceId_email: { workspaceId, email } },
      select: { id: true },
    }),
  ]);
  return {
    id: invitation.id,
    version: invitation.version,
    workspaceId,
    workspaceName: invitation.workspace.name,
    timeZone: invitation.workspace.timeZone,
    locale: invitation.workspace.locale,
    email,
    name: invitation.name,
    role: invitation.role as Role,
    auditor: invitation.auditor,
    invitedBy: inviter?.name ?? "An administrator",
    state: invitationState(invitation, now),
    hasSignIn: user !== null,
    heldPersonId: held?.id ?? null,
  };
}
