/** Where on the screen each thing of a message is seen and mended. Gates point here, so the addresses live in one place. */
export const messagePath = (code: string): string => `/communications/${code}`;

const PAGE_PARTS = [
  "versions",
  "words",
  "remarks",
  "questions",
  "recipients",
  "figures",
  "files",
  "links",
  "corrections",
] as const;
export type MessagePagePart = (typeof PAGE_PARTS)[number];

/** A section of the message's own page. */
export const messagePartPath = (code: string, part: MessagePagePart): string =>
  `/communications/${code}#${part}`;

/** The page opened on one audience's words. */
export const versionPath = (code: string, versionId: string): string =>
  `/communications/${code}?version=${versionId}#words`;

/** The form of what all audiences share; the anchor leads into the field. */
export const messageEditPath = (code: string, field?: string): string =>
  `/communications/${code}/edit${field ? `#field-${field}` : ""}`;

/** The form of one audience's answers and words. */
export const versionEditPath = (code: string, versionId: string, field?: string): string =>
  `/communications/${code}/edit/${versionId}${field ? `#field-${field}` : ""}`;

export const translationPath = (code: string, versionId: string, locale: string): string =>
  `/communications/${code}/translate/${versionId}/${locale}`;
export const messageFilesPath = (code: string): string => `/communications/${code}/files`;
export const messageMissingPath = (code: string): string => `/communications/${code}/missing`;
export const messageChartPath = (code: string): string => `/communications/${code}/chart`;
export const messageActivityPath = (code: string): string => `/communications/${code}/activity`;
/** Where somebody who approves reads what changed, remarks and answers. */
export const messageReviewPath = (code: string, versionId?: string): string =>
  `/communications/${code}/review${versionId ? `?version=${versionId}` : ""}`;
export const messageSubmitPath = (code: string, versionId?: string): string =>
  `/communications/${code}/submission${versionId ? `?version=${versionId}` : ""}`;
export const messageClosingPath = (code: string, versionId: string): string =>
  `/communications/${code}/closing?version=${versionId}`;
export const messageCancelPath = (code: string): string => `/communications/${code}/cancellation`;
export const messageDeletionPath = (code: string): string => `/communications/${code}/deletion`;

/** Two versions or two snapshots beside each other: "VERSIONID" as it stands, "snapshot.ID" as it stood. */
export const comparePath = (code: string, left?: string, right?: string): string =>
  `/communications/${code}/compare${left && right ? `?left=${left}&right=${right}` : ""}`;

/** Where what was claimed gives way to what the records show. */
export const claimPath = (code: string, versionId: string): string =>
  `/communications/${code}/claims/${versionId}`;
