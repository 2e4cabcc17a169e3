import { Lock } from "lucide-react";
import { changesBetween } from "~/domain/verification/promise-changes";
import type { VerificationPlan } from "~/domain/verification/verification-plan";
import { Badge } from "../controls/badge";
import { Disclosure } from "../controls/disclosure";
import { RecordDate } from "../controls/record-date";
import { HashText } from "./hash-text";
import { type KnownAccounts, PromiseWords, usePromiseLines } from "./promise-words";

interface VersionListProps {
  /** Newest first. */
  promises: readonly VerificationPlan[];
  accounts: KnownAccounts;
}

/** What each version changed against the one before; nothing of a version is ever lost. */
export function VersionList({ promises, accounts }: VersionListProps) {
  return (
    <ol className="space-y-6">
      {promises.map((promise, at) => {
        const before = promises[at + 1];
        return (
          <li key={promise.id}>
            <p className="mb-2 flex flex-wrap items-center gap-2 text-sm font-semibold">
              Version {promise.number}
              <span className="font-normal text-ink-muted">
                {promise.lockedAt ? (
                  <>
                    <Lock aria-hidden="true" className="mr-1 inline size-3.5" />
                    locked <RecordDate value={new Date(promise.lockedAt).toISOString()} />
                    {promise.lockedByName && ` by ${promise.lockedByName}`}
                  </>
                ) : (
                  "not locked yet"
                )}
              </span>
              {promise.dataSeen && <Badge tone="warn">changed after data was seen</Badge>}
            </p>
            {before ? (
              <Changes promise={promise} before={before} accounts={accounts} />
            ) : (
              <p className="text-sm text-ink-muted">The first promise.</p>
            )}
            <Disclosure summary={`All of version ${promise.number}`} className="mt-2">
              <PromiseWords promise={promise} accounts={accounts} />
              {promise.hash && (
                <div className="mt-3">
                  <HashText hash={promise.hash} of="this promise" />
                </div>
              )}
            </Disclosure>
          </li>
        );
      })}
    </ol>
  );
}

function Changes({
  promise,
  before,
  accounts,
}: {
  promise: VerificationPlan;
  before: VerificationPlan;
  accounts: KnownAccounts;
}) {
  const linesOf = usePromiseLines(accounts);
  const changes = changesBetween(linesOf(before), linesOf(promise));
  return (
    <>
      {promise.reason && <p className="mb-2 max-w-[65ch] text-sm break-words">“{promise.reason}”</p>}
      {changes.length === 0 ? (
        <p className="text-sm text-ink-muted">
          Nothing of what is read differs from version {before.number}.
        </p>
      ) : (
        <table className="w-full max-w-3xl text-sm">
          <caption className="sr-only">
            What version {promise.number} changed against version {before.number}
          </caption>
          <thead>
            <tr className="border-b border-line-strong text-left text-xs text-ink-muted">
              <th scope="col" className="w-1/4 py-1.5 pr-3 font-medium">
                Changed
              </th>
              <th scope="col" className="py-1.5 pr-3 font-medium">
                Version {before.number}
              </th>
              <th scope="col" className="py-1.5 font-medium">
                Version {promise.number}
              </th>
            </tr>
          </thead>
          <tbody>
            {changes.map((change) => (
              <tr key={change.name} className="border-b border-line align-top">
                <th scope="row" className="py-1.5 pr-3 text-left font-normal text-ink-muted">
                  {change.name}
                </th>
                <td className="py-1.5 pr-3 break-words">{change.before ?? "–"}</td>
                <td className="py-1.5 font-medium break-words">{change.now ?? "–"}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </>
  );
}
