import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { CASE_STATUS_LABELS, caseCode, caseHref } from "~/domain/cases/case";
import { requireCase } from "~/http/require-case.server";
import { caseChart } from "~/ui/cases/case-chart";
import { caseCrumbs } from "~/ui/cases/case-crumbs";
import { ButtonLink } from "~/ui/controls/button";
import type { FrameHandle } from "~/ui/layout/breadcrumb";
import { PageHeader } from "~/ui/layout/page-header";
import { StateChart } from "~/ui/lifecycle/state-chart";

export const handle: FrameHandle = { crumbs: caseCrumbs("Every state and move") };
export const meta: MetaFunction = ({ params }) => [{ title: `States of ${params.number} · Capstan` }];

export async function loader({ request, params }: LoaderFunctionArgs) {
  const { record } = await requireCase(request, params.number);
  const { number, title, status } = record;
  return { number, title, status, layout: caseChart() };
}

export default function Chart() {
  const { number, title, status, layout } = useLoaderData<typeof loader>();
  return (
    <>
      <PageHeader
        eyebrow={`${caseCode(number)} · ${title}`}
        title="Every state and move of a case"
        lead={`Drawn from the rules that hold. ${caseCode(number)} is “${CASE_STATUS_LABELS[status]}” now.`}
        action={<ButtonLink to={caseHref(number)}>Back to the case</ButtonLink>}
      />
      <StateChart title="The life of a case" layout={layout} current={status} />
    </>
  );
}
