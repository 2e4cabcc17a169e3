import { Link } from "@remix-run/react";
import { accountHref } from "~/domain/accounts/account";
import { accountsHref } from "~/domain/accounts/account-filter";
import { ButtonLink } from "../controls/button";
import { Banner } from "../feedback/banner";

export interface CoverageAlertProps {
  accounts: readonly { id: string; name: string }[];
  more: boolean;
  days: number;
  mayEdit: boolean;
  /** On the account's own page its name stands above already. */
  own?: boolean;
}

/** Tier I accounts of which no decision maker was heard: who they are and what can be done now. */
export function CoverageAlert({ accounts, more, days, mayEdit, own }: CoverageAlertProps) {
  const [first] = accounts;
  if (!first) return null;
  const one = accounts.length === 1;
  return (
    <div className="mt-4">
      <Banner
        tone="warn"
        title={
          own
            ? `No decision maker was heard in ${days} days`
            : `${more ? "At least " : ""}${accounts.length} tier I ${one ? "account" : "accounts"} without a decision maker's voice in ${days} days`
        }
        action={
          one && mayEdit ? (
            <span className="flex flex-wrap gap-2">
              <ButtonLink to={`/cases/new?account=${first.id}`} size="sm">
                Open a case
              </ButtonLink>
              <ButtonLink to={`/contacts/new?account=${first.id}&level=DM`} size="sm">
                Add a decision maker
              </ButtonLink>
            </span>
          ) : (
            <ButtonLink to={accountsHref({ tier: "I", voice: "missing" })} size="sm">
              Show them
            </ButtonLink>
          )
        }
      >
        {own ? (
          "In a tier I account silence is no consent."
        ) : (
          <>
            {accounts.map((account, at) => (
              <span key={account.id}>
                {at > 0 && ", "}
                <Link to={accountHref(account.id)} className="link">
                  {account.name}
                </Link>
              </span>
            ))}
            {more && " and others"}.
          </>
        )}{" "}
        What those who decide think today is not known.
      </Banner>
    </div>
  );
}
