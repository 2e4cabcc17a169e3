import { type LoaderFunctionArgs, type MetaFunction, redirect } from "@remix-run/node";
import { Link, useLoaderData } from "@remix-run/react";
import {
  CASE_CAUSE_LABELS,
  caseCode,
  caseHref,
  dueOf,
  isOpenCase,
  outcomeLabel,
  parseCaseCode,
  TOLD_WAY_LABELS,
  type ToldWay,
} from "~/domain/cases/case";
import { canWorkCase, WHO_WORKS_CASES } from "~/domain/cases/case.access";
import { resolveGates, tellGates } from "~/domain/cases/case.rules";
import { isCaseMove } from "~/domain/cases/case-moves";
import { findingCode, findingHref } from "~/domain/findings/finding";
import { requireCase } from "~/http/require-case.server";
import { newId } from "~/shared/id.server";
import { listActivityLines } from "~/store/activity/activity-lines.queries.server";
import { findFollowing } from "~/store/follows/follow.queries.server";
import { ActivityList } from "~/ui/activity/activity-list";
import { CaseAnswerPanel, YouSaidWeDid } from "~/ui/cases/case-answer";
import { EntryForm, EntryList } from "~/ui/cases/case-conversation";
import { CaseCustomer } from "~/ui/cases/case-customer";
import { CaseRail } from "~/ui/cases/case-rail";
import { caseKind, caseLabel } from "~/ui/cases/case-words";
import { ButtonLink } from "~/ui/controls/button";
import { DateText } from "~/ui/controls/date-text";
import { Disclosure } from "~/ui/controls/disclosure";
import type { MenuItem } from "~/ui/controls/menu";
import { StatusPill } from "~/ui/controls/status-pill";
import { InlineNote } from "~/ui/feedback/inline-note";
import { FollowBox } from "~/ui/follows/follow-box";
import type { FrameHandle } from "~/ui/layout/breadcrumb";
import { PageHeader } from "~/ui/layout/page-header";
import { Section } from "~/ui/layout/section";
import { TwoColumns } from "~/ui/layout/two-columns";

export const handle: FrameHandle = {
  bearsReading: true,
  crumbs: (_, params) => [
    { label: "Customer cases", href: "/cases" },
    { label: (params.number ?? "").toUpperCase() },
  ],
};
export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: data ? `${caseCode(data.record.number)} ${data.record.title} · Capstan` : "Case · Capstan" },
];

/** A refused form comes back beside what is saved by now, not beside what was read at first. */
export const shouldRevalidate = () => true;

export async function loader({ request, params }: LoaderFunctionArgs) {
  const { viewer, record } = await requireCase(request, params.number);
  // The activity log knows it by its id; people know it by its number.
  if (parseCaseCode(params.number ?? "") === null) throw redirect(caseHref(record.number));
  const { lines } = await listActivityLines(viewer, { recordId: record.id, take: 12 });
  const part = record.ownerId === viewer.personId ? "it is yours" : null;
  const following = await findFollowing(viewer, "case", record.id, part);
  return {
    record,
    following,
    activity: lines,
    mayWork: canWorkCase(viewer, {
      ownerId: record.ownerId,
      accountOwnerId: record.account?.ownerId ?? null,
    }),
    resolveGates: resolveGates(record),
    tellGates: tellGates(record),
    once: newId(),
  };
}

