import { pilotUnitsPath } from "./pilot-places";

/** Where units are put in, matched, drawn, and looked at one by one. */
export const newUnitsPath = (code: string): string => `${pilotUnitsPath(code)}/new`;
export const importUnitsPath = (code: string): string => `${pilotUnitsPath(code)}/import`;
export const matchUnitsPath = (code: string): string => `${pilotUnitsPath(code)}/match`;
export const drawUnitsPath = (code: string): string => `${pilotUnitsPath(code)}/draw`;
export const unitArmsPath = (code: string): string => `${pilotUnitsPath(code)}/arms`;
export const unitRemovalPath = (code: string): string => `${pilotUnitsPath(code)}/removal`;
export const unitPath = (code: string, id: string): string => `${pilotUnitsPath(code)}/${id}`;
export const unitCrossingPath = (code: string, id: string): string => `${unitPath(code, id)}/crossing`;
export const unitLossPath = (code: string, id: string): string => `${unitPath(code, id)}/loss`;
export const unitUploadRemovalPath = (code: string, batchId: string): string =>
  `${pilotUnitsPath(code)}/uploads/${batchId}/removal`;
export const overlapPath = (code: string, otherCode: string): string =>
  `${pilotUnitsPath(code)}/overlap/${otherCode}`;
export const spreadPath = (code: string): string => `/pilots/${code}/spread`;
