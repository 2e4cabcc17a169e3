import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { Form, useLoaderData } from "@remix-run/react";
import {
  canEditHypothesis,
  canJudge,
  HYPOTHESIS_LABELS,
  hypothesisHref,
  WHO_JUDGES,
} from "~/domain/hypotheses/hypothesis";
import { requireRight, requireViewer } from "~/http/session.server";
import { listActivityLines } from "~/store/activity/activity-lines.queries.server";
import { findHypothesis } from "~/store/hypotheses/hypothesis.queries.server";
import { ActivityList } from "~/ui/activity/activity-list";
import { ButtonLink } from "~/ui/controls/button";
import { DateText } from "~/ui/controls/date-text";
import { StatusPill } from "~/ui/controls/status-pill";
import { InlineNote } from "~/ui/feedback/inline-note";
import { SubmitButton } from "~/ui/form/submit-button";
import { HYPOTHESIS_FIELDS } from "~/ui/hypotheses/hypothesis-fields";
import type { FrameHandle } from "~/ui/layout/breadcrumb";
import { PageHeader } from "~/ui/layout/page-header";
import { Section } from "~/ui/layout/section";
import { TwoColumns } from "~/ui/layout/two-columns";

export const handle: FrameHandle = {
  crumbs: () => [{ label: "Hypotheses", href: "/hypotheses" }, { label: "Hypothesis" }],
};
export const meta: MetaFunction = () => [{ title: "Hypothesis · Capstan" }];

export async function loader({ request, params }: LoaderFunctionArgs) {
  const viewer = await requireViewer(request);
  requireRight(viewer, "program.read", "Hypotheses are read by the people of the program.");
  const row = await findHypothesis(viewer, params.hypothesisId ?? "");
  if (!row) throw new Response("There is no such hypothesis here.", { status: 404 });
  const { lines } = await listActivityLines(viewer, { recordId: row.id, take: 12 });
  return { row, activity: lines, mayEdit: canEditHypothesis(viewer, row), mayJudge: canJudge(viewer, row) };
}

export default function HypothesisRoute() {
  const { row, activity, mayEdit, mayJudge } = useLoaderData<typeof loader>();
  const href = hypothesisHref(row.id);
  const isOpen = row.state === "open";
  const judge = mayJudge && (isOpen || row.state === "unclear") && (
    <ButtonLink to={`${href}/verdict`} variant="primary">
      Judge it
    </ButtonLink>
  );
  return (
    <>
      <PageHeader
        eyebrow="Hypothesis"
        title={row.statement}
        meta={
          <>
            <StatusPill
              kind={isOpen ? "todo" : row.state === "unclear" ? "aside" : "done"}
              label={HYPOTHESIS_LABELS[row.state]}
            />
            <span>
              Stated by {row.createdBy} <DateText value={row.createdAt.toISOString()} />
            </span>
          </>
        }
        action={judge || undefined}
        menu={mayEdit && isOpen ? [{ label: "Edit", href: `${href}/edit` }] : []}
      />
      <TwoColumns
        main={
          <>
            {!isOpen && (
              <Section
                title={`Verdict: ${HYPOTHESIS_LABELS[row.state].toLowerCase()}`}
                lead={row.verdictOn ? <DateText value={row.verdictOn} /> : undefined}
              >
                <p className="max-w-[68ch] text-base break-words whitespace-pre-line">{row.verdictNote}</p>
                {mayJudge && (
                  <Form method="post" action={`${href}/reopening`} className="mt-4">
                    <input type="hidden" name="version" value={row.version} />
                    <SubmitButton variant="secondary" size="sm">
                      Open it again
                    </SubmitButton>
                  </Form>
                )}
              </Section>
            )}
            <Section title="What it is about">
              <dl className="space-y-5">
                <Told label={HYPOTHESIS_FIELDS.goal} text={row.goal} />
                <Told label={HYPOTHESIS_FIELDS.dataNeeded} text={row.dataNeeded} />
              </dl>
            </Section>
          </>
        }
        side={
          <>
            <Section title="Reviewer">
              <p className="text-sm">{row.reviewer ?? <span className="text-warn">nobody yet</span>}</p>
              {isOpen && !mayJudge && (
                <div className="mt-3">
                  <InlineNote>{WHO_JUDGES}</InlineNote>
                </div>
              )}
            </Section>
            <Section title="History">
              <ActivityList lines={activity} compact />
            </Section>
          </>
        }
      />
    </>
  );
}

function Told({ label, text }: { label: string; text: string }) {
  return (
    <div>
      <dt className="text-xs text-ink-muted">{label}</dt>
      <dd className="mt-1 max-w-[68ch] text-base break-words whitespace-pre-line">
        {text || <span className="text-sm text-ink-muted">Not written down yet.</span>}
      </dd>
    </div>
  );
}
