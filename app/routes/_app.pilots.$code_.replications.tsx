import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { requestReplication } from "~/commands/replications/request-replication.server";
import { isPilotOver } from "~/domain/pilots/pilot";
import {
  canAnswerReplication,
  pilotStandingOf,
  WHO_ANSWERS_REPLICATIONS,
} from "~/domain/pilots/spread.access";
import { pilotHandsPath, pilotReplicationsPath } from "~/domain/pilots/spread-places";
import { replicationWords, whyNotRepeat } from "~/domain/replications/replication";
import { askReplicationSchema } from "~/domain/replications/replication.schema";
import { actOf } from "~/http/act.server";
import { redirectWithToast } from "~/http/flash.server";
import { parseForm } from "~/http/parse-form.server";
import { formResponse, refusalResponse } from "~/http/refusal.server";
import { requirePilot } from "~/http/require-pilot.server";
import { requireViewer } from "~/http/session.server";
import { newId } from "~/shared/id.server";
import { listReplications } from "~/store/replications/replication.queries.server";
import { ButtonLink } from "~/ui/controls/button";
import { InlineNote } from "~/ui/feedback/inline-note";
import { RecordForm } from "~/ui/form/record-form";
import type { FrameHandle } from "~/ui/layout/breadcrumb";
import { EmptyState } from "~/ui/layout/empty-state";
import { Section } from "~/ui/layout/section";
import { pilotCrumbs } from "~/ui/pilots/pilot-words";
import { PilotSidePage } from "~/ui/pilots/spread/pilot-side-page";
import { ReplicationList } from "~/ui/pilots/spread/replication-list";

export const handle: FrameHandle = { crumbs: pilotCrumbs("Repeat it") };
export const meta: MetaFunction = ({ params }) => [{ title: `Repeat it · ${params.code} · Capstan` }];
export const shouldRevalidate = () => true;

export async function loader({ request, params }: LoaderFunctionArgs) {
  const { viewer, facts } = await requirePilot(request, params.code);
  const { code, title, status, round, startedOn } = facts;
  const requests = await listReplications(viewer, facts.id);
  return {
    once: newId(),
    pilot: { code, title, isOver: isPilotOver(status) },
    requests,
    summary: replicationWords(requests),
    whyNot: whyNotRepeat({ code, hasRun: startedOn !== null || round > 1 }),
    me: viewer.personId,
    mayAnswer: canAnswerReplication(viewer, pilotStandingOf(facts)),
  };
}

export async function action({ request, params }: ActionFunctionArgs) {
  const viewer = await requireViewer(request);
  const form = await parseForm(request, askReplicationSchema);
  if (!form.ok) return formResponse(form);
  const result = await requestReplication(actOf(request, viewer), { ...form.data, code: params.code ?? "" });
  if (!result.ok) return refusalResponse(result.refusal, { values: form.values });
  return redirectWithToast(pilotReplicationsPath(result.value.code), {
    message: "You have asked; the answer stands on this page.",
  });
}

export default function PilotReplications() {
  const { once, pilot, requests, summary, whyNot, me, mayAnswer } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  return (
    <PilotSidePage
      pilot={pilot}
      title="Repeat it elsewhere"
      lead={`Business units that want to do the same at their own place. So far ${summary}. Accepted, it begins there as a pilot of its own or as a rollout.`}
    >
      {requests.length === 0 ? (
        <EmptyState
          title="No business unit has asked yet"
          action={
            whyNot &&
            !pilot.isOver && <ButtonLink to={pilotHandsPath(pilot.code)}>Raise a hand instead</ButtonLink>
          }
        >
          {whyNot ?? "Whoever sees the result and wants it too asks here. Anybody of the program may ask."}
        </EmptyState>
      ) : (
        <ReplicationList code={pilot.code} requests={requests} me={me} mayAnswer={mayAnswer} />
      )}
      {requests.length > 0 && !mayAnswer && (
        <div className="mt-3">
          <InlineNote>{WHO_ANSWERS_REPLICATIONS}</InlineNote>
        </div>
      )}
      {!whyNot && (
        <Section id="ask" title="Ask to repeat it">
          <RecordForm
            fields={[
              { name: "businessUnit", label: "Business unit", required: true },
              {
                name: "why",
                label: "Why it would help there",
                kind: "words",
                rows: 3,
                required: true,
              },
            ]}
            values={{}}
            hidden={{ key: once }}
            answer={answer}
            submit="Ask"
            cancelHref={`/pilots/${pilot.code}`}
          />
        </Section>
      )}
    </PilotSidePage>
  );
}
