import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { attachPlanFiles } from "~/commands/plans/attach-plan-files.server";
import { filesClosed, planFilesPath, planFilesSchema } from "~/domain/plans/plan-file";
import { mayWorkOn } from "~/domain/plans/plan-work";
import { MAX_UPLOAD_BYTES } from "~/domain/tasks/new-file";
import { actOf } from "~/http/act.server";
import { redirectWithToast } from "~/http/flash.server";
import { newFilesOf } from "~/http/new-file.server";
import { parseForm } from "~/http/parse-form.server";
import { formResponse, refusalResponse } from "~/http/refusal.server";
import { requirePlan } from "~/http/require-plan.server";
import { requireViewer } from "~/http/session.server";
import { listPlanFiles } from "~/store/plans/plan-file.queries.server";
import type { FrameHandle } from "~/ui/layout/breadcrumb";
import { FileList } from "~/ui/plans/files/file-list";
import { FilesForm } from "~/ui/plans/files/files-form";
import { planCrumbs } from "~/ui/plans/plan-crumbs";
import { ReplyPage } from "~/ui/plans/reply-page";

export const handle: FrameHandle = { crumbs: planCrumbs("Files") };
export const meta: MetaFunction = ({ params }) => [{ title: `Files · ${params.code} · Capstan` }];

/** A refused form comes back beside what is saved by now, not beside what was read at first. */
export const shouldRevalidate = () => true;

export async function loader({ request, params }: LoaderFunctionArgs) {
  const { viewer, facts } = await requirePlan(request, params.code);
  const closed =
    filesClosed(facts) ??
    (mayWorkOn(facts, viewer)
      ? null
      : "Files are attached by those who have a part in the plan and by leaders.");
  return {
    plan: { code: facts.code, title: facts.title },
    files: await listPlanFiles(viewer, facts.id),
    closed,
    viewer: { personId: viewer.personId, role: viewer.role },
  };
}

export async function action({ request, params }: ActionFunctionArgs) {
  const viewer = await requireViewer(request);
  const code = params.code ?? "";
  const form = await parseForm(request, planFilesSchema, { maxBytes: MAX_UPLOAD_BYTES });
  if (!form.ok) return formResponse(form);
  const result = await attachPlanFiles(actOf(request, viewer), {
    code,
    note: form.data.note,
    files: await newFilesOf(form.data.files),
  });
  if (!result.ok) return refusalResponse(result.refusal, { values: form.values });
  const { names } = result.value;
  return redirectWithToast(`${planFilesPath(code).replace(/\/files$/, "")}#files`, {
    message:
      names.length === 1
        ? `${names[0]} stands on the plan now.`
        : `${names.length} files stand on the plan now.`,
  });
}

export default function Files() {
  const { plan, files, closed, viewer } = useLoaderData<typeof loader>();
  const reply = useActionData<typeof action>();
  return (
    <ReplyPage
      plan={plan}
      title="Files"
      lead="What belongs to the plan as a whole; what shows that a task is done stays with the task."
      reply={reply}
    >
      {closed ? (
        <p className="text-sm text-ink-muted">{closed}</p>
      ) : (
        <FilesForm code={plan.code} reply={reply} />
      )}
      <FileList code={plan.code} files={files} viewer={viewer} open={closed === null} />
    </ReplyPage>
  );
}
