import { Form, Link } from "@remix-run/react";
import { pilotReplicationsPath } from "~/domain/pilots/spread-places";
import { REPLICATION_STATUS_LABELS, type ReplicationView } from "~/domain/replications/replication";
import { Badge } from "../../controls/badge";
import { ButtonLink } from "../../controls/button";
import { DateText } from "../../controls/date-text";
import { SubmitButton } from "../../form/submit-button";

interface ReplicationListProps {
  code: string;
  requests: readonly ReplicationView[];
  me: string;
  mayAnswer: boolean;
}

const TONES = { open: "warn", accepted: "good", declined: "quiet", withdrawn: "quiet" } as const;

/** Who wants to repeat it, why, and what came of it. */
export function ReplicationList({ code, requests, me, mayAnswer }: ReplicationListProps) {
  const here = pilotReplicationsPath(code);
  return (
    <ul className="divide-y divide-line">
      {requests.map((request) => (
        <li
          key={request.id}
          className="flex flex-wrap items-start justify-between gap-x-6 gap-y-2 py-3 text-sm"
        >
          <div className="min-w-0 flex-1 basis-64">
            <p className="flex flex-wrap items-center gap-2">
              <span className="min-w-0 font-medium break-words hyphens-auto">{request.businessUnit}</span>
              <Badge tone={TONES[request.status]}>{REPLICATION_STATUS_LABELS[request.status]}</Badge>
            </p>
            <p className="break-words whitespace-pre-line text-ink-muted hyphens-auto">{request.why}</p>
            <p className="text-xs text-ink-muted">
              {request.askedByName}, <DateText value={request.askedOn} mode="plain" />
            </p>
            {request.answer && (
              <p className="mt-1 break-words whitespace-pre-line hyphens-auto">
                “{request.answer}”{request.answeredByName && ` (${request.answeredByName})`}
              </p>
            )}
            {request.href && (
              <p className="mt-1">
                <Link to={request.href} className="link">
                  {request.href.startsWith("/pilots/")
                    ? `Went on as ${request.href.slice("/pilots/".length)}`
                    : "Went on as a rollout"}
                </Link>
              </p>
            )}
          </div>
          <div className="no-print flex flex-wrap items-center gap-3">
            {request.status === "open" && request.askedById === me && (
              <Form method="post" action={`${here}/${request.id}/withdrawal`} preventScrollReset>
                <SubmitButton variant="quiet" size="sm" action={`${here}/${request.id}/withdrawal`}>
                  Take it back
                </SubmitButton>
              </Form>
            )}
            {mayAnswer && (request.status === "open" || request.status === "declined") && (
              <ButtonLink
                to={`${here}/${request.id}`}
                size="sm"
                variant={request.status === "open" ? "secondary" : "quiet"}
              >
                {request.status === "open" ? "Answer" : "Accept after all"}
              </ButtonLink>
            )}
          </div>
        </li>
      ))}
    </ul>
  );
}
