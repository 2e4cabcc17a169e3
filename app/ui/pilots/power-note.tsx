import { Form, Link } from "@remix-run/react";
import { pilotEditPath, pilotMetricsPath } from "~/domain/pilots/pilot-places";
import type { PowerCheck, SpreadOffer } from "~/domain/pilots/power-check";
import { spreadPath } from "~/domain/pilots/unit-places";
import { SubmitButton } from "../form/submit-button";
import { plural } from "../plans/plan-words";

interface PowerNoteProps {
  code: string;
  check: PowerCheck;
  /** Earlier values of the same metric. */
  earlier: readonly SpreadOffer[];
  unitWord: string;
  unitWords: string;
  canEdit: boolean;
}

/** What a pilot of this size could show, said before anybody pays for it. */
export function PowerNote({ code, check, earlier, unitWord, unitWords, canEdit }: PowerNoteProps) {
  const offers = check.missing.includes("spread") ? [...earlier, ...check.offers] : [];
  const short = check.status === "small" && check.needed !== null;
  return (
    <div className="space-y-1 text-sm">
      <p className={check.status === "small" ? "font-medium text-warn" : undefined}>{check.sentence}</p>
      {short && (
        <p>What is hoped for takes about {plural(check.needed ?? 0, unitWord, unitWords)} in each arm.</p>
      )}
      {check.basis && <p className="text-ink-muted">Reckoned with {check.basis}.</p>}
      {canEdit && offers.length > 0 && (
        <div className="no-print space-y-1">
          <p className="text-ink-muted">The spread can be taken from what is known:</p>
          {offers.map((offer) => (
            <Form key={offer.source} method="post" action={spreadPath(code)} preventScrollReset>
              <input type="hidden" name="source" value={offer.source} />
              <SubmitButton variant="secondary" size="sm" name="sd" value={offer.sd} className="max-w-full">
                <span className="truncate">
                  Plan with {offer.sd}: {offer.source}
                </span>
              </SubmitButton>
            </Form>
          ))}
        </div>
      )}
      {canEdit && check.missing.length > 0 && (
        <p className="no-print flex flex-wrap gap-x-4">
          {check.missing.some((gap) => gap !== "numbers") && (
            <Link to={pilotMetricsPath(code)} className="link">
              Metrics
            </Link>
          )}
          {check.missing.includes("numbers") && (
            <Link to={pilotEditPath(code, "plannedTreated")} className="link">
              Planned numbers
            </Link>
          )}
        </p>
      )}
    </div>
  );
}
