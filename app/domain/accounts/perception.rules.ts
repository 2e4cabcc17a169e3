import { invalid, type Refusal } from "../refusal";

export interface EvidenceGiven {
  /** Whoever writes the reading down, and whether the account is in their own care. */
  byId: string;
  managerId: string | null;
  accountOwnerId: string | null;
  /** An answer of the customer, by its id. */
  responseId: string | null;
  /** The customer's own words. */
  quote: string;
  /** Who of the customer said it, and where. */
  saidBy: string;
}

const SHORTEST_QUOTE = 15;

/**
 * A reading rests on the customer's own voice: an answer, or their words with the name of who said them.
 * Whoever looks after the account cannot read it from their impression; nobody else can either.
 */
export function refusedEvidence(given: EvidenceGiven): { ok: false; refusal: Refusal } | null {
  if (given.responseId !== null) return null;
  const quote = given.quote.trim();
  const isOwn = given.byId === given.managerId || given.byId === given.accountOwnerId;
  if (quote.length < SHORTEST_QUOTE) {
    const words = isOwn
      ? "You look after this account, so a reading of yours needs the customer’s answer or their own words. An impression of ours is no evidence of what they see in us."
      : "A reading needs the customer’s answer or their own words.";
    const found = quote === "" ? "Quote what the customer said." : "Quote a whole sentence of the customer.";
    return invalid(words, { quote: [`${found} ${words}`] });
  }
  if (given.saidBy.trim() === "") {
    return invalid("Say who said it.", {
      saidBy: ["Name who of the customer said it, and on what occasion."],
    });
  }
  return null;
}

/** The quote and its speaker as one kept text. */
export const evidenceText = (quote: string, saidBy: string): string => `“${quote.trim()}” (${saidBy.trim()})`;
