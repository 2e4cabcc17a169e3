import type { Role } from "../viewer";

/** Each of the three people lands on a home of their own. */
export const homeOf = (role: Role): "/cockpit" | "/work" | "/board" =>
  role === "owner" ? "/work" : role === "executive" ? "/board" : "/cockpit";
