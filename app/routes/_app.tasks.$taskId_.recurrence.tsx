import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { startSeries } from "~/commands/series/start-series.server";
import { nextDates } from "~/domain/series/next-dates";
import { USUAL } from "~/domain/series/recurrence";
import { USUAL_LEAD_DAYS } from "~/domain/series/series";
import { seriesSchema } from "~/domain/series/series.schema";
import { taskPath } from "~/domain/tasks/task";
import { actOf } from "~/http/act.server";
import { redirectWithToast } from "~/http/flash.server";
import { parseForm } from "~/http/parse-form.server";
import { formResponse, refusalResponse } from "~/http/refusal.server";
import { requireRight, requireViewer } from "~/http/session.server";
import { weekdayOf } from "~/shared/calendar";
import { now } from "~/shared/clock.server";
import { database } from "~/store/database.server";
import { findSeriesGround } from "~/store/series/series-ground.server";
import { findTaskDays } from "~/store/tasks/task-days.server";
import { findTaskPage } from "~/store/tasks/task-page.queries.server";
import { Banner } from "~/ui/feedback/banner";
import { InlineNote } from "~/ui/feedback/inline-note";
import { MovePage } from "~/ui/tasks/move-page";
import { SeriesForm } from "~/ui/tasks/series/series-form";

export const meta: MetaFunction = () => [{ title: "Let the task come again · Capstan" }];

/** A refused form comes back beside what is saved by now, not beside what was read at first. */
export const shouldRevalidate = () => true;

async function findGround(request: Request, taskId: string) {
  const viewer = await requireViewer(request);
  requireRight(viewer, "program.read", "Tasks are read by the people of the program.");
  const task = await findTaskPage(viewer, taskId);
  if (!task) throw new Response("There is no such task here.", { status: 404 });
  return { viewer, task, ground: await findSeriesGround(database(), viewer, task.planId) };
}

export async function loader({ request, params }: LoaderFunctionArgs) {
  const { viewer, task, ground } = await findGround(request, params.taskId ?? "");
  const { today } = await findTaskDays(viewer, now());
  const from = { dueOn: task.dueOn ?? today, occurrence: 1 };
  const values = {
    recurrence: { ...USUAL, weekdays: [weekdayOf(from.dueOn)], monthDay: Number(from.dueOn.slice(8)) },
    shift: "none" as const,
    leadDays: USUAL_LEAD_DAYS,
    untilOn: null,
  };
  return { task, values, next: nextDates(values, from, ground), planEndOn: ground.planEndOn };
}

export async function action({ request, params }: ActionFunctionArgs) {
  const { viewer, task, ground } = await findGround(request, params.taskId ?? "");
  const form = await parseForm(request, seriesSchema);
  if (!form.ok) return formResponse(form);
  const { step, ...input } = form.data;
  if (step === "preview" && task.dueOn) {
    const next = nextDates(input, { dueOn: task.dueOn, occurrence: 1 }, ground);
    return data({ fieldErrors: {}, formErrors: [], values: form.values, refusal: null, next });
  }
  const result = await startSeries(actOf(request, viewer), { taskId: task.id, ...input });
  if (!result.ok) return refusalResponse(result.refusal, { values: form.values });
  const { seriesId } = result.value;
  return redirectWithToast(`/series/${seriesId}`, { message: `“${task.title}” comes again` });
}

export default function NewSeries() {
  const { task, values, next, planEndOn } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const refusal = answer?.refusal ?? null;
  const back = taskPath(task.id);
  return (
    <MovePage
      task={task}
      title="Let the task come again"
      lead="This task is the first. Each one after it is a task of its own, with its own evidence and its steps unticked."
      refusal={refusal?.kind === "invalid" ? null : refusal}
      back={back}
    >
      {task.mandatory && (
        <InlineNote>
          This task is mandatory, and so is each that follows: the plan is not implemented while one is open.
          Make it optional, or end the series when the work is in place.
        </InlineNote>
      )}
      {task.dueOn ? (
        <SeriesForm
          values={values}
          planEndOn={planEndOn}
          next={next}
          previewHref={`${back}/recurrence/dates`}
          hidden={{}}
          submitLabel="Let it come again"
          answer={answer}
        />
      ) : (
        <Banner tone="warn" title="It has no due date to count from">
          Give the task a due date first; what comes again is counted from there.
        </Banner>
      )}
    </MovePage>
  );
}
