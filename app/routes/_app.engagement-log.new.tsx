import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { logSponsorAct } from "~/commands/governance/log-sponsor-act.server";
import { can } from "~/domain/access";
import { WHO_LOGS_ACTS } from "~/domain/governance/governance.access";
import { SPONSOR_ACT_KINDS, SPONSOR_ACT_LABELS } from "~/domain/governance/sponsor-act";
import { sponsorActSchema } from "~/domain/governance/sponsor-act.schema";
import { actOf } from "~/http/act.server";
import { redirectWithToast } from "~/http/flash.server";
import { parseForm } from "~/http/parse-form.server";
import { formResponse, refusalResponse } from "~/http/refusal.server";
import { requireViewer } from "~/http/session.server";
import { dayIn } from "~/shared/calendar";
import { now } from "~/shared/clock.server";
import { newId } from "~/shared/id.server";
import { listAccountNames } from "~/store/accounts/account-names.queries.server";
import { listColleagues } from "~/store/people/people-choices.queries.server";
import { findTimeZone } from "~/store/surveys/time-zone.queries.server";
import { peopleOptions, RecordForm } from "~/ui/form/record-form";
import { GOVERNANCE_CRUMB } from "~/ui/governance/crumbs";
import type { FrameHandle } from "~/ui/layout/breadcrumb";
import { PageHeader } from "~/ui/layout/page-header";

export const handle: FrameHandle = {
  crumbs: () => [
    GOVERNANCE_CRUMB,
    { label: "Engagement log", href: "/engagement-log" },
    { label: "Log what you did" },
  ],
};
export const meta: MetaFunction = () => [{ title: "Log what you did · Capstan" }];

export async function loader({ request }: LoaderFunctionArgs) {
  const viewer = await requireViewer(request);
  const mayAll = can(viewer, "playbook.edit");
  if (!mayAll && !can(viewer, "contact.log")) throw new Response(WHO_LOGS_ACTS, { status: 403 });
  const [accounts, people, timeZone] = await Promise.all([
    listAccountNames(viewer),
    mayAll ? listColleagues(viewer) : [],
    findTimeZone(viewer.workspaceId),
  ]);
  const account = new URL(request.url).searchParams.get("account") ?? "";
  return {
    once: newId(),
    accounts,
    people: people.filter(({ id }) => id !== viewer.personId),
    values: {
      kind: "customerContact",
      day: dayIn(now(), timeZone),
      accountId: accounts.some(({ id }) => id === account) ? account : "",
    },
  };
}

export async function action({ request }: ActionFunctionArgs) {
  const viewer = await requireViewer(request);
  const form = await parseForm(request, sponsorActSchema);
  if (!form.ok) return formResponse(form);
  const result = await logSponsorAct(actOf(request, viewer), form.data);
  if (!result.ok) return refusalResponse(result.refusal, { values: form.values });
  return redirectWithToast("/engagement-log", {
    message: `${SPONSOR_ACT_LABELS[form.data.kind]}: logged.`,
    undo: { url: `/engagement-log/${result.value.id}/withdrawal` },
  });
}

export default function LogAct() {
  const { once, accounts, people, values } = useLoaderData<typeof loader>();
  return (
    <>
      <PageHeader
        title="Log what you did"
        lead="Two taps are enough. Approvals and signatures in Capstan are listed by themselves."
      />
      <RecordForm
        schema={sponsorActSchema}
        groups={[
          {
            columns: 2,
            fields: [
              {
                name: "kind",
                label: "What",
                kind: "choice",
                required: true,
                options: SPONSOR_ACT_KINDS.map((value) => ({ value, label: SPONSOR_ACT_LABELS[value] })),
              },
              { name: "day", label: "Day", kind: "day", required: true },
              {
                name: "accountId",
                label: "With which account",
                hint: "Needed for a customer contact.",
                kind: "choice",
                placeholder: "None",
                options: peopleOptions(accounts),
              },
              ...(people.length > 0
                ? [
                    {
                      name: "personId",
                      label: "Whose act",
                      hint: "For an executive who told you; it stands that you wrote it down.",
                      kind: "choice" as const,
                      placeholder: "My own",
                      options: peopleOptions(people),
                    },
                  ]
                : []),
            ],
          },
          { fields: [{ name: "note", label: "What came of it", kind: "words", rows: 3 }] },
        ]}
        values={values}
        hidden={{ key: once }}
        answer={useActionData<typeof action>()}
        submit="Log it"
        cancelHref="/engagement-log"
      />
    </>
  );
}
