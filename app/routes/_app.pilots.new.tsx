import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { createPilot } from "~/commands/pilots/create-pilot.server";
import { findingCode } from "~/domain/findings/finding";
import { createPilotSchema } from "~/domain/pilots/pilot.schema";
import { pilotEditPath } from "~/domain/pilots/pilot-places";
import { actOf } from "~/http/act.server";
import { redirectWithToast } from "~/http/flash.server";
import { parseForm } from "~/http/parse-form.server";
import { formResponse, refusalResponse } from "~/http/refusal.server";
import { requireRight, requireViewer } from "~/http/session.server";
import { newId } from "~/shared/id.server";
import { findFindingPage } from "~/store/findings/finding.queries.server";
import { Banner } from "~/ui/feedback/banner";
import { RecordForm } from "~/ui/form/record-form";
import type { FrameHandle } from "~/ui/layout/breadcrumb";
import { PageHeader } from "~/ui/layout/page-header";
import { pilotListCrumbs } from "~/ui/pilots/pilot-words";

export const handle: FrameHandle = { crumbs: pilotListCrumbs("New pilot") };
export const meta: MetaFunction = () => [{ title: "New pilot · Capstan" }];

/** "F-003", "f3" and "3" are the same finding. */
const findingNumberOf = (text: string | null): number | null => {
  const match = /^(?:f-?)?0*(\d{1,9})$/i.exec(text?.trim() ?? "");
  return match?.[1] ? Number(match[1]) : null;
};

export async function loader({ request }: LoaderFunctionArgs) {
  const viewer = await requireViewer(request);
  requireRight(viewer, "pilot.create", "Pilots are proposed by owners and leaders. Ask one of them.");
  const params = new URL(request.url).searchParams;
  const number = findingNumberOf(params.get("finding"));
  const finding = number === null ? null : await findFindingPage(viewer, number);
  return {
    once: newId(),
    title: params.get("title")?.trim().slice(0, 160) ?? "",
    finding: finding && { number: finding.number, title: finding.title },
  };
}

export async function action({ request }: ActionFunctionArgs) {
  const viewer = await requireViewer(request);
  const form = await parseForm(request, createPilotSchema);
  if (!form.ok) return formResponse(form);
  const result = await createPilot(actOf(request, viewer), form.data);
  if (!result.ok) return refusalResponse(result.refusal, { values: form.values });
  const { code } = result.value;
  return redirectWithToast(pilotEditPath(code), {
    message: `${code} is proposed. The first question: what do you expect to happen, and why?`,
  });
}

export default function NewPilot() {
  const { once, title, finding } = useLoaderData<typeof loader>();
  return (
    <div className="mx-auto max-w-2xl">
      <PageHeader
        title="New pilot"
        lead="A small, funded trial with a comparison group: what would be scaled is first tried on some and not on others. This page only gives it a name."
      />
      <div className="space-y-6">
        {finding && (
          <Banner title={`From finding ${findingCode(finding.number)}`}>
            {finding.title}. Its answers come along as evidence.
          </Banner>
        )}
        <RecordForm
          fields={[
            {
              name: "title",
              label: "What should it be called?",
              hint: "The trial in a few words: “Onboarding concierge, first 30 days”.",
              required: true,
            },
            {
              name: "question",
              label: "Which question does it answer?",
              hint: "Its page is headed by it: does the concierge save support hours?",
            },
          ]}
          values={{ title: finding?.title ?? title, question: "" }}
          hidden={{ key: once, ...(finding ? { findingNumber: String(finding.number) } : {}) }}
          answer={useActionData<typeof action>()}
          cancelHref="/pilots"
          submit="Propose the pilot"
        />
      </div>
    </div>
  );
}
