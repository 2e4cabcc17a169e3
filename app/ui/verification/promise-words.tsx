import { promiseLines } from "~/domain/verification/promise-lines";
import type { VerificationPlan } from "~/domain/verification/verification-plan";
import type { VerificationView } from "~/domain/verification/verification-view";
import { useReader } from "../controls/reader";
import { dayText } from "../plans/plan-words";

export type KnownAccounts = VerificationView["accounts"];

interface PromiseWordsProps {
  promise: VerificationPlan;
  accounts?: readonly { id: string; name: string }[];
}

/** How a promise is said to this reader. */
export function usePromiseLines(accounts: readonly { id: string; name: string }[] = []) {
  const { locale } = useReader();
  return (promise: VerificationPlan) =>
    promiseLines(promise, {
      dayText: (day) => dayText(day, locale),
      accountName: (id) => accounts.find((account) => account.id === id)?.name ?? null,
    });
}

export function PromiseWords({ promise, accounts }: PromiseWordsProps) {
  const linesOf = usePromiseLines(accounts);
  const lines = [
    ...linesOf(promise),
    ...(promise.reason ? [{ name: "Why this version", words: promise.reason }] : []),
  ];
  return (
    <dl className="grid gap-x-6 gap-y-2 text-sm sm:grid-cols-[10rem_minmax(0,1fr)]">
      {lines.map(({ name, words }) => (
        <div key={name} className="contents max-sm:block">
          <dt className="text-ink-muted">{name}</dt>
          <dd className="min-w-0 break-words">{words}</dd>
        </div>
      ))}
    </dl>
  );
}
