import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { updateWorkspace } from "~/commands/workspace/update-workspace.server";
import { listTimeZones } from "~/domain/people/time-zones";
import { workspaceSchema } from "~/domain/workspace/workspace.schema";
import { actOf } from "~/http/act.server";
import { redirectWithToast } from "~/http/flash.server";
import { parseForm } from "~/http/parse-form.server";
import { formResponse, refusalResponse } from "~/http/refusal.server";
import { requireRight, requireViewer } from "~/http/session.server";
import { findLastChange, findWorkspacePage } from "~/store/workspace/workspace.queries.server";
import { PageHeader } from "~/ui/layout/page-header";
import { SettingsForm } from "~/ui/people/settings-form";
import { SettingsStale } from "~/ui/people/settings-stale";

export const meta: MetaFunction = () => [{ title: "Settings · Capstan" }];
export const handle = { crumbs: () => [{ label: "Settings" }] };

/** Also after a refusal: what somebody else has saved meanwhile has to be seen. */
export const shouldRevalidate = () => true;

export async function loader({ request }: LoaderFunctionArgs) {
  const viewer = await requireViewer(request);
  requireRight(viewer, "workspace.manage", "Only an administrator can change the settings of the workspace.");
  const [settings, lastChange] = await Promise.all([findWorkspacePage(viewer), findLastChange(viewer)]);
  return {
    settings,
    lastChange: lastChange && { by: lastChange.by, at: lastChange.at.toISOString() },
    zones: listTimeZones(),
  };
}

export async function action({ request }: ActionFunctionArgs) {
  const viewer = await requireViewer(request);
  const form = await parseForm(request, workspaceSchema);
  if (!form.ok) return formResponse(form);
  const result = await updateWorkspace(actOf(request, viewer), form.data);
  if (!result.ok) return refusalResponse(result.refusal, { values: form.values });
  return redirectWithToast("/settings", { message: "The settings are saved." });
}

export default function SettingsPage() {
  const { settings, lastChange, zones } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  return (
    <div className="max-w-2xl">
      <PageHeader
        title="Settings"
        lead="They hold for everyone in this workspace, from the moment they are saved."
      />
      {answer?.refusal?.kind === "stale" ? (
        <SettingsStale settings={settings} typed={answer.values} lastChange={lastChange} />
      ) : (
        // A new version is a new form: what was saved stands in it.
        <SettingsForm key={settings.version} settings={settings} zones={zones} answer={answer} />
      )}
    </div>
  );
}
