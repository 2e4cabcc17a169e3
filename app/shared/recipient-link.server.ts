import { env } from "./env.server";
import { readSigned, signedToken } from "./signed.server";

const PURPOSE = "message";

export const recipientToken = (recipientId: string): string => signedToken(PURPOSE, recipientId);

/** The page of one recipient of a message: written when the letter is composed, kept nowhere. */
export const recipientLink = (recipientId: string): string =>
  `${env().CAPSTAN_URL}/m/${recipientToken(recipientId)}`;

/** Whose page it is; null for every text that is none of ours. */
export const readRecipientToken = (token: string): string | null => readSigned(PURPOSE, token);
