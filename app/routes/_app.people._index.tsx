import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { UserPlus } from "lucide-react";
import { can } from "~/domain/access";
import { requireRight, requireViewer } from "~/http/session.server";
import { now } from "~/shared/clock.server";
import { listComingBack } from "~/store/letters/bounce.queries.server";
import { listInvitations, listMembers } from "~/store/people/people.queries.server";
import { ButtonLink } from "~/ui/controls/button";
import { EmptyState } from "~/ui/layout/empty-state";
import { PageHeader } from "~/ui/layout/page-header";
import { Section } from "~/ui/layout/section";
import { InvitationList } from "~/ui/people/invitation-list";
import { MembersTable } from "~/ui/people/members-table";
import { RoleGuide } from "~/ui/people/role-guide";

export const meta: MetaFunction = () => [{ title: "People · Capstan" }];
export const handle = { crumbs: () => [{ label: "People" }] };

export async function loader({ request }: LoaderFunctionArgs) {
  const viewer = await requireViewer(request);
  requireRight(viewer, "program.read", "The list of people is open to those who read the program.");
  const mayManage = can(viewer, "member.manage");
  const [members, invitations, comingBack] = await Promise.all([
    listMembers(viewer),
    mayManage ? listInvitations(viewer, now()) : [],
    mayManage ? listComingBack(viewer) : new Set<string>(),
  ]);
  return {
    ownId: viewer.personId,
    mayManage,
    members: members.map((member) => ({
      ...member,
      lastSignIn: member.lastSignIn?.toISOString() ?? null,
      lettersComeBack: comingBack.has(member.id),
    })),
    invitations: invitations.map((invitation) => ({
      ...invitation,
      createdAt: invitation.createdAt.toISOString(),
      expiresAt: invitation.expiresAt.toISOString(),
    })),
  };
}

export default function People() {
  const { ownId, mayManage, members, invitations } = useLoaderData<typeof loader>();
  const active = members.filter((member) => member.active).length;
  const invite = (
    <ButtonLink
      to="/people/invite"
      variant="primary"
      icon={<UserPlus aria-hidden="true" className="size-4" />}
    >
      Invite someone
    </ButtonLink>
  );
  return (
    <>
      <PageHeader
        title="People"
        lead={`${active} ${active === 1 ? "person works" : "people work"} in this workspace.${mayManage ? "" : " An administrator invites people and changes roles."}`}
        action={mayManage ? invite : undefined}
      />
      <MembersTable members={members} mayManage={mayManage} ownId={ownId} />
      {mayManage && (
        <Section
          title="Invitations"
          id="invitations"
          lead="Asked, and not here yet. An invitation holds for seven days."
        >
          {invitations.length > 0 ? (
            <InvitationList invitations={invitations} />
          ) : (
            <EmptyState title="Nobody is waiting to join">
              People come in by a letter with a link; their role is chosen when they are invited.
            </EmptyState>
          )}
        </Section>
      )}
      <Section title="What each role may do" id="roles">
        <RoleGuide />
      </Section>
    </>
  );
}
