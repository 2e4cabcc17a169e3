import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { Link, useLoaderData } from "@remix-run/react";
import type { ReactNode } from "react";
import { can } from "~/domain/access";
import { WHO_WORKS_ON_KEY_ACCOUNT } from "~/domain/accounts/key-account";
import { canRunProgram, canWorkOnKeyAccount } from "~/domain/accounts/key-account.access";
import { proposedPlanHref, proposesPlan } from "~/domain/accounts/perception";
import { defaultWindow, windowLabel } from "~/domain/indices/index-window";
import { notFound } from "~/domain/refusal";
import { throwRefusal } from "~/http/refusal.server";
import { requireRight, requireVisit } from "~/http/session.server";
import { dayIn, formatDay, toDay } from "~/shared/calendar";
import { now } from "~/shared/clock.server";
import { moneyText } from "~/shared/money";
import { findProgramFrame } from "~/store/accounts/key-account.queries.server";
import {
  findKeyAccountPage,
  listRelationshipAnswers,
} from "~/store/accounts/key-account-page.queries.server";
import { DecisionMakerIndex } from "~/ui/accounts/decision-maker-index";
import { PerceptionLadder } from "~/ui/accounts/perception-ladder";
import { PerceptionList } from "~/ui/accounts/perception-list";
import { ProtectionWords } from "~/ui/accounts/protection-words";
import { RelationshipAnswers } from "~/ui/accounts/relationship-answers";
import { Badge } from "~/ui/controls/badge";
import { ButtonLink } from "~/ui/controls/button";
import { DateText } from "~/ui/controls/date-text";
import { MoneyText } from "~/ui/controls/money-text";
import { useReader } from "~/ui/controls/reader";
import { Banner } from "~/ui/feedback/banner";
import { InlineNote } from "~/ui/feedback/inline-note";
import type { FrameHandle } from "~/ui/layout/breadcrumb";
import { EmptyState } from "~/ui/layout/empty-state";
import { PageHeader } from "~/ui/layout/page-header";
import { Section } from "~/ui/layout/section";
import { TwoColumns } from "~/ui/layout/two-columns";

export const handle: FrameHandle = {
  crumbs: (data) => [
    { label: "Key accounts", href: "/key-accounts" },
    {
      label: (data as { page?: { account: { name: string } } } | undefined)?.page?.account.name ?? "Account",
    },
  ],
};
export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: `${data?.page.account.name ?? "Key account"} · Key account · Capstan` },
];

export async function loader({ request, params }: LoaderFunctionArgs) {
  const { viewer, workspace } = await requireVisit(request);
  requireRight(viewer, "program.read", "Key accounts are read by the people of the program.");
  const accountId = params.accountId ?? "";
  const window = defaultWindow(dayIn(now(), workspace.timeZone));
  const [page, answers, frame] = await Promise.all([
    findKeyAccountPage(viewer, accountId, window),
    listRelationshipAnswers(viewer, accountId),
    findProgramFrame(viewer),
  ]);
  if (!page) throwRefusal(notFound("account").refusal);
  return {
    page,
    answers,
    window,
    floor: frame.fewFloor,
    locale: viewer.locale,
    mayRun: canRunProgram(viewer),
    mayWork: canWorkOnKeyAccount(viewer, page.enrolment?.managerId ?? null),
    mayPlan: can(viewer, "plan.create"),
  };
}

