import { REMOVED_LINK } from "~/domain/letters/letter";
import { linkOf } from "~/shared/act-link.server";
import { env } from "~/shared/env.server";
import { unsubscribeToken } from "~/shared/unsubscribe.server";
import type { LetterAround } from "./letter-parts";

interface Addressee {
  workspace: string;
  personId: string | null;
  kind: string;
}

/** What stands around the letter of one person, with links that work. */
export function aroundOf({ workspace, personId, kind }: Addressee): LetterAround {
  const base = env().CAPSTAN_URL;
  return {
    base,
    workspace,
    linkOf,
    ...(personId && {
      unsubscribe: `${base}/unsubscribe/${unsubscribeToken(personId, kind)}`,
    }),
  };
}

/** The same without anything that acts: how the words of a letter are kept, for others read them too. */
export const keptAround = (around: LetterAround): LetterAround => ({
  ...around,
  linkOf: () => REMOVED_LINK,
  ...(around.unsubscribe && { unsubscribe: REMOVED_LINK }),
});
