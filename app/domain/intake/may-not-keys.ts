/** Why a key stays as it is for somebody, in one sentence each. */
export const MAY_NOT_KEYS = {
  manage: "Keys are made, changed and revoked by an administrator: whoever holds one acts from outside.",
  map: "Which field means what is decided by an administrator.",
} as const;
