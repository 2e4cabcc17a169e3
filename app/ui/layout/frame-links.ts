/** Addresses the frame itself leads to. */
export const FRAME_LINKS = {
  home: "/",
  work: "/work",
  search: "/search",
  profile: "/profile",
  mailbox: "/mailbox",
  theme: "/theme",
  signOut: "/sign-out",
  workspace: "/workspace",
} as const;