export default function CaseRoute() {
  const { record, following, activity, mayWork, once, ...gates } = useLoaderData<typeof loader>();
  const href = caseHref(record.number);
  const due = dueOf(record);
  const isOver = !isOpenCase(record.status);
  const isGone = record.status === "withdrawn";
  return (
    <>
      <PageHeader
        eyebrow={caseCode(record.number)}
        title={record.title}
        meta={
          <>
            <StatusPill kind={caseKind(record.status)} label={caseLabel(record.status)} />
            {due && <DateText value={due} mode="due" />}
            <span>{CASE_CAUSE_LABELS[record.cause]}</span>
            <span>{record.owner ? `Owner ${record.owner}` : "Nobody owns it yet"}</span>
          </>
        }
        menu={mayWork ? menuOf(record, href) : []}
      />
      <CaseRail record={record} mayWork={mayWork} {...gates} />
      {!mayWork && !isGone && (
        <div className="mb-6">
          <InlineNote>{WHO_WORKS_CASES}</InlineNote>
        </div>
      )}
      <TwoColumns
        main={
          <>
            {record.answer && (
              <Section title="What the customer told us">
                <CaseAnswerPanel answer={record.answer} />
              </Section>
            )}
            <Section title="Conversation" id="conversation">
              {mayWork && !isGone && (
                <div className="mb-4 border-b border-line pb-5">
                  {isOver ? (
                    <Disclosure summary="Leave a note among us">
                      <EntryForm number={record.number} once={once} onlyNotes />
                    </Disclosure>
                  ) : (
                    <EntryForm number={record.number} once={once} />
                  )}
                </div>
              )}
              <EntryList entries={record.entries} />
            </Section>
            {(record.weDid || record.youSaid || record.outcome) && (
              <Section
                title="You said, we did"
                lead={
                  record.toldAt && record.toldBy ? (
                    <>
                      {TOLD_WAY_LABELS[record.toldBy as ToldWay]},{" "}
                      <DateText value={record.toldAt.toISOString()} />
                    </>
                  ) : (
                    "Not told to the customer yet."
                  )
                }
              >
                <YouSaidWeDid record={record} />
                <p className="mt-4 text-sm">
                  <span className="text-ink-muted">Outcome: </span>
                  {outcomeLabel(record.outcome)}
                  {record.outcomeNote && (
                    <span className="block max-w-[60ch] break-words whitespace-pre-line text-ink-muted">
                      {record.outcomeNote}
                    </span>
                  )}
                </p>
              </Section>
            )}
          </>
        }
        side={
          <>
            <Section title="Customer">
              <CaseCustomer record={record} />
            </Section>
            <Section title="Finding">
              {record.finding ? (
                <p className="text-sm">
                  <Link to={findingHref(record.finding.number)} className="link break-words">
                    <span className="tabular text-xs">{findingCode(record.finding.number)}</span>{" "}
                    {record.finding.title}
                  </Link>
                  {mayWork && (
                    <Link to={`${href}/finding`} className="mt-1 block text-xs text-ink-muted hover:text-ink">
                      Link another
                    </Link>
                  )}
                </p>
              ) : (
                <div className="space-y-3 text-sm text-ink-muted">
                  <p>If others suffer from the same, this answer is evidence for a finding.</p>
                  {mayWork && !isGone && (
                    <ButtonLink to={`${href}/finding`} size="sm">
                      Make or link a finding
                    </ButtonLink>
                  )}
                </div>
              )}
            </Section>
            <Section title="Promised">
              <dl className="space-y-2 text-sm">
                <Promised term="Acknowledge by" day={record.acknowledgeBy} />
                <Promised term="Resolve by" day={record.resolveBy} />
                <Promised term="Opened" day={record.openedOn} by={record.openedBy} />
              </dl>
            </Section>
            <FollowBox following={following} />
            <Section title="History">
              <ActivityList lines={activity} compact />
            </Section>
          </>
        }
      />
    </>
  );
}

function Promised({ term, day, by }: { term: string; day: string; by?: string | null }) {
  return (
    <div className="flex gap-4">
      <dt className="w-28 shrink-0 text-ink-muted">{term}</dt>
      <dd className="min-w-0 flex-1">
        <DateText value={day} />
        {by && `, ${by}`}
      </dd>
    </div>
  );
}

type CaseRecord = ReturnType<typeof useLoaderData<typeof loader>>["record"];

function menuOf(record: CaseRecord, href: string): MenuItem[] {
  const { status } = record;
  return [
    ...(status === "acknowledged" ? [{ label: "Resolve", href: `${href}/resolution` }] : []),
    ...(status === "new" ? [{ label: "Start", action: `${href}/progress`, fields: {} }] : []),
    ...(isOpenCase(status) ? [{ label: "Hand on to somebody else", href: `${href}/owner` }] : []),
    ...(status === "withdrawn" ? [] : [{ label: "Make or link a finding", href: `${href}/finding` }]),
    ...(isCaseMove(status, "REOPEN")
      ? [{ label: "Reopen", detail: "It is not over for the customer; asks why", href: `${href}/reopening` }]
      : []),
    ...(isCaseMove(status, "SET_ASIDE")
      ? [{ label: "Not a case", detail: "Nothing is to be done; asks why", href: `${href}/setting-aside` }]
      : []),
  ];
}
