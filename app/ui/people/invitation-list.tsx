import { Form } from "@remix-run/react";
import { choiceOf, ROLE_CHOICE_LABELS } from "~/domain/people/role-choice";
import type { Role } from "~/domain/viewer";
import { Badge } from "../controls/badge";
import { DateText } from "../controls/date-text";
import { SubmitButton } from "../form/submit-button";

export interface InvitationRow {
  id: string;
  email: string;
  name: string;
  role: Role;
  auditor: boolean;
  state: "open" | "expired" | "accepted" | "revoked";
  expiresAt: string;
  invitedBy: string;
}

/** Who was asked and has not come yet. */
export function InvitationList({ invitations }: { invitations: readonly InvitationRow[] }) {
  return (
    <ul className="divide-y divide-line">
      {invitations.map((invitation) => (
        <li key={invitation.id} className="flex flex-wrap items-center justify-between gap-x-6 gap-y-2 py-3">
          <div className="min-w-0 flex-1 basis-64">
            <p className="flex flex-wrap items-center gap-2 text-sm font-medium">
              <span className="min-w-0 truncate">{invitation.name}</span>
              <Badge>{ROLE_CHOICE_LABELS[choiceOf(invitation)]}</Badge>
              {invitation.state === "expired" && <Badge tone="warn">Expired</Badge>}
            </p>
            <p className="mt-0.5 text-xs break-words text-ink-muted">
              {invitation.email} · {invitation.state === "expired" ? "expired" : "expires"}{" "}
              <DateText value={invitation.expiresAt} />
              {invitation.invitedBy && ` · invited by ${invitation.invitedBy}`}
            </p>
          </div>
          <div className="flex gap-2">
            <Act
              address={`/people/invitations/${invitation.id}/letter`}
              label="Send again"
              name={invitation.name}
            />
            <Act
              address={`/people/invitations/${invitation.id}/withdrawal`}
              label="Withdraw"
              name={invitation.name}
            />
          </div>
        </li>
      ))}
    </ul>
  );
}

function Act({ address, label, name }: { address: string; label: string; name: string }) {
  return (
    <Form method="post" action={address} preventScrollReset>
      <SubmitButton variant="secondary" size="sm" action={address}>
        {label}
        <span className="sr-only"> ({name})</span>
      </SubmitButton>
    </Form>
  );
}
