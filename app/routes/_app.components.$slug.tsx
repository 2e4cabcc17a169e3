import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { saveComponent } from "~/commands/playbook/save-component.server";
import { can } from "~/domain/access";
import {
  canReviewComponent,
  LEVEL_WORDS,
  LEVELS,
  WHO_LEADS_COMPONENTS,
} from "~/domain/playbook/component-record";
import { componentSchema } from "~/domain/playbook/component-record.schema";
import { findComponent } from "~/domain/playbook/playbook";
import { notFound } from "~/domain/refusal";
import { actOf } from "~/http/act.server";
import { redirectWithToast } from "~/http/flash.server";
import { parseForm } from "~/http/parse-form.server";
import { formResponse, refusalResponse, throwRefusal } from "~/http/refusal.server";
import { requireViewer } from "~/http/session.server";
import { now } from "~/shared/clock.server";
import { findLastChangeOf } from "~/store/activity/last-change.queries.server";
import { listColleagues } from "~/store/people/people-choices.queries.server";
import { findComponentStanding } from "~/store/playbook/component-records.queries.server";
import { Checkbox } from "~/ui/form/choices";
import { peopleOptions, RecordForm } from "~/ui/form/record-form";
import type { FrameHandle } from "~/ui/layout/breadcrumb";
import { PageHeader } from "~/ui/layout/page-header";

export const handle: FrameHandle = {
  crumbs: (_, params) => {
    const component = findComponent(params.slug ?? "");
    return component
      ? [{ label: component.label, href: component.href }, { label: "Lead and maturity" }]
      : [];
  },
};
export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: `Lead of ${data?.component.label ?? "a component"} · Capstan` },
];
export const shouldRevalidate = () => true;

export async function loader({ request, params }: LoaderFunctionArgs) {
  const viewer = await requireViewer(request);
  const component = findComponent(params.slug ?? "");
  if (!component) throwRefusal(notFound("component").refusal);
  const { record, derived } = await findComponentStanding(viewer, component.slug, now());
  if (!canReviewComponent(viewer, record.leadId)) throw new Response(WHO_LEADS_COMPONENTS, { status: 403 });
  const people = await listColleagues(viewer);
  const mayName = can(viewer, "playbook.edit");
  return {
    component: { slug: component.slug, label: component.label, href: component.href },
    derived: derived.level,
    version: String(record.version),
    people: mayName ? people : people.filter(({ id }) => id === record.leadId),
    values: {
      leadId: record.leadId ?? "",
      level: record.statedLevel === null ? "" : String(record.statedLevel),
      levelReason: record.levelReason,
      nextStep: record.nextStep,
    },
    lastChange: await findLastChangeOf(viewer, component.slug),
  };
}

export async function action({ request, params }: ActionFunctionArgs) {
  const viewer = await requireViewer(request);
  const component = findComponent(params.slug ?? "");
  if (!component) throwRefusal(notFound("component").refusal);
  const form = await parseForm(request, componentSchema);
  if (!form.ok) return formResponse(form);
  const result = await saveComponent(actOf(request, viewer), { ...form.data, slug: component.slug });
  if (!result.ok) return refusalResponse(result.refusal, { values: form.values });
  return redirectWithToast(component.href, { message: `${component.label} is saved.` });
}

export default function EditComponent() {
  const { component, derived, version, people, values, lastChange } = useLoaderData<typeof loader>();
  return (
    <>
      <PageHeader
        title={`Lead and maturity of ${component.label}`}
        lead="One person looks after it. The level follows from what Capstan holds; raise or lower it only with a reason."
      />
      <RecordForm
        key={version}
        schema={componentSchema}
        groups={[
          {
            columns: 2,
            fields: [
              {
                name: "leadId",
                label: "Lead",
                kind: "choice",
                placeholder: "Nobody yet",
                options: peopleOptions(people),
              },
              {
                name: "level",
                label: "Maturity",
                kind: "choice",
                placeholder: derived === null ? "As derived: cannot be judged yet" : `As derived: ${derived}`,
                options: LEVELS.map((level) => ({
                  value: String(level),
                  label: `${level} · ${LEVEL_WORDS[level]}`,
                })),
              },
            ],
          },
          {
            fields: [
              {
                name: "levelReason",
                label: "Reason for another level",
                hint: "What you know that Capstan does not.",
                kind: "words",
                rows: 2,
              },
              { name: "nextStep", label: "Next step", hint: "The one thing that would help most." },
            ],
          },
        ]}
        values={values}
        hidden={{ version }}
        answer={useActionData<typeof action>()}
        lastChange={lastChange}
        submit="Save"
        cancelHref={component.href}
      >
        <Checkbox
          name="reviewed"
          value="on"
          defaultChecked
          label="This is a review: count the ninety days from today"
        />
      </RecordForm>
    </>
  );
}
