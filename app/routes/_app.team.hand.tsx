import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { raiseHand } from "~/commands/governance/raise-hand.server";
import { can } from "~/domain/access";
import { raiseHandSchema } from "~/domain/governance/team.schema";
import { actOf } from "~/http/act.server";
import { redirectWithToast } from "~/http/flash.server";
import { parseForm } from "~/http/parse-form.server";
import { formResponse, refusalResponse } from "~/http/refusal.server";
import { requireRight, requireViewer } from "~/http/session.server";
import { newId } from "~/shared/id.server";
import { RecordForm } from "~/ui/form/record-form";
import { GOVERNANCE_CRUMB } from "~/ui/governance/crumbs";
import type { FrameHandle } from "~/ui/layout/breadcrumb";
import { PageHeader } from "~/ui/layout/page-header";

export const handle: FrameHandle = {
  crumbs: () => [GOVERNANCE_CRUMB, { label: "Team", href: "/team" }, { label: "Raise a hand" }],
};
export const meta: MetaFunction = () => [{ title: "Raise your hand · Capstan" }];

export async function loader({ request }: LoaderFunctionArgs) {
  const viewer = await requireViewer(request);
  requireRight(viewer, "program.read", "Hands are raised by the people of the program.");
  const forOther = new URL(request.url).searchParams.get("for") === "other" && can(viewer, "playbook.edit");
  return { once: newId(), forOther };
}

export async function action({ request }: ActionFunctionArgs) {
  const viewer = await requireViewer(request);
  const form = await parseForm(request, raiseHandSchema);
  if (!form.ok) return formResponse(form);
  const result = await raiseHand(actOf(request, viewer), form.data);
  if (!result.ok) return refusalResponse(result.refusal, { values: form.values });
  return redirectWithToast("/team#hands", {
    message: form.data.name
      ? `The hand of ${form.data.name} is on the list.`
      : "Thank you. Your hand is up; you hear back on this page.",
  });
}

export default function RaiseHand() {
  const { once, forOther } = useLoaderData<typeof loader>();
  return (
    <>
      <PageHeader
        title={forOther ? "Somebody wants to take part" : "Raise your hand"}
        lead={
          forOther
            ? "For people without an account. Whoever has one does it themselves."
            : "You want to take part in making customers’ lives better. Say where you work and what you would like to do; whoever leads the program answers."
        }
      />
      <RecordForm
        schema={raiseHandSchema}
        groups={[
          {
            columns: 2,
            fields: [
              ...(forOther ? [{ name: "name", label: "Name", required: true }] : []),
              { name: "unit", label: "Team or site", placeholder: "Support, Hamburg …" },
            ],
          },
          {
            fields: [
              {
                name: "offers",
                label: forOther ? "What they would like to do" : "What you would like to do",
                kind: "words" as const,
                rows: 3,
                required: true,
              },
            ],
          },
        ]}
        values={{}}
        hidden={{ key: once }}
        answer={useActionData<typeof action>()}
        submit={forOther ? "Write it down" : "Raise your hand"}
        cancelHref="/team"
      />
    </>
  );
}
