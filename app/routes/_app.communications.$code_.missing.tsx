import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { mayWriteMessage, WHO_WRITES_MESSAGES } from "~/domain/communications/message.access";
import { gatesShownTo, missingOfMessage } from "~/domain/communications/message-moves";
import { messagePath } from "~/domain/communications/message-places";
import { requireMessageFacts } from "~/http/require-message-facts.server";
import { communicationStatus } from "~/ui/communications/communication-words";
import { messageCrumbs } from "~/ui/communications/message/message-crumbs";
import { ButtonLink } from "~/ui/controls/button";
import { StatusPill } from "~/ui/controls/status-pill";
import { GateList } from "~/ui/feedback/gate-list";
import type { FrameHandle } from "~/ui/layout/breadcrumb";
import { EmptyState } from "~/ui/layout/empty-state";
import { PageHeader } from "~/ui/layout/page-header";
import { Section } from "~/ui/layout/section";

export const handle: FrameHandle = { crumbs: messageCrumbs("What is missing") };
export const meta: MetaFunction = ({ params }) => [{ title: `What is missing · ${params.code} · Capstan` }];

export async function loader({ request, params }: LoaderFunctionArgs) {
  const { facts, viewer } = await requireMessageFacts(request, params.code);
  const { code, subject, status, versions } = facts;
  return {
    code,
    subject,
    status,
    none: versions.length === 0,
    writes: mayWriteMessage(viewer, facts),
    missing: missingOfMessage(facts).map((each) => ({
      ...each,
      gates: gatesShownTo(viewer, facts, each.gates),
    })),
  };
}

export default function Missing() {
  const { code, subject, status, none, writes, missing } = useLoaderData<typeof loader>();
  const count = missing.reduce((sum, { gates }) => sum + gates.length, 0);
  return (
    <div className="mx-auto max-w-3xl">
      <PageHeader
        eyebrow={`${code} · ${subject}`}
        title="What is missing until it is sent"
        lead={
          count === 0
            ? "Nothing is missing."
            : `${count === 1 ? "One thing is" : `${count} things are`} missing. ${writes ? "Each line leads to the place that mends it." : WHO_WRITES_MESSAGES}`
        }
        meta={<StatusPill {...communicationStatus(status)} />}
        action={<ButtonLink to={messagePath(code)}>Back to the message</ButtonLink>}
      />
      {none ? (
        <EmptyState
          title="No audience is named yet"
          action={writes && <ButtonLink to={`/communications/${code}/edit`}>Add an audience</ButtonLink>}
        >
          Who is told decides what has to be answered.
        </EmptyState>
      ) : missing.length === 0 ? (
        <EmptyState title="Nothing is missing">
          Every audience is scheduled, told, or was cancelled.
        </EmptyState>
      ) : (
        missing.map(({ versionId, audience, gates }) => (
          <Section key={versionId} id={versionId} title={audience}>
            {gates.length === 0 ? (
              <p className="text-sm text-ink-muted">Complete and approved: it can be scheduled.</p>
            ) : (
              <GateList gates={gates} leadsTo="Sent" />
            )}
          </Section>
        ))
      )}
    </div>
  );
}
