import { Link } from "@remix-run/react";
import { contactsHref } from "~/domain/accounts/contact-filter";
import { answersHref, NO_FILTER } from "~/domain/indices/index-filter";
import { WIN_BACK } from "~/domain/win-back/win-back-places";
import { ActivityList } from "../activity/activity-list";
import { ButtonLink } from "../controls/button";
import { EmptyState } from "../layout/empty-state";
import { Section } from "../layout/section";
import { RevenueHistory } from "../revenue/revenue-history";
import { AccountCases } from "../win-back/account-cases";
import { AccountContacts } from "./account-contacts";
import { AccountReadingTile } from "./account-reading";
import type { AccountView } from "./account-view";
import { NamedLinks } from "./named-links";
import { ResponseList } from "./response-list";

/** What the customer says, who says it, and what is being done about it. */
export function AccountMain(view: AccountView) {
  const { account, window, mayEdit } = view;
  const tile = { account, window, floor: view.floor, fewFloor: view.fewFloor };
  return (
    <>
      <Section title="What they say" lead={`Answers of ${view.windowWords}, with the year behind them.`}>
        <div className="grid gap-3 sm:grid-cols-2">
          <AccountReadingTile
            {...tile}
            title="Satisfaction"
            measure="satisfaction"
            reading={view.satisfaction}
          />
          <AccountReadingTile {...tile} title="Loyalty" measure="loyalty" reading={view.loyalty} />
        </div>
      </Section>
      <Section
        title="Contacts"
        id="contacts"
        aside={
          <>
            {account.contacts.length > 0 && (
              <Link to={contactsHref({ account: account.id })} className="link">
                As a list
              </Link>
            )}
            {mayEdit && (
              <Link to={`/contacts/new?account=${account.id}`} className="link">
                Add a contact
              </Link>
            )}
          </>
        }
      >
        {account.contacts.length === 0 ? (
          <EmptyState
            title="Nobody is known here yet"
            action={
              mayEdit ? (
                <ButtonLink to={`/contacts/new?account=${account.id}`}>Add the first contact</ButtonLink>
              ) : undefined
            }
          >
            <p>Who decides, who recommends, who influences? Each level wants to be heard.</p>
          </EmptyState>
        ) : (
          <AccountContacts contacts={account.contacts} today={view.today} />
        )}
      </Section>
      <Section
        title="Latest answers"
        aside={
          account.answersInAll > 0 && (
            <Link
              to={answersHref({ ...NO_FILTER, account: account.id }, { from: "2000-01-01", to: window.to })}
              className="link"
            >
              All in the index
            </Link>
          )
        }
      >
        {account.answers.length === 0 ? (
          <p className="text-sm text-ink-muted">
            No answer of this account has come in yet. Answers come by import, with the account's name in a
            column.
          </p>
        ) : (
          <ResponseList responses={account.answers} />
        )}
      </Section>
      <RevenueHistory
        account={account}
        rows={view.revenue.rows}
        lines={view.revenue.lines}
        ledgerMinor={view.revenue.minor}
        mayKeep={mayEdit}
      />
      <Section
        title="Cases"
        aside={
          <Link to={`/cases?account=${account.id}`} className="link">
            {account.casesInAll > account.cases.length ? `All ${account.casesInAll}` : "In the queue"}
          </Link>
        }
      >
        <NamedLinks links={account.cases} none="No case has been opened for this customer." />
      </Section>
      {view.winBacks.length > 0 && (
        <Section
          title="Lost and won back"
          aside={
            <Link to={WIN_BACK} className="link">
              All lost customers
            </Link>
          }
        >
          <AccountCases rows={view.winBacks} />
        </Section>
      )}
      <Section title="Findings and plans that rest on their answers">
        <NamedLinks
          links={[...account.findings, ...account.plans]}
          none="None of their answers is evidence of a finding or a plan yet."
        />
      </Section>
      <Section title="What has happened">
        <ActivityList lines={view.lines} />
      </Section>
    </>
  );
}
