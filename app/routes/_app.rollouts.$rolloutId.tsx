import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { Link, useActionData, useLoaderData } from "@remix-run/react";
import { recordAdoption } from "~/commands/rollouts/record-adoption.server";
import { adoptionFinding, newestReading } from "~/domain/rollouts/adoption";
import { ROLLOUT_STATUS_LABELS, rolloutPath } from "~/domain/rollouts/rollout";
import { canKeepRollout, WHO_KEEPS_ROLLOUT } from "~/domain/rollouts/rollout.access";
import { adoptGates, startGates } from "~/domain/rollouts/rollout.rules";
import { adoptionSchema } from "~/domain/rollouts/rollout.schema";
import { actOf } from "~/http/act.server";
import { redirectWithToast } from "~/http/flash.server";
import { parseForm } from "~/http/parse-form.server";
import { formResponse, refusalResponse } from "~/http/refusal.server";
import { requireRollout } from "~/http/require-rollout.server";
import { requireViewer } from "~/http/session.server";
import { dayIn } from "~/shared/calendar";
import { now } from "~/shared/clock.server";
import { newId } from "~/shared/id.server";
import { listWithdrawnReadings } from "~/store/rollouts/rollout.queries.server";
import { findTimeZone } from "~/store/surveys/time-zone.queries.server";
import { ButtonLink } from "~/ui/controls/button";
import { DateText } from "~/ui/controls/date-text";
import type { MenuItem } from "~/ui/controls/menu";
import { StatusPill } from "~/ui/controls/status-pill";
import { InlineNote } from "~/ui/feedback/inline-note";
import { RecordForm } from "~/ui/form/record-form";
import type { FrameHandle } from "~/ui/layout/breadcrumb";
import { PageHeader } from "~/ui/layout/page-header";
import { Section } from "~/ui/layout/section";
import { AdoptionChart } from "~/ui/rollouts/adoption-chart";
import { ReadingList } from "~/ui/rollouts/reading-list";
import { rolloutCrumbs } from "~/ui/rollouts/rollout-crumbs";
import { RolloutRail } from "~/ui/rollouts/rollout-rail";
import { ROLLOUT_KINDS } from "~/ui/rollouts/rollout-table";

export const handle: FrameHandle = { crumbs: rolloutCrumbs(), bearsReading: true };
export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: `${data ? `${data.rollout.pilot.code} in ${data.rollout.businessUnit}` : "Rollout"} · Capstan` },
];
export const shouldRevalidate = () => true;

export async function loader({ request, params }: LoaderFunctionArgs) {
  const { viewer, rollout } = await requireRollout(request, params.rolloutId);
  return {
    once: newId(),
    rollout,
    finding: adoptionFinding(rollout),
    withdrawn: await listWithdrawnReadings(viewer, rollout.id),
    today: dayIn(now(), await findTimeZone(viewer.workspaceId)),
    mayKeep: canKeepRollout(viewer, rollout),
    startGates: startGates(rollout),
    adoptGates: adoptGates(rollout),
  };
}

export async function action({ request, params }: ActionFunctionArgs) {
  const viewer = await requireViewer(request);
  const id = params.rolloutId ?? "";
  const form = await parseForm(request, adoptionSchema);
  if (!form.ok) return formResponse(form);
  const result = await recordAdoption(actOf(request, viewer), { ...form.data, id });
  if (!result.ok) return refusalResponse(result.refusal, { values: form.values });
  const here = rolloutPath(id);
  return redirectWithToast(here, {
    message: `Counted: ${result.value.words}.`,
    undo: { url: `${here}/readings/${result.value.readingId}/withdrawal` },
  });
}

export default function RolloutPage() {
  const { once, rollout, finding, withdrawn, today, mayKeep, ...gates } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const { pilot, plan, owner, status } = rollout;
  const newest = newestReading(rollout);
  const isRunning = status === "adopting" || status === "adopted";
  return (
    <div className="max-w-4xl">
      <PageHeader
        eyebrow={`Rollout of ${pilot.code} · ${pilot.title}`}
        title={rollout.businessUnit}
        lead={finding}
        meta={
          <>
            <StatusPill kind={ROLLOUT_KINDS[status]} label={ROLLOUT_STATUS_LABELS[status]} />
            <span>{owner ? `Owner ${owner.name}` : "Nobody answers for it yet"}</span>
            {rollout.dueOn && (
              <DateText value={rollout.dueOn} mode={status === "adopting" ? "due" : "plain"} />
            )}
            {rollout.people !== null && <span>{rollout.people.toLocaleString("en")} people</span>}
            {plan && (
              <span>
                part of{" "}
                <Link to={`/plans/${plan.code}`} className="link">
                  {plan.code}
                </Link>
              </span>
            )}
          </>
        }
        action={mayKeep ? <ButtonLink to={`${rolloutPath(rollout.id)}/edit`}>Edit</ButtonLink> : undefined}
        menu={mayKeep ? menuOf(rollout.id, status) : undefined}
      />
      <RolloutRail rollout={rollout} mayKeep={mayKeep} {...gates} />
      {!mayKeep && <InlineNote>{WHO_KEEPS_ROLLOUT}</InlineNote>}
      {rollout.note && status !== "declined" && (
        <p className="mb-4 text-sm break-words text-ink-muted">Taken up again: “{rollout.note}”</p>
      )}
      <Section title="Adoption over time" id="adoption">
        {newest ? (
          <AdoptionChart finding={finding} readings={rollout.readings} adoptedFrom={rollout.adoptedFrom} />
        ) : (
          <p className="text-sm text-ink-muted">
            No reading yet.{" "}
            {status === "planned" && "From the start on, those who work the new way are counted."}
          </p>
        )}
      </Section>
      {isRunning && mayKeep && (
        <Section id="count" title="Count those who work the new way">
          <RecordForm
            groups={[
              {
                columns: 3,
                fields: [
                  { name: "day", label: "Counted on", kind: "day", required: true },
                  { name: "adopted", label: "Work the new way", kind: "number", required: true },
                  { name: "of", label: "Of", kind: "number", required: true },
                ],
              },
              { fields: [{ name: "note", label: "What was seen", kind: "words", rows: 2 }] },
            ]}
            values={{
              day: today,
              of: newest ? String(newest.of) : rollout.people === null ? "" : String(rollout.people),
            }}
            hidden={{ key: once }}
            answer={answer}
            submit="Keep the count"
            cancelHref={`/pilots/${pilot.code}/rollouts`}
          />
        </Section>
      )}
      {(rollout.readings.length > 0 || withdrawn.length > 0) && (
        <Section title="Counts" id="counts">
          <ReadingList
            rolloutId={rollout.id}
            readings={rollout.readings}
            withdrawn={withdrawn}
            mayKeep={mayKeep}
          />
        </Section>
      )}
    </div>
  );
}

function menuOf(id: string, status: string): MenuItem[] {
  const href = rolloutPath(id);
  if (status === "planned" || status === "adopting") {
    return [
      {
        label: "Decline",
        detail: "The unit does not take it over, and says why",
        href: `${href}/decline`,
        tone: "danger",
      },
    ];
  }
  return [
    {
      label: "Take it up again",
      detail: status === "adopted" ? "The unit fell back" : "The unit changed its mind",
      href: `${href}/reopening`,
    },
  ];
}
