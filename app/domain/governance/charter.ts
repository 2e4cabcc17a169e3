import type { Gate } from "../gate";
import type { Role } from "../viewer";

/** draft → signed → replaced, by the signature under the next version. */
export const CHARTER_STATUSES = ["draft", "signed", "replaced"] as const;
export type CharterStatus = (typeof CHARTER_STATUSES)[number];

export const CHARTER_STATUS_LABELS: Record<CharterStatus, string> = {
  draft: "Draft",
  signed: "Signed",
  replaced: "Replaced",
};

export const CHARTER_TEXTS = ["vision", "purpose", "mandate"] as const;
export type CharterTextName = (typeof CHARTER_TEXTS)[number];

export const CHARTER_LABELS: Record<CharterTextName | "championId", { label: string; hint: string }> = {
  vision: { label: "Vision", hint: "What customers will say of us when it worked." },
  purpose: {
    label: "Corporate purpose",
    hint: "Why the company exists, and what customers have to do with it.",
  },
  mandate: {
    label: "Mandate",
    hint: "What the program may decide by itself, and what it needs the champion for.",
  },
  championId: {
    label: "Executive champion",
    hint: "An executive who models the behaviour and clears the way. They alone can sign.",
  },
};

export const CHARTER_MEANING =
  "I have read this charter. I stand for it as executive champion and will be seen to act on it.";

export interface CharterWords {
  vision: string;
  purpose: string;
  mandate: string;
  championId: string | null;
}

/** Who is named as champion, as far as the signature asks. */
export interface NamedChampion {
  name: string;
  role: Role;
  active: boolean;
}

/** What has to hold before the champion can sign. */
export function signatureGates(charter: CharterWords, champion: NamedChampion | null): Gate[] {
  const text = (name: CharterTextName): Gate => ({
    id: name,
    label: CHARTER_LABELS[name].label,
    met: charter[name].trim() !== "",
    detail: charter[name].trim() === "" ? "Nothing is written yet." : "Written.",
    href: `/charter/edit#field-${name}`,
  });
  return [...CHARTER_TEXTS.map(text), championGate(champion)];
}

function championGate(champion: NamedChampion | null): Gate {
  const gate = { id: "champion", label: "Executive champion", href: "/charter/edit#field-championId" };
  if (!champion) return { ...gate, met: false, detail: "Nobody is named yet." };
  if (!champion.active) return { ...gate, met: false, detail: `${champion.name} no longer works here.` };
  if (champion.role !== "executive") {
    return {
      ...gate,
      met: false,
      detail: `${champion.name} is no executive in Capstan; an administrator gives that role under People.`,
      href: "/people",
    };
  }
  return { ...gate, met: true, detail: champion.name };
}

/** What the signature seals: the words, the person, the meaning, the moment. */
export interface SealedCharter extends CharterWords {
  number: number;
  signedName: string;
  meaning: string;
  signedAt: string;
}

export const sealedCharter = (charter: SealedCharter): SealedCharter => ({
  number: charter.number,
  vision: charter.vision,
  purpose: charter.purpose,
  mandate: charter.mandate,
  championId: charter.championId,
  signedName: charter.signedName,
  meaning: charter.meaning,
  signedAt: charter.signedAt,
});
