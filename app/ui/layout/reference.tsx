import { createContext, useContext } from "react";

/** The request's name in the server's log; set while the server renders. */
export const ReferenceContext = createContext<string | undefined>(undefined);

/**
 * The reference of what failed, for the error page. In the browser: of the last data request that failed,
 * else the one the document itself bears (`<html data-reference>`), so that both renderings agree.
 */
export function useReference(): string | undefined {
  const rendered = useContext(ReferenceContext);
  if (rendered || typeof document === "undefined") return rendered;
  const failed = /(?:^|; )capstan-reference=([0-9a-f]+)/.exec(document.cookie)?.[1];
  return failed ?? document.documentElement.dataset.reference;
}
