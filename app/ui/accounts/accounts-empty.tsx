import type { ReactNode } from "react";
import { ButtonLink } from "../controls/button";
import { EmptyState } from "../layout/empty-state";
import { PageHeader } from "../layout/page-header";

/** Before the first account: what belongs here and the ways to start. */
export function AccountsEmpty({ action }: { action?: ReactNode }) {
  return (
    <>
      <PageHeader title="Account management" />
      <EmptyState
        title="No accounts yet"
        action={action ?? <ButtonLink to="/surveys">Look at the surveys</ButtonLink>}
      >
        <p>
          Whom do you serve, and who decides there? Bring your accounts in from a CSV file, or add the first
          one by hand. A tier says where effort counts most; an index per tier and contact level follows from
          it.{!action && " The CX leader or an administrator begins."}
        </p>
      </EmptyState>
    </>
  );
}
