import type { PlanStep } from "./plan";

/** Where on the screen each thing of a plan is mended. Gates point here, so the addresses live in one place. */
export const planPath = (code: string): string => `/plans/${code}`;

export const missingPath = (code: string): string => `/plans/${code}/missing`;

/** A step of the guided editor; the anchor is the name of the field. */
export const stepPath = (code: string, step: PlanStep, field?: string): string =>
  `/plans/${code}/edit/${step}${field ? `#${field}` : ""}`;

/** The further questions of a technology plan; the anchor is the name of the field. */
export const technologyPath = (code: string, field?: string): string =>
  `/plans/${code}/edit/technology${field ? `#${field}` : ""}`;

export const tasksPath = (code: string): string => `/plans/${code}#tasks`;
export const checkInsPath = (code: string): string => `/plans/${code}#check-ins`;
export const verificationPath = (code: string): string => `/plans/${code}/verification`;
export const verdictPath = (code: string): string => `/plans/${code}/verdict`;
/** The form that asks from which day customers feel it. */
export const implementationPath = (code: string): string => `/plans/${code}/implementation`;
/** Answers come by file, for all plans alike. */
export const answersPath = "/imports";
export const kpisPath = (code: string): string => `/plans/${code}#kpis`;
export const taskPath = (taskId: string): string => `/tasks/${taskId}`;
export const communicationPath = (communicationCode: string): string =>
  `/communications/${communicationCode}`;
export const newCommunicationPath = (code: string): string => `/communications/new?plan=${code}`;
