import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { saveTechnology } from "~/commands/plans/save-technology.server";
import { editRefusal } from "~/domain/plans/plan-edit";
import { planPath } from "~/domain/plans/plan-places";
import { technologyGates } from "~/domain/plans/technology.rules";
import { technologySchema } from "~/domain/plans/technology.schema";
import { actOf } from "~/http/act.server";
import { editRefused, unreadable } from "~/http/edit-answer.server";
import { redirectWithToast } from "~/http/flash.server";
import { parseForm } from "~/http/parse-form.server";
import { requirePlan } from "~/http/require-plan.server";
import { requireVisit } from "~/http/session.server";
import { now } from "~/shared/clock.server";
import { listAudits } from "~/store/audits/audit.queries.server";
import { findPlanFacts } from "~/store/plans/plan-facts.queries.server";
import { ButtonLink } from "~/ui/controls/button";
import { Banner } from "~/ui/feedback/banner";
import { GateList } from "~/ui/feedback/gate-list";
import { RecordForm } from "~/ui/form/record-form";
import type { FrameHandle } from "~/ui/layout/breadcrumb";
import { PageHeader } from "~/ui/layout/page-header";
import { Section } from "~/ui/layout/section";
import { planCrumbs } from "~/ui/plans/plan-crumbs";
import { technologyGroups, technologyValues } from "~/ui/plans/technology-form";

export const handle: FrameHandle = { crumbs: planCrumbs("Technology") };
export const meta: MetaFunction = ({ params }) => [{ title: `Technology · ${params.code} · Capstan` }];
export const shouldRevalidate = () => true;

export async function loader({ request, params }: LoaderFunctionArgs) {
  const { viewer, facts, currency } = await requirePlan(request, params.code);
  const refused = editRefusal(facts, viewer, "quantify");
  if (refused?.refusal.kind === "not-permitted") throw new Response(refused.refusal.message, { status: 403 });
  const technology = facts.technology ?? null;
  return {
    code: facts.code,
    title: facts.title,
    version: facts.version,
    closed: refused?.refusal.message ?? null,
    values: technologyValues(technology, currency),
    gates: technologyGates(facts),
    audits: await listAudits(viewer),
    currency,
  };
}

export async function action({ request, params }: ActionFunctionArgs) {
  const { viewer, workspace } = await requireVisit(request);
  const form = await parseForm(request, technologySchema(workspace.currency));
  if (!form.ok) return unreadable(form);
  const code = params.code ?? "";
  const { currency } = workspace;
  const result = await saveTechnology(actOf(request, viewer), { ...form.data, code, currency });
  if (!result.ok) {
    const facts = await findPlanFacts(viewer, code, now());
    const theirs = facts && {
      id: facts.id,
      version: facts.version,
      values: technologyValues(facts.technology ?? null, currency),
    };
    return editRefused(viewer, result.refusal, form.values, theirs);
  }
  return redirectWithToast(`${planPath(result.value.code)}#technology`, {
    message: result.value.isTechnology ? "The technology part is saved." : "It is a standard plan now.",
  });
}

export default function TechnologyRoute() {
  const { code, title, version, closed, values, gates, audits, currency } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const missing = gates.filter((gate) => !gate.met).length;
  return (
    <>
      <PageHeader
        eyebrow={`${code} · ${title}`}
        title="Technology"
        lead="New technology answers further questions before it is approved: where we stand, how the work runs today and will run, whom we told, what we need, and who pays for the years after."
        action={<ButtonLink to={planPath(code)}>Back to the plan</ButtonLink>}
      />
      {gates.length > 0 && (
        <Section
          title={
            missing === 0 ? "Everything is there" : `${missing} of ${gates.length} missing until approval`
          }
        >
          <GateList gates={gates} leadsTo="Approved" />
        </Section>
      )}
      <Section title="Answers">
        {closed ? (
          <Banner tone="info" title="This cannot be changed now.">
            {closed}
          </Banner>
        ) : (
          <RecordForm
            key={answer ? "refused" : version}
            answer={answer}
            values={values}
            hidden={{ version: String(version) }}
            groups={technologyGroups(audits, currency)}
            submit="Save"
            cancelHref={planPath(code)}
          />
        )}
      </Section>
    </>
  );
}
