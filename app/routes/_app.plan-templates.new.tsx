import {
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
  redirect,
} from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { saveTemplate } from "~/commands/templates/save-template.server";
import { canSaveTemplate, WHO_SAVES_TEMPLATES } from "~/domain/plans/templates/template.access";
import { saveTemplateSchema } from "~/domain/plans/templates/template.schema";
import { actOf } from "~/http/act.server";
import { redirectWithToast } from "~/http/flash.server";
import { parseForm } from "~/http/parse-form.server";
import { formResponse, refusalResponse } from "~/http/refusal.server";
import { requireViewer } from "~/http/session.server";
import { now } from "~/shared/clock.server";
import { previewSource } from "~/store/templates/beginning.queries.server";
import { RecordForm } from "~/ui/form/record-form";
import type { FrameHandle } from "~/ui/layout/breadcrumb";
import { PageHeader } from "~/ui/layout/page-header";
import { ContentPreview } from "~/ui/templates/content-preview";

export const handle: FrameHandle = {
  crumbs: () => [{ label: "Plan templates", href: "/plan-templates" }, { label: "New" }],
};
export const meta: MetaFunction = () => [{ title: "Save a template · Capstan" }];
export const shouldRevalidate = () => true;

export async function loader({ request }: LoaderFunctionArgs) {
  const viewer = await requireViewer(request);
  if (!canSaveTemplate(viewer)) throw new Response(WHO_SAVES_TEMPLATES, { status: 403 });
  const planCode = new URL(request.url).searchParams.get("plan")?.trim().slice(0, 16) ?? "";
  // A template is saved from a plan: without one, the list says how.
  if (planCode === "") return redirect("/plan-templates");
  const begin = await previewSource(viewer, `plan:${planCode}`, now());
  if (!begin) throw new Response("There is no such plan here to make a template of.", { status: 404 });
  const { tasks, checkIns, ...rest } = begin.preview;
  // A template knows no days yet, only how many working days after the start.
  const dayless = {
    ...rest,
    tasks: tasks.map((task) => ({ ...task, day: null })),
    checkIns: checkIns.map((checkIn) => ({ ...checkIn, day: null })),
    end: null,
  };
  return { planCode, title: begin.title, preview: dayless };
}

export async function action({ request }: ActionFunctionArgs) {
  const viewer = await requireViewer(request);
  const form = await parseForm(request, saveTemplateSchema);
  if (!form.ok) return formResponse(form);
  const result = await saveTemplate(actOf(request, viewer), form.data);
  if (!result.ok) return refusalResponse(result.refusal, { values: form.values });
  return redirectWithToast(`/plan-templates/${result.value.id}`, {
    message: `“${result.value.name}” is a template now.`,
  });
}

export default function NewTemplateRoute() {
  const { planCode, title, preview } = useLoaderData<typeof loader>();
  return (
    <>
      <PageHeader
        eyebrow={planCode}
        title="Save as a template"
        lead="Its words, alternatives, KPIs, tasks and check-ins become what the next plan begins with. People, evidence, readings, files and comments stay with the plan."
      />
      <div className="max-w-200 space-y-6">
        <ContentPreview preview={preview} open />
        <RecordForm
          answer={useActionData<typeof action>()}
          values={{ name: title.slice(0, 120), about: "" }}
          hidden={{ planCode }}
          submit="Save the template"
          cancelHref={`/plans/${planCode}`}
          fields={[
            { name: "name", label: "Name", required: true },
            {
              name: "about",
              label: "What it is for",
              kind: "words",
              rows: 3,
              hint: "When somebody should begin with it, in a sentence or two.",
            },
          ]}
        />
      </div>
    </>
  );
}
