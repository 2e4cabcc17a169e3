import { CONTACT_LEVELS, type ContactLevel } from "./account";

export interface LevelVoice {
  level: ContactLevel;
  /** People of this level who stand in the account. */
  contacts: number;
  /** How many of them answered lately. */
  heardLately: number;
  lastHeard: string | null;
  /** Who was heard last; null without consent to be named. */
  who: string | null;
}

/** One contact of an account, with the day of their newest answer for it. */
export interface HeardContact {
  level: string | null;
  name: string;
  consent: boolean;
  lastHeard: string | null;
}

/** Per level who is there, who was heard last and when; `since` is the first day that is not silence. */
export function coverageOf(contacts: readonly HeardContact[], since: string): LevelVoice[] {
  return CONTACT_LEVELS.map((level) => {
    const own = contacts.filter((contact) => contact.level === level);
    const last = own
      .filter((contact) => contact.lastHeard !== null)
      .toSorted((a, b) => ((a.lastHeard ?? "") < (b.lastHeard ?? "") ? 1 : -1))[0];
    return {
      level,
      contacts: own.length,
      heardLately: own.filter((contact) => contact.lastHeard !== null && contact.lastHeard >= since).length,
      lastHeard: last?.lastHeard ?? null,
      who: last?.consent ? last.name : null,
    };
  });
}

/** A tier I account whose decision makers are silent is an alert; of other tiers it is only a gap. */
export const lacksDecisionMaker = (
  tier: string | null,
  status: string,
  coverage: readonly LevelVoice[],
): boolean =>
  tier === "I" &&
  status !== "lost" &&
  coverage.every((voice) => voice.level !== "DM" || voice.heardLately === 0);
