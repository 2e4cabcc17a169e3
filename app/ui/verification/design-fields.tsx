import clsx from "clsx";
import { CircleAlert } from "lucide-react";
import type { ReactNode } from "react";
import { DESIGN_NAMES, MAY_SAY, type Rung } from "~/domain/verification/design-ladder";
import type { VerificationView } from "~/domain/verification/verification-view";
import { Disclosure } from "../controls/disclosure";
import { Checkbox, type RadioOption } from "../form/choices";

/** The three ways as radio buttons: what each may say later, and what is missing for it. */
export const rungOptions = (rungs: readonly Rung[]): RadioOption[] =>
  rungs.map(({ design, words, missing }) => ({
    value: design,
    label: `${DESIGN_NAMES[design]}: may say “${MAY_SAY[design]}”`,
    hint: <RungHint words={words} missing={missing} />,
  }));

function RungHint({ words, missing }: Pick<Rung, "words" | "missing">) {
  return (
    <>
      {words}
      {missing.map((each) => (
        <span key={each} className="mt-0.5 flex items-start gap-1.5 text-ink">
          <CircleAlert aria-hidden="true" className="mt-0.5 size-3.5 shrink-0 text-warn" />
          <span>Missing: {each}</span>
        </span>
      ))}
    </>
  );
}

interface ControlAccountsProps {
  accounts: VerificationView["accounts"];
  hasMore: boolean;
  chosen: readonly string[];
  error: string | undefined;
}

/** Listed accounts are taken out of those who get the action. */
export function ControlAccounts({ accounts, hasMore, chosen, error }: ControlAccountsProps) {
  return (
    <fieldset>
      <legend className="text-sm font-medium">Or accounts by name</legend>
      <p className="text-sm text-ink-muted">
        Accounts that answer the same question and do not get the action. They are taken out of the treated
        group; a segment chosen above then does not count.
      </p>
      {error && <p className="text-sm text-bad">{error}</p>}
      {accounts.length === 0 ? (
        <p className="mt-1 text-sm">No account has answered this question in two years.</p>
      ) : (
        <Disclosure
          summary={chosen.length > 0 ? `${chosen.length} chosen` : "Choose accounts"}
          open={chosen.length > 0 || error !== undefined}
          className="mt-1"
        >
          <div className="max-h-72 overflow-y-auto rounded-md border border-line px-3 py-1">
            <div className="grid gap-x-6 sm:grid-cols-2">
              {accounts.map(({ id, name, n }) => (
                <Checkbox
                  key={id}
                  name="controlAccounts[]"
                  value={id}
                  defaultChecked={chosen.includes(id)}
                  label={
                    <span className="text-sm break-words">
                      {name} <span className="tabular text-ink-muted">n {n}</span>
                    </span>
                  }
                />
              ))}
            </div>
          </div>
          {hasMore && (
            <p className="mt-1 text-xs text-ink-muted">
              The {accounts.length} accounts with the most answers in two years. For others, choose a segment.
            </p>
          )}
        </Disclosure>
      )}
    </fieldset>
  );
}

/** Parts that belong to a choice above are folded away where scripts can unfold them again. */
export const When = ({ shown, children }: { shown: boolean; children: ReactNode }) => (
  <div className={clsx(shown ? "space-y-5" : "hidden")}>{children}</div>
);
