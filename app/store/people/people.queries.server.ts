import { can } from "~/domain/access";
import { type InvitationState, invitationState } from "~/domain/people/invitation";
import type { Role, Viewer } from "~/domain/viewer";
import { machineMillis } from "~/shared/clock.server";
import { database } from "../database.server";
import { inProductTime } from "./session.queries.server";

export interface Member {
  id: string;
  name: string;
  email: string;
  jobTitle: string;
  role: Role;
  auditor: boolean;
  timeZone: string;
  active: boolean;
  champion: boolean;
  version: number;
  /** Has a way to sign in. */
  hasSignIn: boolean;
  /** Only for those who manage members; null where nobody is signed in. */
  lastSignIn: Date | null;
  openSessions: number;
}

export interface OpenInvitation {
  id: string;
  email: string;
  name: string;
  role: Role;
  auditor: boolean;
  state: InvitationState;
  createdAt: Date;
  expiresAt: Date;
  invitedBy: string;
}

const PERSON = {
  id: true,
  name: true,
  email: true,
  jobTitle: true,
  role: true,
  auditor: true,
  timeZone: true,
  active: true,
  champion: true,
  version: true,
  userId: true,
} as const;

/** Everyone of the workspace, the active first. Sessions are told to those who manage members alone. */
export async function listMembers(viewer: Viewer): Promise<Member[]> {
  const people = await database().person.findMany({
    where: { workspaceId: viewer.workspaceId },
    select: PERSON,
    orderBy: [{ active: "desc" }, { name: "asc" }, { id: "asc" }],
  });
  const sessions = can(viewer, "member.manage")
    ? await openSessionsOf(people.flatMap((person) => person.userId ?? []))
    : new Map<string, { count: number; last: Date }>();
  return people.map(({ userId, role, ...person }) => {
    const open = userId ? sessions.get(userId) : undefined;
    return {
      ...person,
      role: role as Role,
      hasSignIn: userId !== null,
      lastSignIn: open?.last ?? null,
      openSessions: open?.count ?? 0,
    };
  });
}

async function openSessionsOf(userIds: string[]) {
  const at = new Date(machineMillis());
  const groups = await database().signInSession.groupBy({
    by: ["userId"],
    where: { userId: { in: userIds }, expiresAt: { gt: at } },
    _count: true,
    _max: { createdAt: true },
  });
  return new Map(
    groups.map(
      (group) =>
        [group.userId, { count: group._count, last: inProductTime(group._max.createdAt ?? at) }] as const,
    ),
  );
}

/** Invitations that were neither used nor taken back, newest first. */
export async function listInvitations(viewer: Viewer, now: Date): Promise<OpenInvitation[]> {
  const { workspaceId } = viewer;
  const invitations = await database().invitation.findMany({
    where: { workspaceId, acceptedAt: null, revokedAt: null },
    orderBy: { createdAt: "desc" },
  });
  const inviters = await database().person.findMany({
    where: { workspaceId, id: { in: invitations.map((invitation) => invitation.invitedById) } },
    select: { id: true, name: true },
  });
  const names = new Map(inviters.map((person) => [person.id, person.name]));
  return invitations.map((invitation) => ({
    id: invitation.id,
    email: invitation.email,
    name: invitation.name,
    role: invitation.role as Role,
    auditor: invitation.auditor,
    state: invitationState(invitation, now),
    createdAt: invitation.createdAt,
    expiresAt: invitation.expiresAt,
    invitedBy: names.get(invitation.invitedById) ?? "",
  }));
}

export interface ProfilePage {
  name: string;
  email: string;
  jobTitle: string;
  role: Role;
  auditor: boolean;
  timeZone: string;
  locale: string;
  /** Their own lead times; empty: the usual ones. */
  leadDays: number[];
  version: number;
}

export async function findProfile(viewer: Viewer): Promise<ProfilePage> {
  const person = await database().person.findFirstOrThrow({
    where: { id: viewer.personId, workspaceId: viewer.workspaceId },
    select: {
      name: true,
      email: true,
      jobTitle: true,
      role: true,
      auditor: true,
      timeZone: true,
      locale: true,
      leadDays: true,
      version: true,
    },
  });
  return { ...person, role: person.role as Role };
}

/** A person of the viewer's workspace as commands change them. */
export function findMember(viewer: Viewer, personId: string) {
  return database().person.findFirst({
    where: { id: personId, workspaceId: viewer.workspaceId },
    select: { ...PERSON, workspaceId: true },
  });
}

export function findInvitation(viewer: Viewer, invitationId: string) {
  return database().invitation.findFirst({
    where: { id: invitationId, workspaceId: viewer.workspaceId },
  });
}
