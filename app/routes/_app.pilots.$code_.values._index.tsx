import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { Form, useActionData, useLoaderData } from "@remix-run/react";
import * as z from "zod";
import { addValue } from "~/commands/pilots/add-value.server";
import { saveValues } from "~/commands/pilots/save-values.server";
import { pilotUnitsPath } from "~/domain/pilots/pilot-places";
import { gridSchema, valueSchema } from "~/domain/pilots/value.schema";
import {
  importValuesPath,
  valueRemovalPath,
  valuesFilePath,
  valuesGridPath,
} from "~/domain/pilots/value-places";
import { actOf } from "~/http/act.server";
import { redirectWithToast } from "~/http/flash.server";
import { parseForm } from "~/http/parse-form.server";
import { formResponse, refusalResponse } from "~/http/refusal.server";
import { requirePilot } from "~/http/require-pilot.server";
import { requireViewer } from "~/http/session.server";
import { type Day, formatDay } from "~/shared/calendar";
import { findValuesPage } from "~/store/pilots/pilot-values.queries.server";
import { Button, ButtonLink } from "~/ui/controls/button";
import { Chip } from "~/ui/controls/chip";
import { Disclosure } from "~/ui/controls/disclosure";
import { Pagination } from "~/ui/controls/pagination";
import { RefusalNotice } from "~/ui/feedback/refusal-notice";
import { Field } from "~/ui/form/field";
import { FormErrors } from "~/ui/form/form-errors";
import { DateInput } from "~/ui/form/special-inputs";
import type { FrameHandle } from "~/ui/layout/breadcrumb";
import { EmptyState } from "~/ui/layout/empty-state";
import { PageHeader } from "~/ui/layout/page-header";
import { Section } from "~/ui/layout/section";
import { pilotCrumbs } from "~/ui/pilots/pilot-words";
import { RecentValues } from "~/ui/pilots/recent-values";
import { ValueForm } from "~/ui/pilots/value-form";
import { ValueGrid } from "~/ui/pilots/value-grid";

export const handle: FrameHandle = { crumbs: pilotCrumbs("Values") };
export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: `Values of ${data?.facts.code ?? "a pilot"} · Capstan` },
];

/** A refused form comes back beside what is saved by now, not beside what was read at first. */
export const shouldRevalidate = () => true;

export async function loader({ request, params }: LoaderFunctionArgs) {
  const { viewer, facts } = await requirePilot(request, params.code);
  const query = new URL(request.url).searchParams;
  const page = await findValuesPage(viewer, facts, {
    metric: query.get("metric"),
    day: query.get("day"),
    after: query.get("after"),
  });
  const { code, title, unitWords, design, metrics, startedOn, startOn, endedOn, endOn } = facts;
  const units = facts.units.map(({ id, name }) => ({ id, name }));
  return {
    facts: {
      code,
      title,
      unitWords,
      design,
      metrics,
      units,
      start: startedOn ?? startOn,
      end: endedOn ?? endOn,
    },
    page,
    after: query.get("after") ?? "",
  };
}

const formSchema = z.discriminatedUnion("intent", [
  gridSchema.extend({ intent: z.literal("grid") }),
  valueSchema.extend({ intent: z.literal("one") }),
]);

export async function action({ request, params }: ActionFunctionArgs) {
  const viewer = await requireViewer(request);
  const form = await parseForm(request, formSchema);
  if (!form.ok) return formResponse(form);
  const { code = "" } = params;
  const act = actOf(request, viewer);
  const after = new URL(request.url).searchParams.get("after") ?? "";
  const back = valuesGridPath(code, { metric: form.data.metricId, day: form.data.day, after });
  if (form.data.intent === "grid") {
    const result = await saveValues(act, { code, ...form.data });
    if (!result.ok) return refusalResponse(result.refusal, { values: form.values });
    const { added, corrected, takenBack } = result.value;
    const said = [
      added > 0 ? `${added} new` : null,
      corrected > 0 ? `${corrected} corrected` : null,
      takenBack > 0 ? `${takenBack} taken back` : null,
    ].filter((part) => part !== null);
    return redirectWithToast(back, {
      message: said.length === 0 ? "Nothing changed" : `Values saved: ${said.join(", ")}`,
    });
  }
  const result = await addValue(act, { code, ...form.data });
  if (!result.ok) return refusalResponse(result.refusal, { values: form.values });
  const { unitName, figure, valueId } = result.value;
  return redirectWithToast(back, {
    message: `Kept: ${figure} of ${unitName}`,
    undo: { url: valueRemovalPath(code, valueId) },
  });
}

