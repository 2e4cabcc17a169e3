import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import * as z from "zod";
import { changeSeries } from "~/commands/series/change-series.server";
import { nextDates } from "~/domain/series/next-dates";
import { readRule } from "~/domain/series/recurrence";
import { seriesSchema } from "~/domain/series/series.schema";
import { versionSchema } from "~/domain/tasks/task.schema";
import { actOf } from "~/http/act.server";
import { redirectWithToast } from "~/http/flash.server";
import { parseForm } from "~/http/parse-form.server";
import { formResponse, refusalResponse } from "~/http/refusal.server";
import { requireRight, requireViewer } from "~/http/session.server";
import { now } from "~/shared/clock.server";
import { database } from "~/store/database.server";
import { findSeries } from "~/store/series/series.queries.server";
import { findSeriesGround } from "~/store/series/series-ground.server";
import { RefusalNotice } from "~/ui/feedback/refusal-notice";
import { PageHeader } from "~/ui/layout/page-header";
import { SeriesForm } from "~/ui/tasks/series/series-form";

export const meta: MetaFunction = () => [{ title: "Change what follows · Capstan" }];

/** A refused form comes back beside what is saved by now, not beside what was read at first. */
export const shouldRevalidate = () => true;

const editSchema = z.intersection(seriesSchema, z.object({ version: versionSchema }));

async function findGround(request: Request, seriesId: string) {
  const viewer = await requireViewer(request);
  requireRight(viewer, "program.read", "Tasks are read by the people of the program.");
  const series = await findSeries(viewer, seriesId, now());
  const latest = series?.made[0];
  if (!series || !latest?.dueOn) throw new Response("There is no such recurring task here.", { status: 404 });
  const from = { dueOn: latest.dueOn, occurrence: latest.occurrence };
  return { viewer, series, latest, from, ground: await findSeriesGround(database(), viewer, series.planId) };
}

export async function loader({ request, params }: LoaderFunctionArgs) {
  const { series, latest, from, ground } = await findGround(request, params.seriesId ?? "");
  const { shift, leadDays, untilOn } = series;
  const values = { recurrence: readRule(series.ruleFromLatest), shift, leadDays, untilOn };
  return { series, latestId: latest.id, values, next: nextDates(values, from, ground) };
}

export async function action({ request, params }: ActionFunctionArgs) {
  const { viewer, series, from, ground } = await findGround(request, params.seriesId ?? "");
  const form = await parseForm(request, editSchema);
  if (!form.ok) return formResponse(form);
  const { step, ...input } = form.data;
  if (step === "preview") {
    const next = nextDates(input, from, ground);
    return data({ fieldErrors: {}, formErrors: [], values: form.values, refusal: null, next });
  }
  const result = await changeSeries(actOf(request, viewer), { seriesId: series.id, ...input });
  if (!result.ok) return refusalResponse(result.refusal, { values: form.values });
  return redirectWithToast(`/series/${series.id}`, { message: "What follows comes by the new rule" });
}

export default function EditSeries() {
  const { series, latestId, values, next } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const refusal = answer?.refusal ?? null;
  const kept = answer?.values.version;
  // A refused form keeps the version it was read at, so that nothing newer is overwritten unseen.
  const version = typeof kept === "string" && refusal?.kind !== "stale" ? kept : String(series.version);
  return (
    <div className="max-w-2xl">
      <PageHeader
        eyebrow={`${series.planCode} · ${series.title}`}
        title="Change what follows"
        lead="What was made stays as it is. The rule holds for all that is still to come."
      />
      <div className="space-y-6">
        {refusal && refusal.kind !== "invalid" && <RefusalNotice refusal={refusal} />}
        <SeriesForm
          values={values}
          planEndOn={series.planEndOn}
          next={next}
          previewHref={`/tasks/${latestId}/recurrence/dates`}
          hidden={{ version }}
          submitLabel="Save"
          backHref={`/series/${series.id}`}
          answer={answer}
        />
      </div>
    </div>
  );
}
