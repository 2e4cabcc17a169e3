import { Form, Link } from "@remix-run/react";
import type { GrantView } from "~/domain/tasks/outside-task";
import { taskPath } from "~/domain/tasks/task";
import { Badge } from "../../controls/badge";
import { DateText } from "../../controls/date-text";
import { SubmitButton } from "../../form/submit-button";
import { Section } from "../../layout/section";

interface GrantSectionProps {
  taskId: string;
  grants: readonly GrantView[];
  mayShare: boolean;
  /** The task can still be worked on. */
  open: boolean;
}

const STATES = {
  open: "Works",
  expired: "Run out",
  ended: "Ended",
} as const;

/** Who outside has this task by a link, until when, and whether they ever opened it. */
export function GrantSection({ taskId, grants, mayShare, open }: GrantSectionProps) {
  if (grants.length === 0 && !(mayShare && open)) return null;
  const path = `${taskPath(taskId)}/links`;
  return (
    <Section
      id="outside"
      title="Outside help"
      aside={
        mayShare &&
        open && (
          <Link to={`${path}/new`} className="link no-print">
            Give it to somebody
          </Link>
        )
      }
    >
      {grants.length === 0 && (
        <p className="text-sm text-ink-muted">
          Somebody without an account can do this one task by a link: a supplier, a partner, a customer.
        </p>
      )}
      <ul className="divide-y divide-line">
        {grants.map((grant) => (
          <li key={grant.id} className="py-2.5 text-sm">
            <p className="flex flex-wrap items-center gap-x-2">
              <span className="min-w-0 font-medium break-words">{grant.name}</span>
              <Badge tone={grant.state === "open" ? undefined : "quiet"}>{STATES[grant.state]}</Badge>
            </p>
            {grant.email && <p className="break-all text-ink-muted">{grant.email}</p>}
            <p className="text-xs text-ink-muted">
              until <DateText value={grant.expiresOn} mode="day" /> · given by {grant.byName} ·{" "}
              {grant.lastUsedAt ? (
                <>
                  opened <DateText value={new Date(grant.lastUsedAt).toISOString()} />
                </>
              ) : (
                "never opened"
              )}
            </p>
            {mayShare && (
              <div className="no-print mt-1.5 flex flex-wrap gap-x-4 gap-y-1">
                <Link to={`${path}/${grant.id}/renewal`} className="link">
                  {grant.state === "open" ? "New link" : "Renew"}
                </Link>
                {grant.state === "open" && (
                  <Form method="post" action={`${path}/${grant.id}/end`} preventScrollReset>
                    <SubmitButton action={`${path}/${grant.id}/end`} variant="quiet" size="sm">
                      End it
                    </SubmitButton>
                  </Form>
                )}
              </div>
            )}
          </li>
        ))}
      </ul>
    </Section>
  );
}
