import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { Form, useLoaderData } from "@remix-run/react";
import { can } from "~/domain/access";
import { SHARE_DAYS, summaryWords } from "~/domain/partners/partner";
import { findComponent } from "~/domain/playbook/playbook";
import { requireRight, requireViewer } from "~/http/session.server";
import { now } from "~/shared/clock.server";
import { findPartner, listScores } from "~/store/partners/partner.queries.server";
import { ButtonLink } from "~/ui/controls/button";
import { DateText } from "~/ui/controls/date-text";
import { Disclosure } from "~/ui/controls/disclosure";
import { Banner } from "~/ui/feedback/banner";
import { SubmitButton } from "~/ui/form/submit-button";
import type { FrameHandle } from "~/ui/layout/breadcrumb";
import { EmptyState } from "~/ui/layout/empty-state";
import { PageHeader } from "~/ui/layout/page-header";
import { Section } from "~/ui/layout/section";
import { Scorecard } from "~/ui/partners/scorecard";

export const handle: FrameHandle = {
  crumbs: (data) => [
    { label: "Partners", href: "/partners" },
    { label: (data as { partner?: { name: string } } | undefined)?.partner?.name ?? "Partner" },
  ],
};
export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: `${data?.partner.name ?? "Partner"} · Capstan` },
];

export async function loader({ request, params }: LoaderFunctionArgs) {
  const viewer = await requireViewer(request);
  requireRight(viewer, "program.read", "Partners are read by the people of the program.");
  const partner = await findPartner(viewer, params.partnerId ?? "");
  if (!partner) throw new Response("There is no such partner here.", { status: 404 });
  const isShared = partner.sharedUntil !== null && partner.sharedUntil > now().toISOString();
  return {
    partner,
    isShared,
    component: findComponent(partner.component)?.label ?? null,
    scores: await listScores(viewer, partner.id),
    mayEdit: can(viewer, "playbook.edit"),
  };
}

export default function PartnerPage() {
  const { partner, scores, isShared, component, mayEdit } = useLoaderData<typeof loader>();
  const here = `/partners/${partner.id}`;
  const [last, before, ...older] = scores;
  const active = mayEdit && !partner.endedOn;
  const evaluate = active ? (
    <ButtonLink to={`${here}/evaluation`} variant="primary">
      Evaluate
    </ButtonLink>
  ) : undefined;
  return (
    <>
      <PageHeader
        eyebrow="Partner"
        title={partner.name}
        lead={partner.does || undefined}
        meta={
          <>
            <span>{partner.owner ? `Looked after by ${partner.owner}` : "Nobody looks after them"}</span>
            {(partner.contactName || partner.contactEmail) && (
              <span className="break-all">
                {partner.contactName} {partner.contactEmail}
              </span>
            )}
          </>
        }
        action={scores.length > 0 ? evaluate : undefined}
        menu={
          mayEdit
            ? [
                { label: "Edit", href: `${here}/edit` },
                partner.endedOn
                  ? { label: "Take up the work again", action: `${here}/return`, fields: {} }
                  : {
                      label: "End the work",
                      detail: "Its link ends with it; evaluations stay.",
                      action: `${here}/ending`,
                      fields: {},
                    },
              ]
            : undefined
        }
      />
      {partner.endedOn && (
        <Banner tone="info" title="Work with this partner has ended">
          Since <DateText value={partner.endedOn} mode="day" />.
        </Banner>
      )}
      {last ? (
        <Section
          title="Scorecard"
          lead={
            <>
              {summaryWords(last.grades)}; <DateText value={last.day} mode="plain" />, by {last.by}
            </>
          }
        >
          <Scorecard grades={last.grades} before={before?.grades} />
          {last.summary && (
            <p className="mt-4 max-w-[70ch] text-base break-words whitespace-pre-line">{last.summary}</p>
          )}
        </Section>
      ) : (
        <EmptyState title="Not evaluated yet" action={evaluate}>
          Eight criteria, from the fit with our vision to how soon we hear of trouble, each with what it rests
          on.
        </EmptyState>
      )}
      {(before || older.length > 0) && (
        <Section title="Earlier evaluations">
          {[...(before ? [before] : []), ...older].map((score) => (
            <Disclosure
              key={score.id}
              summary={
                <>
                  <DateText value={score.day} mode="plain" />, {score.by}: {summaryWords(score.grades)}
                </>
              }
            >
              <Scorecard grades={score.grades} />
            </Disclosure>
          ))}
        </Section>
      )}
      {active && (
        <Section
          title="What the partner sees"
          lead={
            component
              ? `A link of its own opens this scorecard and the evidence of ${component} for the partner, and nothing else of the program.`
              : "A link of its own opens this scorecard for the partner, and nothing else of the program."
          }
        >
          <div className="flex flex-wrap items-center gap-x-4 gap-y-2 text-sm">
            <span className="text-ink-muted">
              {isShared && partner.sharedUntil ? (
                <>
                  A link works until <DateText value={partner.sharedUntil} mode="day" />.
                </>
              ) : (
                "No link works at present."
              )}
            </span>
            <Form method="post" action={`${here}/link`}>
              <SubmitButton action={`${here}/link`} variant="secondary" size="sm">
                {isShared ? "Make a new link" : `Make a link for ${SHARE_DAYS} days`}
              </SubmitButton>
            </Form>
            {isShared && (
              <Form method="post" action={`${here}/link-withdrawal`}>
                <SubmitButton action={`${here}/link-withdrawal`} variant="quiet" size="sm">
                  Withdraw it
                </SubmitButton>
              </Form>
            )}
          </div>
        </Section>
      )}
    </>
  );
}
