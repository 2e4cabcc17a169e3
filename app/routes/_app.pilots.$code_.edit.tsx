import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { Link, useActionData, useLoaderData } from "@remix-run/react";
import { savePilot } from "~/commands/pilots/save-pilot.server";
import { savePilotSchema } from "~/domain/pilots/pilot.schema";
import { pilotDesignRefusal, pilotEditRefusal } from "~/domain/pilots/pilot-edit";
import { pilotFormValues } from "~/domain/pilots/pilot-form";
import { pilotMetricsPath, pilotPath } from "~/domain/pilots/pilot-places";
import type { Viewer } from "~/domain/viewer";
import { actOf } from "~/http/act.server";
import { editRefused, unreadable } from "~/http/edit-answer.server";
import { redirectWithToast } from "~/http/flash.server";
import { parseForm } from "~/http/parse-form.server";
import { throwRefusal } from "~/http/refusal.server";
import { requirePilot } from "~/http/require-pilot.server";
import { requireViewer } from "~/http/session.server";
import { now } from "~/shared/clock.server";
import { listPilotChoices } from "~/store/pilots/pilot-choices.queries.server";
import { findPilotFacts } from "~/store/pilots/pilot-facts.queries.server";
import { InlineNote } from "~/ui/feedback/inline-note";
import { RecordForm } from "~/ui/form/record-form";
import type { FrameHandle } from "~/ui/layout/breadcrumb";
import { PageHeader } from "~/ui/layout/page-header";
import { pilotGroups } from "~/ui/pilots/pilot-fields";
import { pilotCrumbs } from "~/ui/pilots/pilot-words";
import { useHashFocus } from "~/ui/plans/editor/use-hash-focus";

export const handle: FrameHandle = { crumbs: pilotCrumbs("Edit") };
export const meta: MetaFunction = ({ params }) => [{ title: `Edit ${params.code} · Capstan` }];

/** A refused form comes back beside what is saved by now, not beside what was read at first. */
export const shouldRevalidate = () => true;

export async function loader({ request, params }: LoaderFunctionArgs) {
  const { viewer, facts } = await requirePilot(request, params.code);
  const refused = pilotEditRefusal(facts, viewer);
  if (refused) throwRefusal(refused.refusal);
  const designOpen = pilotDesignRefusal(facts, viewer) === null;
  return {
    code: facts.code,
    title: facts.title,
    version: facts.version,
    running: facts.status === "running",
    designOpen,
    values: pilotFormValues(facts, designOpen),
    choices: await listPilotChoices(viewer, facts),
  };
}

/** As the form would send it now, for whoever was overtaken. */
async function recordOf(viewer: Viewer, code: string) {
  const facts = await findPilotFacts(viewer, code, now());
  if (!facts) return null;
  const designOpen = pilotDesignRefusal(facts, viewer) === null;
  return { id: facts.id, version: facts.version, values: pilotFormValues(facts, designOpen) };
}

export async function action({ request, params }: ActionFunctionArgs) {
  const viewer = await requireViewer(request);
  const code = params.code ?? "";
  const form = await parseForm(request, savePilotSchema);
  if (!form.ok) return unreadable(form);
  const result = await savePilot(actOf(request, viewer), { ...form.data, code });
  if (!result.ok) return editRefused(viewer, result.refusal, form.values, await recordOf(viewer, code));
  const fellBack = result.value.from !== result.value.to;
  return redirectWithToast(pilotPath(result.value.code), {
    message: fellBack
      ? `${result.value.code} is saved. Its design came undone, so it stands at the beginning again.`
      : `${result.value.code} is saved.`,
  });
}

export default function EditPilot() {
  const { code, title, version, running, designOpen, values, choices } = useLoaderData<typeof loader>();
  useHashFocus();
  return (
    <div className="mx-auto max-w-200">
      <PageHeader
        eyebrow={`${code} · ${title}`}
        title="Edit the pilot"
        lead="Nothing here has to be complete at once. What is missing until it can run stands on its page."
      />
      <div className="space-y-6">
        {!designOpen && (
          <InlineNote>
            The design is locked{running ? "; it changes by " : "."}
            {running && (
              <>
                <Link to={`/pilots/${code}/versions/new`} className="link">
                  a new version with a reason
                </Link>
                .
              </>
            )}
          </InlineNote>
        )}
        <RecordForm
          groups={pilotGroups(choices, designOpen)}
          values={values}
          answer={useActionData<typeof action>()}
          hidden={{ version: String(version) }}
          cancelHref={pilotPath(code)}
          submit="Save"
        >
          {designOpen && (
            <p className="text-sm text-ink-muted">
              What is measured stands on a page of its own:{" "}
              <Link to={pilotMetricsPath(code)} className="link">
                metrics and power check
              </Link>
              .
            </p>
          )}
        </RecordForm>
      </div>
    </div>
  );
}
