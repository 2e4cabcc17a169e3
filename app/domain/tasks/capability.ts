/**
 * First successes are competences, not scores: a task may build one, and that is told apart from every
 * change of a figure.
 */
export const CAPABILITIES = {
  dataAsset: "Data treated as an asset",
  leadersCall: "Leaders calling customers",
  silosCross: "A fix across silos",
  leadersTell: "Leaders telling what they learn",
} as const;
export type Capability = keyof typeof CAPABILITIES;

export const isCapability = (value: string): value is Capability => value in CAPABILITIES;
