import { env } from "./env.server";
import { readSigned, signedToken } from "./signed.server";

const PURPOSE = "act";

export const actToken = (actLinkId: string): string => signedToken(PURPOSE, actLinkId);
export const readActToken = (token: string): string | null => readSigned(PURPOSE, token);

/** The address of an act that a letter offers; written when the letter is composed, kept nowhere. */
export const linkOf = (actLinkId: string): string => `${env().CAPSTAN_URL}/do/${actToken(actLinkId)}`;
