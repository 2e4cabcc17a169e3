import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import {
  FINDING_CATEGORY_LABELS,
  FINDING_SOURCE_LABELS,
  findingCode,
  findingHref,
  HORIZON_LABELS,
  parseFindingCode,
} from "~/domain/findings/finding";
import { canEditFinding } from "~/domain/findings/finding.access";
import { horizonOf, horizonWords } from "~/domain/findings/finding.rules";
import { isMoveOf } from "~/domain/findings/finding-moves";
import { PLAN_STATUS_LABELS, type PlanStatus } from "~/domain/plans/plan";
import { leadToBin } from "~/http/deleted.server";
import { requireRight, requireViewer } from "~/http/session.server";
import { now } from "~/shared/clock.server";
import { listActivityLines } from "~/store/activity/activity-lines.queries.server";
import { findFindingPage } from "~/store/findings/finding.queries.server";
import { findFollowing } from "~/store/follows/follow.queries.server";
import { findWishPanel } from "~/store/wishes/wish.queries.server";
import { ActivityList } from "~/ui/activity/activity-list";
import { ButtonLink } from "~/ui/controls/button";
import { DateText } from "~/ui/controls/date-text";
import type { MenuItem } from "~/ui/controls/menu";
import { StatusPill } from "~/ui/controls/status-pill";
import { InlineNote } from "~/ui/feedback/inline-note";
import { EvidenceList } from "~/ui/findings/evidence-list";
import { FindingRail } from "~/ui/findings/finding-rail";
import { costBenefitWords, severityWords, statusKind, statusLabel } from "~/ui/findings/finding-words";
import { PlanLinks } from "~/ui/findings/plan-links";
import { ReadingPanel } from "~/ui/findings/reading-panel";
import { FollowBox } from "~/ui/follows/follow-box";
import type { FrameHandle } from "~/ui/layout/breadcrumb";
import { EmptyState } from "~/ui/layout/empty-state";
import { PageHeader } from "~/ui/layout/page-header";
import { Section } from "~/ui/layout/section";
import { TwoColumns } from "~/ui/layout/two-columns";
import { RemindOn } from "~/ui/wishes/remind-on";

export const handle: FrameHandle = {
  crumbs: (_, params) => [
    { label: "Findings", href: "/findings" },
    { label: `F-${(params.number ?? "").replace(/^F-/i, "")}` },
  ],
};
export const meta: MetaFunction<typeof loader> = ({ data }) => [
  {
    title: data ? `${findingCode(data.finding.number)} ${data.finding.title} · Capstan` : "Finding · Capstan",
  },
];

/** A refused form comes back beside what is saved by now, not beside what was read at first. */
export const shouldRevalidate = () => true;

export async function loader({ request, params }: LoaderFunctionArgs) {
  const viewer = await requireViewer(request);
  requireRight(viewer, "program.read", "Findings are read by the people of the program.");
  const number = parseFindingCode(params.number ?? "");
  const finding = number === null ? null : await findFindingPage(viewer, number);
  if (!finding) {
    if (number !== null) await leadToBin(viewer, "finding", findingCode(number));
    throw new Response("There is no such finding here.", { status: 404 });
  }
  const activity = await listActivityLines(viewer, { recordId: finding.id, take: 12 });
  const part = finding.createdById === viewer.personId ? "you logged it" : null;
  const following = await findFollowing(viewer, "finding", finding.id, part);
  const wish = await findWishPanel(viewer, { noun: "finding", ref: String(finding.number) }, now());
  return { finding, following, wish, activity: activity.lines, mayEdit: canEditFinding(viewer, finding) };
}

