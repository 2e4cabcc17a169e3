import { Link } from "@remix-run/react";
import { Mail, Phone } from "lucide-react";
import type { ReactNode } from "react";
import type { CasePage } from "~/domain/cases/case-view";
import { DateText } from "../controls/date-text";
import { InlineNote } from "../feedback/inline-note";
import { levelWord } from "./case-words";

/** Who is behind it, and how they can be reached. A name stands here only with consent. */
export function CaseCustomer({ record }: { record: CasePage }) {
  const { account, contact } = record;
  return (
    <div className="space-y-4 text-sm">
      <dl className="space-y-3">
        <Line term="Account">
          {account ? (
            <Link to={`/accounts/${account.id}`} className="link break-words">
              {account.name}
            </Link>
          ) : (
            <Unknown />
          )}
        </Line>
        {account && (
          <Line term="Tier">
            {account.tier ? `Tier ${account.tier}` : <Unknown>none yet</Unknown>}
            {account.keyAccount && " · key account"}
          </Line>
        )}
        {account && (
          <Line term="Renews">
            {account.renewsOn ? <DateText value={account.renewsOn} /> : <Unknown>no date on record</Unknown>}
          </Line>
        )}
        {account && <Line term="Account owner">{account.owner ?? <Unknown>nobody</Unknown>}</Line>}
        <Line term="Contact">
          {contact ? (
            <>
              {contact.name ? (
                <Link to={`/contacts/${contact.id}`} className="link break-words">
                  {contact.name}
                </Link>
              ) : (
                <Unknown>not named without consent</Unknown>
              )}
              <span className="block text-xs text-ink-muted">{levelWord(contact.level)}</span>
            </>
          ) : (
            <Unknown />
          )}
        </Line>
      </dl>
      {contact && (contact.phone || contact.email) && (
        <p className="flex flex-wrap gap-x-4 gap-y-1">
          {contact.phone && (
            <a href={`tel:${contact.phone.replace(/[^+\d]/g, "")}`} className={reach}>
              <Phone aria-hidden="true" className="size-4" />
              {contact.phone}
            </a>
          )}
          {contact.email && (
            <a href={`mailto:${contact.email}`} className={reach}>
              <Mail aria-hidden="true" className="size-4 shrink-0" />
              <span className="min-w-0 break-all">{contact.email}</span>
            </a>
          )}
        </p>
      )}
      {contact?.noReach && <InlineNote tone="warn">Do not call or write: {contact.noReach}.</InlineNote>}
    </div>
  );
}

const reach = "link inline-flex min-w-0 items-center gap-1.5 max-sm:min-h-10";

const Unknown = ({ children = "not known" }: { children?: ReactNode }) => (
  <span className="text-ink-muted">{children}</span>
);

function Line({ term, children }: { term: string; children: ReactNode }) {
  return (
    <div className="flex gap-4">
      <dt className="w-28 shrink-0 text-ink-muted">{term}</dt>
      <dd className="min-w-0 flex-1">{children}</dd>
    </div>
  );
}
