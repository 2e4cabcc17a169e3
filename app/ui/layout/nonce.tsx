import { createContext, useContext } from "react";

/** The word by which the page's own scripts are told from anyone else's; set while the server renders. */
export const NonceContext = createContext<string | undefined>(undefined);

export const useNonce = (): string | undefined => useContext(NonceContext);