export default function Values() {
  const { facts, page, after } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const { code } = facts;
  const { metric, day } = page;
  const refusal = page.refusal ?? answer?.refusal ?? null;
  const isShownAbove = refusal !== null && refusal.kind !== "invalid";
  const isOne = [answer?.values.intent].flat()[0] === "one";
  const canWrite = page.refusal === null;
  const href = (ask: Partial<Record<"metric" | "day" | "after", string>>) =>
    valuesGridPath(code, { metric: metric?.id ?? "", day, ...ask });
  return (
    <>
      <PageHeader
        eyebrow={`${code} · ${facts.title}`}
        title="Values"
        lead={whenWords(facts)}
        action={
          <>
            {canWrite && <ButtonLink to={importValuesPath(code)}>From a file</ButtonLink>}
            <a href={valuesFilePath(code)} className="link text-sm" download>
              CSV
            </a>
          </>
        }
      />
      {isShownAbove && (
        <div className="mb-6">
          <RefusalNotice refusal={refusal} />
        </div>
      )}
      {!metric ? (
        <EmptyState title="No metric yet">
          What is measured stands in the design. Name at least one metric; one of them carries the result.
        </EmptyState>
      ) : facts.units.length === 0 ? (
        <EmptyState
          title={`No ${facts.unitWords} yet`}
          action={<ButtonLink to={pilotUnitsPath(code)}>To the units</ButtonLink>}
        >
          A value belongs to a unit. Put the units in first.
        </EmptyState>
      ) : (
        <>
          {facts.metrics.length > 1 && (
            <nav aria-label="Metrics" className="no-print mb-3 flex flex-wrap gap-2">
              {facts.metrics.map((one) => (
                <Chip key={one.id} href={href({ metric: one.id, after })} selected={one.id === metric.id}>
                  {one.name}
                </Chip>
              ))}
            </nav>
          )}
          {metric.source === "index" ? (
            <p className="mb-4 max-w-2xl text-sm text-ink-muted">
              {metric.name} is read from the accounts’ own answers, month by month. Nothing is typed for it.
            </p>
          ) : (
            <Form method="get" className="no-print mb-4 flex flex-wrap items-end gap-3">
              <input type="hidden" name="metric" value={metric.id} />
              {after && <input type="hidden" name="after" value={after} />}
              <Field name="day" idPrefix="ask" label="Day" required>
                <DateInput key={day} defaultValue={day} />
              </Field>
              <Button type="submit">Show this day</Button>
            </Form>
          )}
          {answer && !isOne && (
            <FormErrors
              fieldErrors={answer.fieldErrors}
              formErrors={answer.formErrors}
              labels={{ day: "Day" }}
            />
          )}
          <ValueGrid
            key={`${metric.id} ${day} ${after}`}
            metric={metric}
            day={day}
            months={page.months}
            rows={page.rows}
            seen={page.seen}
            answer={isOne ? null : answer}
            canWrite={canWrite}
          />
          {(page.previous !== null || page.next !== null) && (
            <Pagination
              previousHref={page.previous === null ? null : href({ after: page.previous })}
              nextHref={page.next === null ? null : href({ after: page.next })}
              summary={`${page.first + 1} to ${page.first + page.rows.length} of ${page.total.toLocaleString("en")}`}
            />
          )}
          {canWrite && metric.source === "hand" && (
            <Section title="One value">
              <Disclosure summary="Write down one value with a note" open={isOne}>
                <ValueForm facts={facts} metricId={metric.id} day={day} answer={isOne ? answer : null} />
              </Disclosure>
            </Section>
          )}
          <RecentValues code={code} latest={page.latest} batches={page.batches} canWrite={canWrite} />
        </>
      )}
    </>
  );
}

/** Which days count for what. */
function whenWords({
  design,
  start,
  end,
}: {
  design: "afterOnly" | "twice";
  start: Day | null;
  end: Day | null;
}): string {
  const from = start ? formatDay(start, "en") : "the start, which is not fixed yet";
  const until = end ? ` to ${formatDay(end, "en")}` : "";
  return design === "afterOnly"
    ? `One figure per unit and day. Days from ${from}${until} count.`
    : `One figure per unit and day. Days before ${from} are the baseline; days from then${until} count as after.`;
}
