/** How a consent stands: for what, from where, since when. */
export interface Consent {
  consent: boolean;
  consentPurpose: string;
  consentSource: string;
  consentOn: string | null;
}

/** What is missing until a consent can be relied on. Giving names its purpose, source and day; withdrawing its day. */
export function consentProblems(input: Consent, today: string): Record<string, string[]> {
  const problems: Record<string, string[]> = {};
  if (input.consentOn === null) {
    problems.consentOn = [
      input.consent ? "Say since when it is given." : "Say on which day it was withdrawn.",
    ];
  } else if (input.consentOn > today) {
    problems.consentOn = ["This day is still to come."];
  }
  if (!input.consent) return problems;
  if (input.consentPurpose === "") {
    problems.consentPurpose = ["Say what they agreed to; consent for nothing in particular is none."];
  }
  if (input.consentSource === "") {
    problems.consentSource = ["Say where it comes from, so that it can be shown when somebody asks."];
  }
  return problems;
}

/** "Surveys, by contract, since 2026-03-02" for the log and the page. */
export const consentWords = (consent: Consent): string =>
  consent.consent
    ? [
        consent.consentPurpose || "purpose not on record",
        consent.consentSource === "" ? "" : `from: ${consent.consentSource}`,
        consent.consentOn === null ? "" : `since ${consent.consentOn}`,
      ]
        .filter((part) => part !== "")
        .join(", ")
    : `withdrawn${consent.consentOn === null ? "" : ` on ${consent.consentOn}`}`;
