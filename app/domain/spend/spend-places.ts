import { parsePilotCode } from "../pilots/pilot";

/** Where the money of a plan or a pilot stands, by its code. */
export const moneyPath = (code: string): string =>
  parsePilotCode(code) === null ? `/plans/${code}/money` : `/pilots/${code}/money`;
