import { Link } from "@remix-run/react";
import { Ellipsis } from "lucide-react";
import { choiceOf, ROLE_CHOICE_LABELS } from "~/domain/people/role-choice";
import type { Role } from "~/domain/viewer";
import { Avatar } from "../controls/avatar";
import { Badge } from "../controls/badge";
import { type Column, DataTable } from "../controls/data-table";
import { DateText } from "../controls/date-text";
import { iconButtonClass } from "../controls/icon-button";
import { Menu, type MenuItem } from "../controls/menu";

export interface MemberRow {
  id: string;
  name: string;
  email: string;
  jobTitle: string;
  role: Role;
  auditor: boolean;
  timeZone: string;
  active: boolean;
  champion: boolean;
  hasSignIn: boolean;
  lastSignIn: string | null;
  openSessions: number;
  /** The newest letter to them came back; told to administrators alone. */
  lettersComeBack: boolean;
}

export interface MembersTableProps {
  members: readonly MemberRow[];
  /** Whether roles and access can be changed from here. */
  mayManage: boolean;
  ownId: string;
}

export function MembersTable({ members, mayManage, ownId }: MembersTableProps) {
  const columns: Column<MemberRow>[] = [
    {
      id: "name",
      header: "Name",
      primary: true,
      cell: (member) => <NameCell member={member} own={member.id === ownId} />,
    },
    {
      id: "job",
      header: "Job title",
      cell: (member) => member.jobTitle || <span className="text-ink-faint">–</span>,
    },
    { id: "role", header: "Role", cell: (member) => <RoleCell member={member} /> },
    {
      id: "zone",
      header: "Time zone",
      hideOnPhone: true,
      cell: (member) => <span className="text-ink-muted">{member.timeZone.replaceAll("_", " ")}</span>,
    },
  ];
  if (mayManage) {
    columns.push(
      { id: "seen", header: "Signed in", cell: (member) => <SeenCell member={member} /> },
      {
        id: "menu",
        header: "Change",
        align: "end",
        width: "w-16",
        cell: (member) => (
          <Menu
            items={menuOf(member, member.id === ownId)}
            label={`Change ${member.name}`}
            triggerClassName={iconButtonClass}
            trigger={<Ellipsis aria-hidden="true" />}
          />
        ),
      },
    );
  }
  return (
    <DataTable
      caption="People of this workspace"
      columns={columns}
      rows={members}
      rowKey={(member) => member.id}
    />
  );
}

function NameCell({ member, own }: { member: MemberRow; own: boolean }) {
  return (
    <span className="flex items-center gap-2.5">
      <Avatar name={member.name} />
      <span className="min-w-0">
        <span className="block truncate">
          {member.name}
          {own && <span className="font-normal text-ink-muted"> (you)</span>}
        </span>
        <span className="block truncate text-xs font-normal text-ink-muted">{member.email}</span>
        {member.lettersComeBack && (
          <Link
            to={`/mail?state=bounced&person=${member.id}`}
            className="link relative z-10 block text-xs font-normal text-bad"
          >
            Letters to them come back
          </Link>
        )}
      </span>
    </span>
  );
}

function RoleCell({ member }: { member: MemberRow }) {
  return (
    <span className="flex flex-wrap items-center gap-1.5">
      {ROLE_CHOICE_LABELS[choiceOf(member)]}
      {member.champion && <Badge>Executive champion</Badge>}
      {!member.active && <Badge>Deactivated</Badge>}
    </span>
  );
}

function SeenCell({ member }: { member: MemberRow }) {
  if (!member.hasSignIn) return <span className="text-ink-muted">has no sign-in</span>;
  if (!member.lastSignIn) return <span className="text-ink-muted">nowhere now</span>;
  return (
    <span>
      <DateText value={member.lastSignIn} />
      {member.openSessions > 1 && <span className="text-ink-muted"> · {member.openSessions} devices</span>}
    </span>
  );
}

function menuOf(member: MemberRow, own: boolean): MenuItem[] {
  const base = `/people/${member.id}`;
  const handOver: MenuItem = {
    label: "Hand over their work",
    detail: "Plans, tasks and all else that lies with them",
    href: `${base}/hand-over`,
  };
  if (!member.active) return [{ label: "Activate again", action: `${base}/activation` }, handOver];
  const items: MenuItem[] = [
    { label: "Change role", href: `${base}/role` },
    { label: "Enter an absence", href: `/absences/new?person=${member.id}` },
    ...(own ? [] : [handOver]),
  ];
  if (own) return items;
  if (member.openSessions > 0) {
    items.push({
      label: "Sign out everywhere",
      detail: "Ends every session, for example of a lost phone",
      action: `${base}/sessions`,
    });
  }
  items.push(
    { separator: true },
    {
      label: "Deactivate",
      detail: "No access from now on; their work is handed over first",
      tone: "danger",
      action: `${base}/deactivation`,
    },
  );
  return items;
}
