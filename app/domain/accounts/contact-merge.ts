import type { Consent } from "./consent";

interface Mergeable extends Consent {
  level: string | null;
  jobTitle: string;
  phone: string;
  quarantinedUntil: string | null;
  bouncedOn: string | null;
}

const later = (a: string | null, b: string | null): string | null => ((a ?? "") >= (b ?? "") ? a : b);

/**
 * What the contact that stays becomes: its own words where it has them, else the other's. Of two consents the
 * withdrawn one holds: nobody is written to because a duplicate once agreed. The address of the one that stays is
 * its own, so a bounce of the other's says nothing of it.
 */
export function mergedContact(kept: Mergeable, gone: Mergeable): Mergeable {
  const withdrawn = [kept, gone].find((one) => !one.consent);
  const consent = withdrawn ?? (kept.consentPurpose === "" ? gone : kept);
  return {
    level: kept.level ?? gone.level,
    jobTitle: kept.jobTitle || gone.jobTitle,
    phone: kept.phone || gone.phone,
    quarantinedUntil: later(kept.quarantinedUntil, gone.quarantinedUntil),
    bouncedOn: kept.bouncedOn,
    consent: consent.consent,
    consentPurpose: consent.consentPurpose,
    consentSource: consent.consentSource,
    consentOn: consent.consentOn,
  };
}
