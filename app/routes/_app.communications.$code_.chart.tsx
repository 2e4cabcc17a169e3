import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { MESSAGE_STATE_LABELS } from "~/domain/communications/communication";
import { messagePath } from "~/domain/communications/message-places";
import { requireMessageFacts } from "~/http/require-message-facts.server";
import { messageChart } from "~/ui/communications/message/message-chart";
import { messageCrumbs } from "~/ui/communications/message/message-crumbs";
import { ButtonLink } from "~/ui/controls/button";
import type { FrameHandle } from "~/ui/layout/breadcrumb";
import { PageHeader } from "~/ui/layout/page-header";
import { Section } from "~/ui/layout/section";
import { StateChart } from "~/ui/lifecycle/state-chart";

export const handle: FrameHandle = { crumbs: messageCrumbs("Every state and move") };
export const meta: MetaFunction = ({ params }) => [{ title: `States of ${params.code} · Capstan` }];

export async function loader({ request, params }: LoaderFunctionArgs) {
  const { facts } = await requireMessageFacts(request, params.code);
  const { code, subject, status, versions } = facts;
  return {
    code,
    subject,
    status,
    versions: versions.map(({ id, audience, status: own }) => ({ id, audience, status: own })),
    ...messageChart(),
  };
}

export default function Chart() {
  const { code, subject, status, versions, layout, moves } = useLoaderData<typeof loader>();
  return (
    <>
      <PageHeader
        eyebrow={`${code} · ${subject}`}
        title="Every state and move of a message"
        lead={`Drawn from the rules that hold. Each audience’s version passes them by itself; ${code} shows the least advanced, “${MESSAGE_STATE_LABELS[status]}”.`}
        action={<ButtonLink to={messagePath(code)}>Back to the message</ButtonLink>}
      />
      <StateChart title="The life of one audience’s version" layout={layout} current={status} />
      {versions.length > 0 && (
        <Section title="Where each audience stands">
          <dl className="grid gap-x-8 gap-y-2 text-sm sm:grid-cols-2">
            {versions.map((each) => (
              <div key={each.id} className="flex min-w-0 flex-wrap justify-between gap-x-3">
                <dt className="break-words">{each.audience}</dt>
                <dd className="text-ink-muted">{MESSAGE_STATE_LABELS[each.status]}</dd>
              </div>
            ))}
          </dl>
        </Section>
      )}
      <Section title="Each move in words">
        <dl className="grid gap-x-8 gap-y-3 text-sm sm:grid-cols-2">
          {moves.map(({ label, from, to }) => (
            <div key={label} className="min-w-0">
              <dt className="font-medium first-letter:uppercase">{label}</dt>
              <dd className="break-words text-ink-muted">
                from {from.join(", ")} to {to.join(", ")}
              </dd>
            </div>
          ))}
        </dl>
      </Section>
    </>
  );
}