export default function FindingRoute() {
  const { finding, following, wish, activity, mayEdit } = useLoaderData<typeof loader>();
  const href = findingHref(finding.number);
  const isOpen = finding.status !== "dismissed" && finding.status !== "resolved";
  const mayPlan = finding.status === "triaged" || finding.status === "planned";
  const menu: MenuItem[] = mayEdit
    ? [
        ...(isOpen ? [{ label: "Edit", href: `${href}/edit` }] : []),
        ...(isOpen ? [{ label: "Add evidence", href: `${href}/evidence` }] : []),
        ...(isMoveOf(finding.status, "DISMISS")
          ? [{ label: "Dismiss", detail: "Nothing will be done; asks why", href: `${href}/dismissal` }]
          : []),
        ...(finding.planTitles.length === 0
          ? [{ label: "Delete", detail: "Logged by mistake; can be brought back", href: `${href}/deletion` }]
          : []),
        ...(isMoveOf(finding.status, "REOPEN") ? [{ label: "Reopen", href: `${href}/reopening` }] : []),
      ]
    : [];
  return (
    <>
      <PageHeader
        eyebrow={findingCode(finding.number)}
        title={finding.title}
        meta={
          <>
            <StatusPill kind={statusKind(finding.status)} label={statusLabel(finding.status)} />
            <span>Severity {severityWords(finding.severity)}</span>
            <span>
              Logged by {finding.createdBy} <DateText value={finding.createdAt.toISOString()} />
            </span>
          </>
        }
        menu={menu}
        action={
          mayPlan ? (
            <ButtonLink to={`/plans/new?finding=${findingCode(finding.number)}`} variant="primary">
              Make a plan from this finding
            </ButtonLink>
          ) : mayEdit && isOpen ? (
            <ButtonLink to={`${href}/edit`}>Edit</ButtonLink>
          ) : undefined
        }
      />
      <FindingRail finding={finding} mayEdit={mayEdit} />
      <TwoColumns
        main={
          <>
            <Section title="The gap">
              <div className="grid gap-6 sm:grid-cols-2">
                <Told label="What customers experience" text={finding.experience} />
                <Told label="What they expect" text={finding.expectation} />
              </div>
            </Section>
            {finding.reading && (
              <Section title="The reading it comes from">
                <ReadingPanel
                  reading={finding.reading}
                  exposedAccounts={finding.exposedAccounts}
                  exposedRevenueMinor={finding.exposedRevenueMinor}
                />
              </Section>
            )}
            <Section
              id="evidence"
              title="Evidence"
              lead={evidenceWords(finding.customerEvidence, finding.beliefs)}
              aside={
                mayEdit && isOpen ? (
                  <ButtonLink to={`${href}/evidence`} size="sm">
                    Add evidence
                  </ButtonLink>
                ) : undefined
              }
            >
              {finding.evidence.length === 0 ? (
                <EmptyState
                  title="No evidence yet"
                  action={
                    mayEdit ? <ButtonLink to={`${href}/evidence`}>Choose answers</ButtonLink> : undefined
                  }
                >
                  <p>Link the answers of customers who say so. Without them this is a belief.</p>
                </EmptyState>
              ) : (
                <>
                  {finding.customerEvidence === 0 && (
                    <InlineNote tone="warn">
                      Only an internal belief stands behind this. A plan will need customer evidence.
                    </InlineNote>
                  )}
                  <EvidenceList evidence={finding.evidence} removeFrom={mayEdit && isOpen ? href : null} />
                </>
              )}
            </Section>
          </>
        }
        side={
          <>
            <Section title="Judgement">
              <dl className="space-y-3 text-sm">
                <Line term="Source">
                  {FINDING_SOURCE_LABELS[finding.source as keyof typeof FINDING_SOURCE_LABELS] ??
                    finding.source}
                </Line>
                <Line term="Category">
                  {FINDING_CATEGORY_LABELS[finding.category as keyof typeof FINDING_CATEGORY_LABELS] ??
                    "not chosen"}
                </Line>
                {finding.stage && <Line term="Journey stage">{finding.stage}</Line>}
                <Line term="Severity">{severityWords(finding.severity)}</Line>
                <Line term="Cost-benefit">{costBenefitWords(finding.costBenefit)}</Line>
                <Line term="Horizon">
                  <Horizon finding={finding} />
                </Line>
              </dl>
            </Section>
            <Section title="Plans">
              <PlanLinks
                plans={finding.planTitles.map((plan) => ({
                  ...plan,
                  status: PLAN_STATUS_LABELS[plan.status as PlanStatus] ?? plan.status,
                }))}
              />
            </Section>
            <FollowBox following={following} />
            <RemindOn panel={wish} />
            <Section title="Activity">
              <ActivityList lines={activity} compact />
            </Section>
          </>
        }
      />
    </>
  );
}

function evidenceWords(customers: number, beliefs: number): string | undefined {
  if (customers + beliefs === 0) return undefined;
  const voices = `${customers} ${customers === 1 ? "answer" : "answers"} of customers`;
  return beliefs === 0 ? voices : `${voices}, ${beliefs} internal ${beliefs === 1 ? "belief" : "beliefs"}`;
}

function Told({ label, text }: { label: string; text: string }) {
  return (
    <div>
      <p className="text-xs text-ink-muted">{label}</p>
      <p className="mt-1 max-w-[60ch] text-base break-words whitespace-pre-line">
        {text || <span className="text-sm text-ink-muted">Not written down yet.</span>}
      </p>
    </div>
  );
}

function Line({ term, children }: { term: string; children: React.ReactNode }) {
  return (
    <div className="flex gap-4">
      <dt className="w-28 shrink-0 text-ink-muted">{term}</dt>
      <dd className="min-w-0 flex-1">{children}</dd>
    </div>
  );
}

type Finding = ReturnType<typeof useLoaderData<typeof loader>>["finding"];

function Horizon({ finding }: { finding: Finding }) {
  const horizon = horizonOf(finding);
  if (horizon === null) return <>open until severity and cost-benefit are judged</>;
  const { severity, costBenefit } = finding;
  return (
    <>
      {HORIZON_LABELS[horizon]}
      {severity !== null && costBenefit !== null && (
        <span className="block text-xs text-ink-muted">{horizonWords(severity, costBenefit)}</span>
      )}
      {finding.horizon !== null && finding.horizonReason && (
        <span className="block text-xs text-ink-muted">Changed: {finding.horizonReason}</span>
      )}
    </>
  );
}
