import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { changePilotPlan } from "~/commands/pilots/change-pilot-plan.server";
import { PILOT_STATUS_LABELS } from "~/domain/pilots/pilot";
import { changePlanSchema } from "~/domain/pilots/pilot.schema";
import { pilotEditRefusal } from "~/domain/pilots/pilot-edit";
import type { PilotFacts } from "~/domain/pilots/pilot-facts";
import { versionFormValues } from "~/domain/pilots/pilot-form";
import { pilotVersionsPath } from "~/domain/pilots/pilot-places";
import { notAllowedNow } from "~/domain/refusal";
import type { Viewer } from "~/domain/viewer";
import { actOf } from "~/http/act.server";
import { editRefused, unreadable } from "~/http/edit-answer.server";
import { redirectWithToast } from "~/http/flash.server";
import { parseForm } from "~/http/parse-form.server";
import { throwRefusal } from "~/http/refusal.server";
import { requirePilot } from "~/http/require-pilot.server";
import { requireViewer } from "~/http/session.server";
import { now } from "~/shared/clock.server";
import { findPilotFacts } from "~/store/pilots/pilot-facts.queries.server";
import { RecordForm } from "~/ui/form/record-form";
import type { FrameHandle } from "~/ui/layout/breadcrumb";
import { PageHeader } from "~/ui/layout/page-header";
import { versionGroups } from "~/ui/pilots/pilot-fields";
import { pilotCrumbs } from "~/ui/pilots/pilot-words";

export const handle: FrameHandle = { crumbs: pilotCrumbs("New version") };
export const meta: MetaFunction = ({ params }) => [{ title: `New version · ${params.code} · Capstan` }];

/** A refused form comes back beside what is saved by now, not beside what was read at first. */
export const shouldRevalidate = () => true;

const recordOf = (facts: PilotFacts) => ({
  id: facts.id,
  version: facts.version,
  values: versionFormValues(facts),
});

async function recordNow(viewer: Viewer, code: string) {
  const facts = await findPilotFacts(viewer, code, now());
  return facts && recordOf(facts);
}

export async function loader({ request, params }: LoaderFunctionArgs) {
  const { viewer, facts } = await requirePilot(request, params.code);
  const refused = pilotEditRefusal(facts, viewer);
  if (refused) throwRefusal(refused.refusal);
  if (facts.status !== "running") {
    throwRefusal(
      notAllowedNow(
        `${facts.code} is “${PILOT_STATUS_LABELS[facts.status]}”: only the plan of a running pilot changes by a version.`,
      ).refusal,
    );
  }
  return {
    code: facts.code,
    title: facts.title,
    number: facts.lock?.number ?? 0,
    seen: facts.hasValues,
    record: recordOf(facts),
  };
}

export async function action({ request, params }: ActionFunctionArgs) {
  const viewer = await requireViewer(request);
  const code = params.code ?? "";
  const form = await parseForm(request, changePlanSchema);
  if (!form.ok) return unreadable(form);
  const result = await changePilotPlan(actOf(request, viewer), { ...form.data, code });
  if (!result.ok) return editRefused(viewer, result.refusal, form.values, await recordNow(viewer, code));
  const { number, dataSeen } = result.value;
  return redirectWithToast(pilotVersionsPath(result.value.code), {
    message: `Version ${number} is locked${dataSeen ? "; it says that data was seen by then" : ""}.`,
  });
}

export default function NewVersion() {
  const { code, title, number, seen, record } = useLoaderData<typeof loader>();
  return (
    <div className="mx-auto max-w-200">
      <PageHeader
        eyebrow={`${code} · ${title}`}
        title={`Change the locked plan: version ${number + 1}`}
        lead={
          seen
            ? "Values are on record already. The new version will say so wherever the result is shown."
            : "No value is on record yet. The new version will say that it came before any data."
        }
      />
      <RecordForm
        groups={versionGroups}
        values={record.values}
        answer={useActionData<typeof action>()}
        hidden={{ version: String(record.version) }}
        cancelHref={pilotVersionsPath(code)}
        submit="Lock the new version"
      >
        <p className="text-sm text-ink-muted">
          Arms and metrics stay as they are: a unit is analysed where it was assigned to. Whoever wants others
          decides to iterate.
        </p>
      </RecordForm>
    </div>
  );
}
