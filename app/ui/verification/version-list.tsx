import { Lock } from "lucide-react";
import type { VerificationPlan } from "~/domain/verification/verification-plan";
import { Badge } from "../controls/badge";
import { Disclosure } from "../controls/disclosure";
import { RecordDate } from "../controls/record-date";
import { HashText } from "./hash-text";
import { PromiseWords } from "./promise-words";

/** The versions before: nothing of them is ever lost. */
export function VersionList({ promises }: { promises: readonly VerificationPlan[] }) {
  return (
    <ul className="space-y-3">
      {promises.map((promise) => (
        <li key={promise.id}>
          <Disclosure
            summary={
              <span className="inline-flex flex-wrap items-center gap-2">
                Version {promise.number}
                {promise.lockedAt && (
                  <>
                    <Lock aria-hidden="true" className="size-3.5" />
                    <span>
                      locked <RecordDate value={new Date(promise.lockedAt).toISOString()} />
                    </span>
                  </>
                )}
                {promise.dataSeen && <Badge tone="warn">changed after data was seen</Badge>}
              </span>
            }
          >
            <PromiseWords promise={promise} />
            {promise.hash && (
              <div className="mt-3">
                <HashText hash={promise.hash} of="this promise" />
              </div>
            )}
          </Disclosure>
        </li>
      ))}
    </ul>
  );
}
