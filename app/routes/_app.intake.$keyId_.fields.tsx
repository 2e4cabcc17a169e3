import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { data } from "@remix-run/node";
import { Form, useActionData, useLoaderData } from "@remix-run/react";
import { mapFields } from "~/commands/intake/map-fields.server";
import { exampleBody } from "~/domain/intake/example-body";
import { SHAPE_LABELS } from "~/domain/intake/key";
import { mapFieldsSchema, SAMPLE_LIMIT } from "~/domain/intake/key.schema";
import { MAY_NOT_KEYS } from "~/domain/intake/may-not-keys";
import { actOf } from "~/http/act.server";
import { answerMapping, type MappingAnswer, mappingPage } from "~/http/field-mapping.server";
import { redirectWithToast } from "~/http/flash.server";
import { parseForm } from "~/http/parse-form.server";
import { statusOf } from "~/http/refusal.server";
import { requireKey } from "~/http/require-key.server";
import { requireRight, requireViewer } from "~/http/session.server";
import { ButtonLink } from "~/ui/controls/button";
import { Banner } from "~/ui/feedback/banner";
import { SubmitButton } from "~/ui/form/submit-button";
import { VersionInput } from "~/ui/form/version-input";
import { FieldEditor } from "~/ui/intake/field-editor";
import { keyCrumbs } from "~/ui/intake/key-crumbs";
import { SampleInput } from "~/ui/intake/sample-input";
import { SamplePreview } from "~/ui/intake/sample-preview";
import type { FrameHandle } from "~/ui/layout/breadcrumb";
import { EmptyState } from "~/ui/layout/empty-state";
import { PageHeader } from "~/ui/layout/page-header";
import { Section } from "~/ui/layout/section";

export const handle: FrameHandle = { crumbs: keyCrumbs("Fields") };
export const meta: MetaFunction<typeof loader> = ({ data: read }) => [
  { title: `Fields of ${read?.name ?? "a key"} · Capstan` },
];
export const shouldRevalidate = () => true;

export async function loader({ request, params }: LoaderFunctionArgs) {
  const viewer = await requireViewer(request);
  const key = await requireKey(viewer, params.keyId);
  requireRight(viewer, "integration.manage", MAY_NOT_KEYS.map);
  const page = await mappingPage(viewer, key);
  return { ...page, example: exampleBody(key.shape, key.mapping) };
}

export async function action({ request, params }: ActionFunctionArgs) {
  const viewer = await requireViewer(request);
  const key = await requireKey(viewer, params.keyId);
  requireRight(viewer, "integration.manage", MAY_NOT_KEYS.map);
  const form = await parseForm(request, mapFieldsSchema, { maxBytes: 4 * SAMPLE_LIMIT });
  if (!form.ok) {
    const [first] = form.formErrors;
    const answer: MappingAnswer = {
      fields: null,
      values: form.values,
      sample: String([form.values.sample ?? ""].flat()[0] ?? ""),
      fieldErrors: form.fieldErrors,
      problem: first ?? "Some of it needs another look. Nothing was saved.",
      preview: null,
    };
    return data(answer, { status: 422 });
  }
  const asked = form.data;
  if (asked.step !== "save") return data(await answerMapping(viewer, key, asked));
  const mapping = { dateOrder: asked.dateOrder, columns: asked.columns };
  const result = await mapFields(actOf(request, viewer), { keyId: key.id, version: asked.version, mapping });
  if (result.ok) {
    return redirectWithToast(`/intake/${key.id}`, { message: `${result.value.fields} fields are mapped.` });
  }
  const { refusal } = result;
  const answer: MappingAnswer = {
    ...(await answerMapping(viewer, key, { ...asked, step: "preview" })),
    // Told of what was saved meanwhile, it may stand on that.
    ...(refusal.kind === "stale" && { values: {} }),
    fieldErrors: refusal.kind === "invalid" ? refusal.fieldErrors : {},
    problem: refusal.message,
    preview: null,
  };
  return data(answer, { status: statusOf(refusal) });
}

export default function FieldsRoute() {
  const page = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const fields = answer?.fields ?? page.fields;
  const samples = answer?.fields ? answer.samples : page.samples;
  return (
    <>
      <PageHeader
        title={`Fields of ${page.name}`}
        lead={`Which field of ${SHAPE_LABELS[page.shape]} means what. Paste one body, look at what is offered, and change what is wrong.`}
      />
      {answer?.problem && (
        <div className="mb-6">
          <Banner tone="bad" title="This does not work yet" live>
            {answer.problem}
          </Banner>
        </div>
      )}
      {page.survey ? (
        <Form method="post" className="space-y-8">
          <VersionInput current={page.version} answer={answer} />
          <SampleInput
            sample={answer?.sample ?? ""}
            example={page.example}
            error={answer?.fieldErrors.sample}
          />
          {fields.length > 0 && (
            <Section
              title="Fields"
              lead={`Into the survey ${page.survey}. Fields left out are read nowhere and kept nowhere.`}
            >
              <FieldEditor
                key={fields.map(({ path, role }) => `${path}:${role}`).join()}
                fields={fields}
                samples={samples ?? {}}
                questions={page.questions}
                dateOrder={answer?.dateOrder ?? page.dateOrder}
                errors={answer?.fieldErrors ?? {}}
              />
              <div className="mt-6 flex flex-wrap justify-end gap-2">
                <ButtonLink to={`/intake/${page.id}`} variant="quiet">
                  Cancel
                </ButtonLink>
                <SubmitButton variant="secondary" name="step" value="preview">
                  Show what would be read
                </SubmitButton>
                <SubmitButton name="step" value="save">
                  Save the fields
                </SubmitButton>
              </div>
            </Section>
          )}
          {answer?.preview && <SamplePreview responses={answer.preview} />}
        </Form>
      ) : (
        <EmptyState
          title="This key has no survey"
          action={<ButtonLink to={`/intake/${page.id}/edit`}>Choose one</ButtonLink>}
        >
          <p>Answers need a survey to come into.</p>
        </EmptyState>
      )}
    </>
  );
}
