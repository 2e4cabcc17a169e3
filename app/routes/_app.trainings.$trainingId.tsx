import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { Form, useActionData, useLoaderData } from "@remix-run/react";
import { markPlaces } from "~/commands/trainings/mark-places.server";
import { can } from "~/domain/access";
import { completionWords } from "~/domain/trainings/training";
import { markPlacesSchema } from "~/domain/trainings/training.schema";
import { actOf } from "~/http/act.server";
import { redirectWithToast } from "~/http/flash.server";
import { parseForm } from "~/http/parse-form.server";
import { formResponse, refusalResponse } from "~/http/refusal.server";
import { requireRight, requireViewer } from "~/http/session.server";
import { dayIn } from "~/shared/calendar";
import { now } from "~/shared/clock.server";
import { findTraining, listPlaces } from "~/store/trainings/training.queries.server";
import { ButtonLink } from "~/ui/controls/button";
import { DateText } from "~/ui/controls/date-text";
import { ProgressBar } from "~/ui/controls/progress-bar";
import { Banner } from "~/ui/feedback/banner";
import { RefusalNotice } from "~/ui/feedback/refusal-notice";
import { SubmitButton } from "~/ui/form/submit-button";
import type { FrameHandle } from "~/ui/layout/breadcrumb";
import { EmptyState } from "~/ui/layout/empty-state";
import { PageHeader } from "~/ui/layout/page-header";
import { StateChips } from "~/ui/registers/state-chips";
import { PlaceRegister } from "~/ui/trainings/place-register";

export const handle: FrameHandle = {
  crumbs: () => [{ label: "Training", href: "/trainings" }, { label: "Register" }],
};
export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: `${data?.training.title ?? "Training"} · Capstan` },
];

export async function loader({ request, params }: LoaderFunctionArgs) {
  const viewer = await requireViewer(request);
  requireRight(viewer, "program.read", "The training register is read by the people of the program.");
  const training = await findTraining(viewer, params.trainingId ?? "");
  if (!training) throw new Response("There is no such training here.", { status: 404 });
  const asked = new URL(request.url).searchParams;
  const state =
    asked.get("state") === "open" ? "open" : asked.get("state") === "completed" ? "completed" : null;
  const { rows, next } = await listPlaces(viewer, training.id, { state, after: asked.get("after") });
  return {
    training,
    rows,
    state,
    nextHref: next ? `?${new URLSearchParams({ ...(state ? { state } : {}), after: next })}` : null,
    today: dayIn(now(), viewer.timeZone),
    mayEdit: can(viewer, "playbook.edit") && !training.retired,
    mayKeep: can(viewer, "playbook.edit"),
  };
}

export async function action({ request, params }: ActionFunctionArgs) {
  const viewer = await requireViewer(request);
  const id = params.trainingId ?? "";
  const form = await parseForm(request, markPlacesSchema);
  if (!form.ok) return formResponse(form);
  const result = await markPlaces(actOf(request, viewer), { ...form.data, id });
  if (!result.ok) return refusalResponse(result.refusal, { values: form.values });
  const { changed } = result.value;
  return redirectWithToast(`/trainings/${id}`, {
    message: `${changed === 1 ? "1 employee is" : `${changed} employees are`} marked.`,
  });
}

export default function TrainingPage() {
  const { training, rows, state, nextHref, today, mayEdit, mayKeep } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const here = `/trainings/${training.id}`;
  const open = training.places - training.completed;
  return (
    <>
      <PageHeader
        eyebrow="Training"
        title={training.title}
        lead={training.about || undefined}
        meta={
          <>
            <span className="tabular">{completionWords(training.completed, training.places)}</span>
            {training.dueOn && (
              <span>
                by <DateText value={training.dueOn} mode="day" />
              </span>
            )}
            {training.customerRelations && <span>counts for the Summit list</span>}
          </>
        }
        action={
          mayEdit ? (
            <ButtonLink to={`${here}/names`} variant={training.places === 0 ? "primary" : "secondary"}>
              Add employees
            </ButtonLink>
          ) : undefined
        }
        menu={[
          { label: "Export as CSV", href: `${here}/register.csv` },
          ...(mayKeep ? [{ label: "Edit", href: `${here}/edit` }] : []),
          ...(mayEdit
            ? [
                {
                  label: "Retire",
                  detail: "It is no longer given; it can be brought back.",
                  action: `${here}/retirement`,
                  fields: {},
                },
              ]
            : []),
        ]}
      />
      {training.retired && (
        <Banner
          tone="info"
          title="This training is retired"
          action={
            mayKeep ? (
              <Form method="post" action={`${here}/return`}>
                <SubmitButton action={`${here}/return`} size="sm" variant="secondary">
                  Bring it back
                </SubmitButton>
              </Form>
            ) : undefined
          }
        />
      )}
      {answer?.refusal && answer.refusal.kind !== "invalid" && <RefusalNotice refusal={answer.refusal} />}
      {training.places === 0 ? (
        <EmptyState
          title="Nobody is on the register yet"
          action={
            mayEdit ? (
              <ButtonLink to={`${here}/names`} variant="secondary">
                Add employees
              </ButtonLink>
            ) : undefined
          }
        >
          Paste the names of those who are to take it, one a line.
        </EmptyState>
      ) : (
        <>
          <div className="mb-5 max-w-120">
            <ProgressBar done={training.completed} total={training.places} label="Completed" />
          </div>
          <StateChips
            chips={[
              { label: "All", count: training.places, href: here, selected: state === null },
              { label: "Open", count: open, href: `${here}?state=open`, selected: state === "open" },
              {
                label: "Completed",
                count: training.completed,
                href: `${here}?state=completed`,
                selected: state === "completed",
              },
            ]}
          />
          <PlaceRegister
            rows={rows}
            action={here}
            mayEdit={mayEdit}
            today={today}
            nextHref={nextHref}
            errors={answer?.fieldErrors}
          />
        </>
      )}
    </>
  );
}
