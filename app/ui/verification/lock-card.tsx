import { Form } from "@remix-run/react";
import { Lock, LockOpen } from "lucide-react";
import type { VerificationView } from "~/domain/verification/verification-view";
import { detectableWords, isTooFew } from "~/domain/verification/verification-words";
import { Badge } from "../controls/badge";
import { RecordDate } from "../controls/record-date";
import { Banner } from "../feedback/banner";
import { InlineNote } from "../feedback/inline-note";
import { SubmitButton } from "../form/submit-button";
import { HashText } from "./hash-text";
import { PromiseWords } from "./promise-words";

interface LockCardProps {
  view: VerificationView;
  mayLock: boolean;
}

/** The newest version: what it promises, what its n can show, and the lock. */
export function LockCard({ view, mayLock }: LockCardProps) {
  const promise = view.promises[0];
  if (!promise) return null;
  const locked = promise.lockedAt !== null;
  const tooFew = isTooFew(promise.plannedN, view.baselineN || null, promise.minEffect);
  const action = `/plans/${view.planCode}/verification/lock`;
  return (
    <section
      aria-label={`Version ${promise.number}`}
      className="mb-8 rounded-lg border border-line-strong bg-surface p-4 sm:p-5"
    >
      <p className="mb-4 flex flex-wrap items-center gap-2 text-sm font-semibold">
        {locked ? (
          <Lock aria-hidden="true" className="size-4" />
        ) : (
          <LockOpen aria-hidden="true" className="size-4" />
        )}
        Version {promise.number}
        {locked ? (
          <span className="font-normal text-ink-muted">
            locked by {promise.lockedByName ?? "somebody who left"},{" "}
            <RecordDate value={new Date(promise.lockedAt ?? 0).toISOString()} />
          </span>
        ) : (
          <span className="font-normal text-ink-muted">not locked yet</span>
        )}
        {promise.dataSeen && <Badge tone="warn">changed after data was seen</Badge>}
      </p>
      <PromiseWords promise={promise} accounts={view.accounts} />
      {promise.dataSeen && (
        <div className="mt-4">
          <Banner tone="warn" title="This promise was changed after data was seen">
            {promise.reason ? `The reason given: “${promise.reason}”. ` : ""}
            Whoever wrote it could know how the answers were going. The verdict says so wherever it is told.
          </Banner>
        </div>
      )}
      {promise.hasOutcome && (
        <div className="mt-4 space-y-1">
          {promise.metric === "sbi" && promise.design === "beforeAfter" && (
            <InlineNote tone={tooFew ? "warn" : "info"}>
              {detectableWords(promise.plannedN, view.baselineN || null)}
              {tooFew &&
                ` That is more than the ${promise.minEffect} you need: a real improvement may stay undecided. More answers, a longer window or a wider segment would show it.`}
            </InlineNote>
          )}
          {view.baselineN !== null && (
            <InlineNote tone={view.baselineN < promise.minBaselineN ? "warn" : "info"}>
              The baseline holds n {view.baselineN} so far, at least {promise.minBaselineN} are needed.
            </InlineNote>
          )}
        </div>
      )}
      {locked && promise.hash && (
        <div className="mt-4">
          <HashText hash={promise.hash} of="this promise" />
        </div>
      )}
      {!locked && mayLock && (
        <div className="no-print mt-5 border-t border-line pt-4">
          {view.missing.length > 0 ? (
            <p className="text-sm">
              <strong className="font-medium">Before it can be locked:</strong> {view.missing.join("; ")}.
            </p>
          ) : (
            <Form method="post" action={action} className="flex flex-wrap items-center gap-x-4 gap-y-3">
              <input type="hidden" name="seen" value={view.seal} />
              <SubmitButton action={action} icon={<Lock aria-hidden="true" />}>
                Lock it
              </SubmitButton>
              <p className="min-w-0 flex-1 basis-64 text-sm text-ink-muted">
                Locked, it is hashed and never changed again. A later change is a new version that stands
                beside it.
              </p>
            </Form>
          )}
        </div>
      )}
    </section>
  );
}
