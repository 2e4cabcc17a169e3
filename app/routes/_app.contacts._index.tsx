import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { Download } from "lucide-react";
import { canEditAccounts, READERS_OF_ACCOUNTS } from "~/domain/accounts/account.access";
import {
  contactQuery,
  contactsHref,
  isContactFilterNarrow,
  readContactFilter,
} from "~/domain/accounts/contact-filter";
import { cursorIn } from "~/http/page-place.server";
import { requireRight, requireViewer } from "~/http/session.server";
import { now } from "~/shared/clock.server";
import { findAccountSettings } from "~/store/accounts/account-settings.server";
import { listAccountNames, listContacts, sumContacts } from "~/store/accounts/contact.queries.server";
import { ContactFilters } from "~/ui/accounts/contact-filters";
import { ContactsTable } from "~/ui/accounts/contacts-table";
import { ButtonLink } from "~/ui/controls/button";
import { Pagination } from "~/ui/controls/pagination";
import type { FrameHandle } from "~/ui/layout/breadcrumb";
import { EmptyState } from "~/ui/layout/empty-state";
import { PageHeader } from "~/ui/layout/page-header";

export const handle: FrameHandle = {
  crumbs: () => [
    { label: "Measure" },
    { label: "Account management", href: "/measure/accounts" },
    { label: "Contacts" },
  ],
  wide: true,
};
export const meta: MetaFunction = () => [{ title: "Contacts · Capstan" }];

export async function loader({ request }: LoaderFunctionArgs) {
  const viewer = await requireViewer(request);
  requireRight(viewer, "program.read", READERS_OF_ACCOUNTS);
  const filter = readContactFilter(new URL(request.url).searchParams);
  const { since, today, silentDays } = await findAccountSettings(viewer, now());
  const cursor = cursorIn(request, "after");
  const [list, sums, accounts] = await Promise.all([
    listContacts(viewer, { filter, cursor, since, today }),
    sumContacts(viewer, { filter, since, today }),
    listAccountNames(viewer),
  ]);
  return {
    ...list,
    sums,
    accounts,
    filter,
    today,
    silentDays,
    isFirst: cursor === null,
    mayEdit: canEditAccounts(viewer),
  };
}

export default function ContactsRoute() {
  const { rows, next, sums, accounts, filter, today, silentDays, isFirst, mayEdit } =
    useLoaderData<typeof loader>();
  const narrowed = isContactFilterNarrow(filter);
  const without = sums.contacts - sums.withConsent;
  const add = mayEdit ? (
    <>
      <ButtonLink to="/accounts/import?kind=contacts">Import</ButtonLink>
      <ButtonLink to="/contacts/new" variant="primary">
        Add a contact
      </ButtonLink>
    </>
  ) : undefined;
  if (sums.contacts === 0 && !narrowed) {
    return (
      <>
        <PageHeader title="Contacts" />
        <EmptyState
          title="No contacts yet"
          action={add ?? <ButtonLink to="/measure/accounts">Accounts</ButtonLink>}
        >
          <p>
            Who decides, who recommends, who influences at your customers? Their level splits every index, and
            silence of a level shows before it costs an account.
            {!add && " The CX leader or an administrator adds them."}
          </p>
        </EmptyState>
      </>
    );
  }
  return (
    <>
      <PageHeader
        title="Contacts"
        lead="Who decides, who recommends, who influences, and whether they agreed to be contacted."
        action={add}
      />
      <ContactFilters filter={filter} accounts={accounts} silentDays={silentDays} />
      {rows.length === 0 ? (
        <EmptyState
          title="No contact matches"
          action={<ButtonLink to="/contacts">Show all contacts</ButtonLink>}
        >
          <p>Take a filter away, or look for another name.</p>
        </EmptyState>
      ) : (
        <>
          <div className="mb-2 flex flex-wrap items-center justify-between gap-x-4 gap-y-2 text-sm">
            <p>
              <strong className="tabular font-semibold">{sums.contacts}</strong>{" "}
              {sums.contacts === 1 ? "contact" : "contacts"}
              {narrowed && " found"} · {sums.DM} decision makers, {sums.RM} recommenders, {sums.IF}{" "}
              influencers
              {sums.withoutLevel > 0 && `, ${sums.withoutLevel} without a level`} · {sums.withConsent} with
              consent
            </p>
            <span className="no-print flex flex-wrap items-center gap-3">
              {without > 0 && (
                <span className="text-xs text-ink-muted">The file leaves out {without} without consent</span>
              )}
              <ButtonLink
                to={`/contacts.csv${contactQuery(filter)}`}
                reloadDocument
                prefetch="none"
                size="sm"
                icon={<Download aria-hidden="true" />}
              >
                CSV
              </ButtonLink>
            </span>
          </div>
          <ContactsTable rows={rows} today={today} />
          <Pagination
            previousHref={isFirst ? null : contactsHref(filter)}
            nextHref={next === null ? null : `/contacts${contactQuery(filter, { after: next })}`}
            summary={`${rows.length} of ${sums.contacts} shown`}
          />
        </>
      )}
    </>
  );
}
