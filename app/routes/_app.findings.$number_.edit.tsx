import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { data } from "@remix-run/node";
import { Form, useActionData, useLoaderData } from "@remix-run/react";
import { editFinding } from "~/commands/findings/edit-finding.server";
import { findingCode, findingHref, parseFindingCode } from "~/domain/findings/finding";
import { canEditFinding, WHO_EDITS_FINDINGS } from "~/domain/findings/finding.access";
import { editFindingSchema } from "~/domain/findings/finding.schema";
import { actOf } from "~/http/act.server";
import { redirectWithToast } from "~/http/flash.server";
import { parseForm } from "~/http/parse-form.server";
import { type RefusedForm, statusOf } from "~/http/refusal.server";
import { requireViewer } from "~/http/session.server";
import { listActivityLines } from "~/store/activity/activity-lines.queries.server";
import { findFindingPage } from "~/store/findings/finding.queries.server";
import { listStageNames } from "~/store/governance/stage.queries.server";
import { ButtonLink } from "~/ui/controls/button";
import { RefusalNotice } from "~/ui/feedback/refusal-notice";
import { FIELD_LABELS, FindingFields, useFindingForm } from "~/ui/findings/finding-fields";
import { staleFields } from "~/ui/findings/stale-fields";
import { StaleNotice } from "~/ui/form/stale-notice";
import { SubmitButton } from "~/ui/form/submit-button";
import { VersionInput } from "~/ui/form/version-input";
import type { FrameHandle } from "~/ui/layout/breadcrumb";
import { PageHeader } from "~/ui/layout/page-header";

export const handle: FrameHandle = {
  crumbs: (_, params) => [
    { label: "Findings", href: "/findings" },
    { label: params.number ?? "", href: `/findings/${params.number ?? ""}` },
    { label: "Edit" },
  ],
};
export const meta: MetaFunction = ({ params }) => [{ title: `Edit ${params.number} · Capstan` }];

const notHere = () => new Response("There is no such finding here.", { status: 404 });

/** A refused form comes back beside what is saved by now, not beside what was read at first. */
export const shouldRevalidate = () => true;

export async function loader({ request, params }: LoaderFunctionArgs) {
  const viewer = await requireViewer(request);
  const number = parseFindingCode(params.number ?? "");
  const finding = number === null ? null : await findFindingPage(viewer, number);
  if (!finding) throw notHere();
  if (!canEditFinding(viewer, finding)) throw new Response(WHO_EDITS_FINDINGS, { status: 403 });
  return { finding, stages: await listStageNames(viewer) };
}

/** What somebody else saved meanwhile; null where the form was refused for another reason. */
interface Theirs {
  values: Record<string, string>;
  savedBy: string;
  savedAt: string;
  version: string;
}

export async function action({ request, params }: ActionFunctionArgs) {
  const viewer = await requireViewer(request);
  const number = parseFindingCode(params.number ?? "");
  if (number === null) throw notHere();
  const form = await parseForm(request, editFindingSchema);
  if (!form.ok) return answerOf({ ...form, refusal: null }, 422);
  const result = await editFinding(actOf(request, viewer), { ...form.data, number });
  if (result.ok)
    return redirectWithToast(findingHref(number), { message: `${findingCode(number)} is saved.` });
  const { refusal } = result;
  const refused: RefusedForm = {
    ok: false,
    refusal,
    fieldErrors: refusal.kind === "invalid" ? refusal.fieldErrors : {},
    formErrors: [refusal.message],
    values: form.values,
  };
  if (refusal.kind !== "stale") return answerOf(refused, statusOf(refusal));
  const theirs = await findFindingPage(viewer, number);
  if (!theirs) throw notHere();
  const { lines } = await listActivityLines(viewer, { recordId: theirs.id, take: 1 });
  return answerOf(refused, statusOf(refusal), {
    values: Object.fromEntries(
      Object.keys(FIELD_LABELS).map((key) => [key, String(theirs[key as keyof typeof theirs] ?? "")]),
    ),
    savedBy: lines[0]?.actorName ?? "Somebody",
    savedAt: theirs.updatedAt.toISOString(),
    version: String(theirs.version),
  });
}

const answerOf = (refused: RefusedForm, status: number, theirs: Theirs | null = null) =>
  data({ ...refused, theirs }, { status });

export default function EditFindingRoute() {
  const { finding, stages } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const text = (value: number | string | null) => (value === null ? "" : String(value));
  const form = useFindingForm(
    {
      title: finding.title,
      experience: finding.experience,
      expectation: finding.expectation,
      source: finding.source as "survey",
      category: finding.category,
      severity: text(finding.severity),
      costBenefit: text(finding.costBenefit),
      horizon: text(finding.horizon),
      horizonReason: finding.horizonReason,
      stage: finding.stage,
    },
    answer,
  );
  const theirs = answer?.theirs ?? null;
  return (
    <>
      <PageHeader eyebrow={findingCode(finding.number)} title="Edit the finding" lead={finding.title} />
      <div className="max-w-200">
        {answer && theirs ? (
          <StaleNotice
            savedBy={theirs.savedBy}
            savedAt={theirs.savedAt}
            keep={{ version: theirs.version }}
            fields={staleFields(answer.values, theirs.values)}
          />
        ) : (
          <>
            {answer?.refusal && answer.refusal.kind !== "invalid" && (
              <div className="mb-6">
                <RefusalNotice refusal={answer.refusal} />
              </div>
            )}
            <Form {...form.formProps}>
              <VersionInput current={finding.version} answer={answer} />
              <FindingFields form={form} answer={answer} stages={stages} />
              <div className="mt-8 flex flex-wrap justify-end gap-2">
                <ButtonLink to={findingHref(finding.number)} variant="quiet">
                  Cancel
                </ButtonLink>
                <SubmitButton>Save</SubmitButton>
              </div>
            </Form>
          </>
        )}
      </div>
    </>
  );
}
