import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { saveStrategy } from "~/commands/governance/save-strategy.server";
import { STRATEGY_GROUPS, STRATEGY_NAMES } from "~/domain/governance/strategy";
import { strategySchema } from "~/domain/governance/strategy.schema";
import { actOf } from "~/http/act.server";
import { redirectWithToast } from "~/http/flash.server";
import { parseForm } from "~/http/parse-form.server";
import { formResponse, refusalResponse } from "~/http/refusal.server";
import { requireRight, requireViewer } from "~/http/session.server";
import { findLastChangeOf } from "~/store/activity/last-change.queries.server";
import { listStrategies } from "~/store/governance/strategy.queries.server";
import { RecordForm } from "~/ui/form/record-form";
import { GOVERNANCE_CRUMB } from "~/ui/governance/crumbs";
import type { FrameHandle } from "~/ui/layout/breadcrumb";
import { PageHeader } from "~/ui/layout/page-header";

export const handle: FrameHandle = {
  crumbs: () => [GOVERNANCE_CRUMB, { label: "Strategy", href: "/strategy" }, { label: "Edit" }],
};
export const meta: MetaFunction = () => [{ title: "Edit the strategy · Capstan" }];
export const shouldRevalidate = () => true;

export async function loader({ request }: LoaderFunctionArgs) {
  const viewer = await requireViewer(request);
  requireRight(viewer, "playbook.edit", "The strategy is written by CX leaders and administrators.");
  const strategies = await listStrategies(viewer);
  const draft = strategies.find((each) => each.status === "draft");
  const source = draft ?? strategies.find((each) => each.status === "current");
  return {
    begins: draft ? null : (strategies[0]?.number ?? 0) + 1,
    version: String(draft?.version ?? 0),
    values: Object.fromEntries(STRATEGY_NAMES.map((name) => [name, source?.words[name] ?? ""])),
    lastChange: draft ? await findLastChangeOf(viewer, draft.id) : null,
  };
}

export async function action({ request }: ActionFunctionArgs) {
  const viewer = await requireViewer(request);
  const form = await parseForm(request, strategySchema);
  if (!form.ok) return formResponse(form);
  const result = await saveStrategy(actOf(request, viewer), form.data);
  if (!result.ok) return refusalResponse(result.refusal, { values: form.values });
  return redirectWithToast("/strategy", {
    message: `Version ${result.value.number} of the strategy is saved as a draft.`,
  });
}

export default function EditStrategy() {
  const { begins, version, values, lastChange } = useLoaderData<typeof loader>();
  return (
    <>
      <PageHeader
        title={begins && begins > 1 ? "Change the strategy" : "Write the strategy"}
        lead={
          begins && begins > 1
            ? `This begins version ${begins}; the current one holds until that is adopted.`
            : "It can be saved unfinished. Adopting it asks for all twelve answers."
        }
      />
      <RecordForm
        key={version}
        schema={strategySchema}
        groups={STRATEGY_GROUPS.map((group) => ({
          title: group.title,
          lead: group.lead,
          fields: group.fields.map((field) => ({ ...field, kind: "words" as const, rows: 3 })),
        }))}
        values={values}
        hidden={{ version }}
        answer={useActionData<typeof action>()}
        lastChange={lastChange}
        submit="Save the draft"
        cancelHref="/strategy"
      />
    </>
  );
}
