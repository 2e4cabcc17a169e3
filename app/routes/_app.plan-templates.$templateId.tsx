import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { Link, useActionData, useLoaderData } from "@remix-run/react";
import { editTemplate } from "~/commands/templates/edit-template.server";
import { PLAN_FORM_LABELS, PLAN_KIND_LABELS } from "~/domain/plans/plan";
import { previewOf } from "~/domain/plans/templates/preview";
import {
  canEditTemplate,
  canSaveTemplate,
  WHO_EDITS_TEMPLATES,
} from "~/domain/plans/templates/template.access";
import { editTemplateSchema } from "~/domain/plans/templates/template.schema";
import { actOf } from "~/http/act.server";
import { editRefused, unreadable } from "~/http/edit-answer.server";
import { redirectWithToast } from "~/http/flash.server";
import { parseForm } from "~/http/parse-form.server";
import { requireRight, requireViewer } from "~/http/session.server";
import { findTemplate } from "~/store/templates/template.queries.server";
import { ButtonLink } from "~/ui/controls/button";
import { InlineNote } from "~/ui/feedback/inline-note";
import { RecordForm } from "~/ui/form/record-form";
import type { FrameHandle } from "~/ui/layout/breadcrumb";
import { PageHeader } from "~/ui/layout/page-header";
import { Section } from "~/ui/layout/section";
import { ContentPreview } from "~/ui/templates/content-preview";

export const handle: FrameHandle = {
  crumbs: (data) => [
    { label: "Plan templates", href: "/plan-templates" },
    { label: (data as { template?: { name: string } } | undefined)?.template?.name ?? "Template" },
  ],
};
export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: `${data?.template.name ?? "Template"} · Capstan` },
];
export const shouldRevalidate = () => true;

export async function loader({ request, params }: LoaderFunctionArgs) {
  const viewer = await requireViewer(request);
  requireRight(viewer, "program.read", "Templates are read by the people of the program.");
  const template = await findTemplate(viewer, params.templateId ?? "");
  if (!template) throw new Response("There is no such template here.", { status: 404 });
  const { content, createdAt: _, ...rest } = template;
  return {
    template: { ...rest, retired: rest.retiredAt !== null },
    preview: content && previewOf(content, null, { workingDays: [], holidays: [] }),
    mayEdit: canEditTemplate(viewer, template),
    mayBegin: canSaveTemplate(viewer),
  };
}

export async function action({ request, params }: ActionFunctionArgs) {
  const viewer = await requireViewer(request);
  const form = await parseForm(request, editTemplateSchema);
  if (!form.ok) return unreadable(form);
  const id = params.templateId ?? "";
  const result = await editTemplate(actOf(request, viewer), { ...form.data, id });
  if (!result.ok) {
    const now = await findTemplate(viewer, id);
    return editRefused(
      viewer,
      result.refusal,
      form.values,
      now && { id, version: now.version, values: { name: now.name, about: now.about } },
    );
  }
  return redirectWithToast(`/plan-templates/${id}`, { message: `“${result.value.name}” is saved.` });
}

export default function TemplateRoute() {
  const { template, preview, mayEdit, mayBegin } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const { id, name, about, version, retired, plans } = template;
  return (
    <>
      <PageHeader
        eyebrow={`Template · ${PLAN_KIND_LABELS[template.kind]}${template.form === "technology" ? ` · ${PLAN_FORM_LABELS.technology}` : ""}`}
        title={name}
        lead={retired ? "Retired: nothing new begins with it. Plans that did stay as they are." : about}
        action={
          mayBegin && !retired ? (
            <ButtonLink to={`/plans/new?from=template:${id}`} variant="primary">
              Begin a plan with it
            </ButtonLink>
          ) : undefined
        }
        menu={
          mayEdit
            ? [
                retired
                  ? {
                      label: "Take it up again",
                      action: `/plan-templates/${id}/restoration`,
                      fields: { version: String(version) },
                    }
                  : {
                      label: "Retire it",
                      detail: "Plans made of it stay",
                      action: `/plan-templates/${id}/retirement`,
                      fields: { version: String(version) },
                      tone: "danger",
                    },
              ]
            : undefined
        }
      />
      {preview && (
        <Section title="What a plan begins with">
          <ContentPreview preview={preview} open />
        </Section>
      )}
      <Section title="Plans begun with it">
        {plans.length === 0 ? (
          <p className="text-sm text-ink-muted">None yet.</p>
        ) : (
          <ul className="space-y-1 text-sm">
            {plans.map((plan) => (
              <li key={plan.code}>
                <Link to={`/plans/${plan.code}`} className="link">
                  {plan.code}
                </Link>{" "}
                {plan.title}
              </li>
            ))}
          </ul>
        )}
      </Section>
      <Section title="Name and purpose">
        {mayEdit ? (
          <RecordForm
            key={answer ? "refused" : version}
            answer={answer}
            values={{ name, about }}
            hidden={{ version: String(version) }}
            submit="Save"
            cancelHref="/plan-templates"
            fields={[
              { name: "name", label: "Name", required: true },
              { name: "about", label: "What it is for", kind: "words", rows: 3 },
            ]}
          />
        ) : (
          <InlineNote>{WHO_EDITS_TEMPLATES}</InlineNote>
        )}
      </Section>
    </>
  );
}
