import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { Link, useLoaderData } from "@remix-run/react";
import { accountHref, isContactLevel, LEVEL_LABELS } from "~/domain/accounts/account";
import { canEditAccounts, READERS_OF_ACCOUNTS } from "~/domain/accounts/account.access";
import { requireRight, requireViewer } from "~/http/session.server";
import { now } from "~/shared/clock.server";
import { findAccountSettings } from "~/store/accounts/account-settings.server";
import { findContactPage, listPossibleTwins } from "~/store/accounts/contact-page.queries.server";
import { listActivityLines } from "~/store/activity/activity-lines.queries.server";
import { ConsentWord } from "~/ui/accounts/consent-word";
import { FactList } from "~/ui/accounts/fact-list";
import { ResponseList } from "~/ui/accounts/response-list";
import { ActivityList } from "~/ui/activity/activity-list";
import { Badge } from "~/ui/controls/badge";
import { ButtonLink } from "~/ui/controls/button";
import { DateText } from "~/ui/controls/date-text";
import { Banner } from "~/ui/feedback/banner";
import type { FrameHandle } from "~/ui/layout/breadcrumb";
import { PageHeader } from "~/ui/layout/page-header";
import { Section } from "~/ui/layout/section";
import { TwoColumns } from "~/ui/layout/two-columns";

export const handle: FrameHandle = {
  crumbs: (data) => [
    { label: "Account management", href: "/measure/accounts" },
    { label: "Contacts", href: "/contacts" },
    { label: (data as { contact?: { name: string } } | undefined)?.contact?.name ?? "Contact" },
  ],
};
export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: `${data?.contact.name ?? "Contact"} · Capstan` },
];

export async function loader({ request, params }: LoaderFunctionArgs) {
  const viewer = await requireViewer(request);
  requireRight(viewer, "program.read", READERS_OF_ACCOUNTS);
  const contact = await findContactPage(viewer, params.contactId ?? "");
  if (!contact) throw new Response("There is no such contact here.", { status: 404 });
  const [{ today }, twins, { lines }] = await Promise.all([
    findAccountSettings(viewer, now()),
    listPossibleTwins(viewer, contact, ""),
    listActivityLines(viewer, { recordId: contact.id, take: 12 }),
  ]);
  return { contact, today, twins, lines, mayEdit: canEditAccounts(viewer) };
}

export default function ContactRoute() {
  const { contact, today, twins, lines, mayEdit } = useLoaderData<typeof loader>();
  const at = `/contacts/${contact.id}`;
  const day = (value: string | null) => (value === null ? null : <DateText value={value} />);
  return (
    <>
      <PageHeader
        title={contact.name}
        lead={contact.jobTitle || undefined}
        meta={
          <>
            <Badge tone="accent">
              {isContactLevel(contact.level) ? LEVEL_LABELS[contact.level].one : "Level not known"}
            </Badge>
            <ConsentWord contact={contact} today={today} />
          </>
        }
        action={
          mayEdit ? (
            <>
              <ButtonLink to={`${at}/consent`}>
                {contact.consent ? "Withdraw consent" : "Record consent"}
              </ButtonLink>
              <ButtonLink to={`${at}/edit`} variant="primary">
                Edit
              </ButtonLink>
            </>
          ) : undefined
        }
        menu={
          mayEdit
            ? [
                { label: "Merge with a duplicate", href: `${at}/merger` },
                { separator: true },
                { label: "Delete", href: `${at}/deletion`, tone: "danger" },
              ]
            : undefined
        }
      />
      {twins.length > 0 && (
        <div className="mb-6">
          <Banner
            tone="info"
            title={`${twins.length === 1 ? "Another contact bears" : `${twins.length} other contacts bear`} this name`}
            action={
              mayEdit ? (
                <ButtonLink to={`${at}/merger`} size="sm">
                  Compare and merge
                </ButtonLink>
              ) : undefined
            }
          >
            {twins.map((twin) => twin.email).join(", ")}
          </Banner>
        </div>
      )}
      <TwoColumns
        main={
          <>
            <Section title="What they said">
              {contact.answers.length === 0 ? (
                <p className="text-sm text-ink-muted">
                  Never heard. No answer of this person has come in yet.
                </p>
              ) : (
                <>
                  <ResponseList responses={contact.answers} />
                  {contact.answersInAll > contact.answers.length && (
                    <p className="mt-2 text-sm text-ink-muted">
                      and {contact.answersInAll - contact.answers.length} older ones.
                    </p>
                  )}
                </>
              )}
            </Section>
            <Section title="What has happened">
              <ActivityList lines={lines} />
            </Section>
          </>
        }
        side={
          <>
            <Section title="Accounts">
              {contact.accounts.length === 0 ? (
                <p className="text-sm text-ink-muted">
                  In no account. Their answers count for nobody's coverage.
                </p>
              ) : (
                <ul className="divide-y divide-line text-sm">
                  {contact.accounts.map((account) => (
                    <li
                      key={account.id}
                      className="flex flex-wrap items-baseline justify-between gap-x-3 py-2"
                    >
                      <Link to={accountHref(account.id)} className="link min-w-0 break-words">
                        {account.name}
                      </Link>
                      <span className="text-xs text-ink-muted">
                        {account.tier === null ? "no tier" : `tier ${account.tier}`}
                        {account.status === "lost" && ", lost"}
                      </span>
                    </li>
                  ))}
                </ul>
              )}
            </Section>
            <Section title="Consent">
              <FactList
                facts={[
                  ["Stands as", contact.consent ? "given" : "not given, or withdrawn"],
                  ["What for", contact.consentPurpose || null],
                  ["Where from", contact.consentSource || null],
                  ["Since", day(contact.consentOn)],
                ]}
              />
            </Section>
            <Section title="Facts">
              <FactList
                facts={[
                  [
                    "E-mail",
                    <a key="mail" href={`mailto:${contact.email}`} className="link break-all">
                      {contact.email}
                    </a>,
                  ],
                  ["Phone", contact.phone || null],
                  ["Mail came back on", contact.bouncedOn === null ? "never" : day(contact.bouncedOn)],
                  [
                    "Left in peace until",
                    contact.quarantinedUntil === null ? "may be invited" : day(contact.quarantinedUntil),
                  ],
                  ["Responses", contact.answersInAll],
                ]}
              />
            </Section>
          </>
        }
      />
    </>
  );
}
