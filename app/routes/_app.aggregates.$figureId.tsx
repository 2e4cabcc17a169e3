import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { Form, Link, useLoaderData } from "@remix-run/react";
import { can } from "~/domain/access";
import { checkClaim } from "~/domain/surveys/aggregated";
import { readAggregated } from "~/domain/surveys/aggregated-reading";
import { MAY_NOT } from "~/domain/surveys/may-not";
import { KIND_SHORT_LABELS } from "~/domain/surveys/survey";
import { requireRight, requireViewer } from "~/http/session.server";
import { findAggregated } from "~/store/surveys/aggregated.queries.server";
import { Badge } from "~/ui/controls/badge";
import { DateText } from "~/ui/controls/date-text";
import { Banner } from "~/ui/feedback/banner";
import { SubmitButton } from "~/ui/form/submit-button";
import type { FrameHandle } from "~/ui/layout/breadcrumb";
import { PageHeader } from "~/ui/layout/page-header";
import { Section } from "~/ui/layout/section";
import { ClaimCheck } from "~/ui/surveys/claim-check";
import { IntervalSentence } from "~/ui/surveys/interval-sentence";

export const handle: FrameHandle = {
  crumbs: () => [
    { label: "Surveys", href: "/surveys" },
    { label: "Aggregated figures", href: "/aggregates" },
    { label: "Figure" },
  ],
};
export const meta: MetaFunction = () => [{ title: "Aggregated figure · Capstan" }];

export async function loader({ request, params }: LoaderFunctionArgs) {
  const viewer = await requireViewer(request);
  requireRight(viewer, "program.read", "Aggregated figures are read by the people of the program.");
  const figure = await findAggregated(viewer, params.figureId ?? "");
  if (!figure) {
    throw new Response("There is no such aggregated figure here.", { status: 404, statusText: "Not found" });
  }
  const { createdAt, withdrawnAt, ...rest } = figure;
  return {
    figure: { ...rest, at: createdAt.toISOString(), isWithdrawn: withdrawnAt !== null },
    checked: checkClaim(figure.claim),
    reading: readAggregated(figure.claim.counts),
    mayEdit: can(viewer, "survey.edit"),
  };
}

export default function Figure() {
  const { figure, checked, reading, mayEdit } = useLoaderData<typeof loader>();
  const { result } = figure.claim;
  const kind = KIND_SHORT_LABELS[figure.kind];
  const action = `/aggregates/${figure.id}/${figure.isWithdrawn ? "restoration" : "withdrawal"}`;
  return (
    <>
      <PageHeader
        eyebrow={`${kind} · ${figure.month}`}
        title={
          result === null || result === checked.index
            ? `Recomputed ${checked.index}`
            : `Claimed ${result}, recomputed ${checked.index}`
        }
        lead={
          checked.isRight ? (
            "Everything that is printed agrees with the counts."
          ) : (
            <>
              The sheet does not agree with its own counts; charts use {checked.index}.{" "}
              <Link to="/help/scoreboard-index" className="link">
                What it would take to reach {result ?? "the claim"}
              </Link>
            </>
          )
        }
        meta={
          <>
            {figure.isWithdrawn && <Badge tone="quiet">Withdrawn</Badge>}
            <Link to={`/surveys/${figure.surveyId}`} className="link">
              {figure.surveyName}
            </Link>
            <span>
              entered by {figure.by}, <DateText value={figure.at} />
            </span>
            {figure.source && <span>Source: {figure.source}</span>}
          </>
        }
        action={
          mayEdit && (
            <Form method="post" action={action}>
              <SubmitButton variant="secondary" action={action}>
                {figure.isWithdrawn ? "Bring back" : "Withdraw"}
              </SubmitButton>
            </Form>
          )
        }
      />
      {figure.isWithdrawn && (
        <Banner title="This figure counts nowhere.">It stays on record as it was entered.</Banner>
      )}
      {!mayEdit && <p className="mb-4 text-sm text-ink-muted">{MAY_NOT.figure}</p>}
      <Section title="How sure it is">
        <IntervalSentence reading={reading} />
      </Section>
      <Section title="Line by line">
        <div className="max-w-2xl">
          <ClaimCheck checked={checked} claimedResult={result} />
        </div>
      </Section>
    </>
  );
}