export default function KeyAccountRoute() {
  const { page, answers, window, floor, locale, mayRun, mayWork, mayPlan } = useLoaderData<typeof loader>();
  const { account, enrolment, protection } = page;
  const { currency, locale: readerLocale } = useReader();
  const base = `/key-accounts/${account.id}`;
  const plan = page.plans.find((each) => each.madeFor);
  const money = (minor: bigint | null) => (minor === null ? null : moneyText(minor, currency));
  return (
    <>
      <PageHeader
        eyebrow={account.tier ? `Tier ${account.tier}` : "Without a tier"}
        title={account.name}
        lead={
          enrolment
            ? `Protected since ${formatDay(toDay(enrolment.enrolledOn), readerLocale)}, looked after by ${enrolment.manager}.`
            : "Not in the key account program."
        }
        meta={
          <>
            {account.status === "lost" && <Badge tone="bad">Lost</Badge>}
            {enrolment?.overCapReason && <Badge tone="warn">Taken on above the cap</Badge>}
            <Link to={`/accounts/${account.id}`} className="link">
              Everything about the account
            </Link>
          </>
        }
        action={
          !enrolment && mayRun && account.status !== "lost" ? (
            <ButtonLink to={`/key-accounts/new?account=${account.id}`} variant="primary">
              Enrol it
            </ButtonLink>
          ) : mayWork && enrolment ? (
            <ButtonLink to={`${base}/perceptions`} variant="primary">
              Record what they said
            </ButtonLink>
          ) : undefined
        }
        menu={
          mayRun && enrolment
            ? [
                { label: "Hand it over", href: `/key-accounts/new?account=${account.id}` },
                { label: "Release it from the program", href: `${base}/release` },
              ]
            : undefined
        }
      />
      {proposesPlan(account) && (
        <div className="mb-6">
          <Banner
            tone="warn"
            title={`${account.name} sees a vendor in us`}
            action={
              plan ? (
                <ButtonLink to={`/plans/${plan.code}`}>Open {plan.code}</ButtonLink>
              ) : mayPlan ? (
                <ButtonLink to={proposedPlanHref(account.id)} variant="primary">
                  Make a plan of it
                </ButtonLink>
              ) : undefined
            }
          >
            {plan
              ? `A plan about this customer is under way: ${plan.title}.`
              : "If a key account sees a vendor, we failed to convey what we are worth. A plan is proposed; nothing begins by itself."}
          </Banner>
        </div>
      )}
      {!mayWork && (
        <div className="mb-6">
          <InlineNote>{WHO_WORKS_ON_KEY_ACCOUNT}</InlineNote>
        </div>
      )}
      <TwoColumns
        main={
          <>
            <Section title="What they see in us" id="perception">
              <PerceptionLadder
                readings={page.readings.filter((reading) => !reading.withdrawn)}
                standing={account.perception}
              />
              <div className="mt-4">
                <PerceptionList accountId={account.id} readings={page.readings} mayWithdraw={mayRun} />
              </div>
            </Section>
            <Section
              title="Protection plan"
              id="protection"
              aside={
                mayWork &&
                account.keyAccount &&
                protection && (
                  <Link to={`${base}/protection`} className="link">
                    Edit
                  </Link>
                )
              }
            >
              {protection ? (
                <ProtectionWords plan={protection} />
              ) : (
                <EmptyState
                  title="No plan yet"
                  action={
                    mayWork && account.keyAccount ? (
                      <ButtonLink to={`${base}/protection`}>Write it</ButtonLink>
                    ) : undefined
                  }
                >
                  <p>
                    What both want of each other, what could end it, and what is done about it: agreed with
                    the customer.
                  </p>
                </EmptyState>
              )}
            </Section>
            <Section
              title="Relationship survey"
              lead="What they said about the relationship. It stays apart from the company’s index of transactions."
            >
              <RelationshipAnswers responses={answers} />
            </Section>
          </>
        }
        side={
          <>
            <Section title="How it stands">
              <dl className="space-y-3 text-sm">
                <Fact label="Manager">
                  {enrolment ? (
                    <Link to={`/key-accounts/managers/${enrolment.managerId}`} className="link">
                      {enrolment.manager}
                    </Link>
                  ) : (
                    "nobody"
                  )}
                </Fact>
                <Fact label="Decision makers’ satisfaction">
                  <DecisionMakerIndex
                    account={account}
                    window={window}
                    answers={page.voices.find((voice) => voice.level === "DM")?.n ?? 0}
                    points={page.voices.find((voice) => voice.level === "DM")?.points ?? 0}
                    floor={floor}
                  />
                  <span className="block text-xs text-ink-muted">{windowLabel(window, locale)}</span>
                </Fact>
                <Fact label="A decision maker was heard">
                  {page.lastHeard ? <DateText value={page.lastHeard} /> : "never"}
                </Fact>
                <Fact label="Revenue a year">
                  <MoneyText amount={money(account.revenueMinor)} />
                </Fact>
                <Fact label="Contract value">
                  <MoneyText amount={money(account.contractMinor)} />
                </Fact>
                <Fact label="Renews">
                  {account.renewsOn ? (
                    <DateText value={account.renewsOn} mode="due" />
                  ) : (
                    <span className="text-ink-muted">no data</span>
                  )}
                  {mayRun && (
                    <Link to={`/renewals/${account.id}/contract`} className="link ml-2 text-xs">
                      Change
                    </Link>
                  )}
                </Fact>
                <Fact label="Customer since">
                  {account.customerSince ? (
                    <DateText value={account.customerSince} mode="plain" />
                  ) : (
                    <span className="text-ink-muted">no data</span>
                  )}
                </Fact>
              </dl>
            </Section>
            {enrolment && (
              <Section title="Why it is protected">
                <p className="text-sm wrap-anywhere whitespace-pre-line">{enrolment.reason}</p>
                {enrolment.overCapReason && (
                  <p className="mt-2 text-sm wrap-anywhere">
                    <span className="font-medium">Why above the cap:</span> {enrolment.overCapReason}
                  </p>
                )}
              </Section>
            )}
            {page.plans.length > 0 && (
              <Section title="Open plans">
                <ul className="space-y-1 text-sm">
                  {page.plans.map((each) => (
                    <li key={each.code}>
                      <Link to={`/plans/${each.code}`} className="hover:underline">
                        <span className="tabular text-ink-muted">{each.code}</span> {each.title}
                      </Link>
                    </li>
                  ))}
                </ul>
              </Section>
            )}
            {page.past.length > 0 && (
              <Section title="Before">
                <ul className="space-y-2 text-sm">
                  {page.past.map((each) => (
                    <li key={`${each.enrolledOn}-${each.endedOn}`}>
                      {each.manager}, <DateText value={each.enrolledOn} mode="plain" /> –{" "}
                      <DateText value={each.endedOn} mode="plain" />
                      <span className="block wrap-anywhere text-ink-muted">{each.endReason}</span>
                    </li>
                  ))}
                </ul>
              </Section>
            )}
          </>
        }
      />
    </>
  );
}

function Fact({ label, children }: { label: string; children: ReactNode }) {
  return (
    <div className="flex flex-wrap items-baseline justify-between gap-x-4">
      <dt className="text-ink-muted">{label}</dt>
      <dd>{children}</dd>
    </div>
  );
}
