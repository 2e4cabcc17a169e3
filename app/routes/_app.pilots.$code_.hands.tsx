import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { raiseHand } from "~/commands/governance/raise-hand.server";
import { raiseHandSchema } from "~/domain/governance/team.schema";
import { byBusinessUnit, callForVolunteers, handWords } from "~/domain/pilots/hands";
import { isPilotOver, PILOT_STATUS_LABELS } from "~/domain/pilots/pilot";
import { canAnswerPilotHand, pilotStandingOf, WHO_ANSWERS_PILOT_HANDS } from "~/domain/pilots/spread.access";
import { pilotHandsPath, pilotReplicationsPath } from "~/domain/pilots/spread-places";
import { actOf } from "~/http/act.server";
import { redirectWithToast } from "~/http/flash.server";
import { parseForm } from "~/http/parse-form.server";
import { formResponse, refusalResponse } from "~/http/refusal.server";
import { requirePilot } from "~/http/require-pilot.server";
import { requireViewer } from "~/http/session.server";
import { newId } from "~/shared/id.server";
import { listHandAddresses, listPilotHands } from "~/store/governance/team.queries.server";
import { ButtonLink } from "~/ui/controls/button";
import { Disclosure } from "~/ui/controls/disclosure";
import { InlineNote } from "~/ui/feedback/inline-note";
import { type FieldSpec, RecordForm } from "~/ui/form/record-form";
import type { FrameHandle } from "~/ui/layout/breadcrumb";
import { EmptyState } from "~/ui/layout/empty-state";
import { Section } from "~/ui/layout/section";
import { pilotCrumbs } from "~/ui/pilots/pilot-words";
import { HandList } from "~/ui/pilots/spread/hand-list";
import { PilotSidePage } from "~/ui/pilots/spread/pilot-side-page";

export const handle: FrameHandle = { crumbs: pilotCrumbs("Hand-raisers") };
export const meta: MetaFunction = ({ params }) => [{ title: `Hand-raisers · ${params.code} · Capstan` }];
export const shouldRevalidate = () => true;

export async function loader({ request, params }: LoaderFunctionArgs) {
  const { viewer, facts } = await requirePilot(request, params.code);
  const hands = await listPilotHands(viewer, facts.id);
  const { code, title, question, treatment, owner, status } = facts;
  const mayAnswer = canAnswerPilotHand(viewer, pilotStandingOf(facts));
  const addresses = mayAnswer
    ? await listHandAddresses(
        viewer,
        hands.map(({ id }) => id),
      )
    : {};
  return {
    once: newId(),
    addresses,
    pilot: { code, title, isOver: isPilotOver(status), state: PILOT_STATUS_LABELS[status] },
    summary: handWords(hands),
    groups: byBusinessUnit(hands.filter((hand) => hand.status !== "lowered")),
    units: [
      ...new Set([...facts.units.map(({ businessUnit }) => businessUnit), ...hands.map(({ unit }) => unit)]),
    ]
      .filter(Boolean)
      .slice(0, 60),
    me: viewer.personId,
    hasOwn: hands.some((hand) => hand.personId === viewer.personId && hand.status === "open"),
    mayAnswer,
    forOther: mayAnswer && new URL(request.url).searchParams.get("for") === "other",
    call: callForVolunteers({ code, title, question, treatment, ownerName: owner?.name ?? null }),
  };
}

export async function action({ request, params }: ActionFunctionArgs) {
  const viewer = await requireViewer(request);
  const form = await parseForm(request, raiseHandSchema);
  if (!form.ok) return formResponse(form);
  const code = params.code ?? "";
  const result = await raiseHand(actOf(request, viewer), { ...form.data, pilot: code });
  if (!result.ok) return refusalResponse(result.refusal, { values: form.values });
  return redirectWithToast(pilotHandsPath(code), {
    message: form.data.name
      ? `The hand of ${form.data.name} is on the list.`
      : "Thank you. Your hand is up; you hear back on this page.",
  });
}

export default function PilotHands() {
  const page = useLoaderData<typeof loader>();
  const { pilot, groups, mayAnswer, hasOwn, forOther } = page;
  const answer = useActionData<typeof action>();
  const here = pilotHandsPath(pilot.code);
  return (
    <PilotSidePage
      pilot={pilot}
      title="Hand-raisers"
      lead={`Those who want to take part in this pilot. So far ${page.summary}.`}
    >
      {groups.length === 0 ? (
        <EmptyState title="Nobody has raised a hand for this pilot yet">
          {pilot.isOver
            ? "It is over; whoever wants it in their own business unit asks to repeat it."
            : "Pilots run by volunteers are defended by them later. Send the call round; everybody with an account can raise a hand for themselves."}
        </EmptyState>
      ) : (
        <HandList groups={groups} me={page.me} mayAnswer={mayAnswer} addresses={page.addresses} />
      )}
      {groups.length > 0 && !mayAnswer && (
        <div className="mt-3">
          <InlineNote>{WHO_ANSWERS_PILOT_HANDS}</InlineNote>
        </div>
      )}
      {pilot.isOver ? (
        <div className="mt-6">
          <InlineNote>
            {pilot.code} is {pilot.state.toLowerCase()}: no more hands are needed.{" "}
            <ButtonLink to={pilotReplicationsPath(pilot.code)} size="sm" variant="secondary">
              Ask to repeat it
            </ButtonLink>
          </InlineNote>
        </div>
      ) : (
        <>
          {(!hasOwn || forOther) && (
            <Section
              id="raise"
              title={forOther ? "Somebody without an account wants to take part" : "Raise your hand"}
              aside={
                mayAnswer && (
                  <ButtonLink to={forOther ? here : `${here}?for=other#raise`} size="sm" variant="quiet">
                    {forOther ? "For yourself" : "For somebody without an account"}
                  </ButtonLink>
                )
              }
            >
              <RecordForm
                fields={raiseFields(forOther)}
                values={{}}
                hidden={{ key: page.once }}
                answer={answer}
                submit={forOther ? "Write it down" : "Raise your hand"}
                cancelHref={`/pilots/${pilot.code}`}
              >
                <datalist id="business-units">
                  {page.units.map((unit) => (
                    <option key={unit} value={unit} />
                  ))}
                </datalist>
              </RecordForm>
            </Section>
          )}
          <div className="no-print mt-8">
            <Disclosure summary="A call for volunteers, to send round">
              <p className="max-w-[70ch] rounded-lg border border-line bg-sunken px-4 py-3 text-sm break-words whitespace-pre-line">
                {page.call}
              </p>
            </Disclosure>
          </div>
        </>
      )}
    </PilotSidePage>
  );
}

const raiseFields = (forOther: boolean): FieldSpec[] => [
  ...(forOther ? [{ name: "name", label: "Name", required: true } satisfies FieldSpec] : []),
  { name: "unit", label: "Business unit", placeholder: "Support, Hamburg …", list: "business-units" },
  {
    name: "offers",
    label: forOther ? "What they would like to do" : "What you would like to do",
    kind: "words",
    rows: 3,
    required: true,
  },
];
