import { Form, Link } from "@remix-run/react";
import { CircleAlert, Info } from "lucide-react";
import type { ClaimFound } from "~/domain/communications/message-facts";
import { claimPath, versionEditPath } from "~/domain/communications/message-places";
import { WORD_FIELD_LABELS, type WordField } from "~/domain/communications/snapshot";
import { Button } from "../../controls/button";

interface ClaimListProps {
  code: string;
  versionId: string;
  claims: readonly ClaimFound[];
  mayWrite: boolean;
}

/** What the words claim and the records do not show; each with what to do about it. */
export function ClaimList({ code, versionId, claims, mayWrite }: ClaimListProps) {
  if (claims.length === 0) {
    return (
      <p className="text-sm text-ink-muted">
        Nothing is claimed that the records do not show; every number is a live figure or has its source.
      </p>
    );
  }
  return (
    <ul className="divide-y divide-line text-sm">
      {claims.map((claim) => {
        const Icon = claim.blocks ? CircleAlert : Info;
        return (
          <li
            key={`${claim.kind}-${claim.locale}-${claim.field}-${claim.passage}`}
            className="flex gap-2.5 py-2.5"
          >
            <Icon
              aria-hidden="true"
              className={`mt-0.5 size-4 shrink-0 ${claim.blocks ? "text-bad" : "text-ink-muted"}`}
            />
            <div className="min-w-0 flex-1">
              <p className="break-words">
                <span className="sr-only">
                  {claim.blocks ? "Keeps it from being approved: " : "To look at: "}
                </span>
                <span className="font-medium">“{claim.passage}”</span>{" "}
                <span className="text-ink-muted">
                  in {(WORD_FIELD_LABELS[claim.field as WordField] ?? claim.field).toLowerCase()} (
                  {claim.locale})
                </span>
              </p>
              <p className="break-words text-ink-muted">{claim.why}</p>
              {mayWrite && claim.instead && (
                <SayInstead code={code} versionId={versionId} claim={claim} instead={claim.instead} />
              )}
            </div>
            {mayWrite && (
              <Link to={versionEditPath(code, versionId, claim.field)} className="link no-print shrink-0">
                Mend
              </Link>
            )}
          </li>
        );
      })}
    </ul>
  );
}

/** What the records show, taken over by one press. */
function SayInstead({
  code,
  versionId,
  claim,
  instead,
}: Pick<ClaimListProps, "code" | "versionId"> & { claim: ClaimFound; instead: string }) {
  const { locale, field, passage, sentence = "" } = claim;
  return (
    <Form method="post" action={claimPath(code, versionId)} className="no-print mt-1.5" preventScrollReset>
      {Object.entries({ locale, field, passage, sentence }).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      <p className="mb-1.5 border-l-2 border-line-strong pl-2.5 break-words">{instead}</p>
      <Button type="submit" size="sm">
        {instead.startsWith("{{") ? "Put the live figure back" : "Say this instead"}
      </Button>
    </Form>
  );
}
