import { pilotPath } from "./pilot-places";

/** Where what stands around a pilot is seen and kept. */
export const pilotHandsPath = (code: string): string => `${pilotPath(code)}/hands`;
export const pilotReplicationsPath = (code: string): string => `${pilotPath(code)}/replications`;
export const pilotRolloutsPath = (code: string): string => `${pilotPath(code)}/rollouts`;
export const pilotChecklistPath = (code: string): string => `${pilotPath(code)}/checklist`;
/** All of it on one sheet of paper. */
export const pilotPaperPath = (code: string): string => `${pilotPath(code)}/paper`;

/** Hands are raised for a pilot, or for the program as a whole. */
export const handsPath = (pilotCode: string | null): string =>
  pilotCode === null ? "/team#hands" : pilotHandsPath(pilotCode);
