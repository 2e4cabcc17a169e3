/** What a file may hold, and what its columns can be. */
export const FILE_KINDS = ["accounts", "contacts"] as const;
export type FileKind = (typeof FILE_KINDS)[number];

export const FILE_KIND_LABELS: Record<FileKind, string> = { accounts: "Accounts", contacts: "Contacts" };

/** Rows a file may have at most: larger ones are refused with the limit named. */
export const FILE_ROWS = 20_000;
export const FILE_BYTES = 10 * 1024 * 1024;

export const ACCOUNT_ROLES = [
  "externalId",
  "name",
  "revenue",
  "segment",
  "region",
  "owner",
  "strategic",
  "potential",
  "customerSince",
  "contract",
  "renewsOn",
  "notes",
] as const;

export const CONTACT_ROLES = [
  "email",
  "name",
  "jobTitle",
  "phone",
  "level",
  "account",
  "otherAccounts",
  "consent",
  "consentPurpose",
  "consentSource",
  "consentOn",
  "quarantinedUntil",
  "bouncedOn",
] as const;

export type FileRole = (typeof ACCOUNT_ROLES)[number] | (typeof CONTACT_ROLES)[number] | "none";

export const ROLE_LABELS: Record<FileRole, string> = {
  externalId: "Number of the account",
  name: "Name",
  revenue: "Revenue a year",
  segment: "Segment",
  region: "Region",
  owner: "Owner (name or e-mail)",
  strategic: "Strategic value (yes or no)",
  potential: "Growth to come (yes or no)",
  customerSince: "Customer since",
  contract: "Contract value",
  renewsOn: "Contract ends on",
  notes: "Notes",
  email: "E-mail",
  jobTitle: "Job title",
  phone: "Phone",
  level: "Contact level (DM, RM, IF)",
  account: "Account (name or number)",
  otherAccounts: "Further accounts, by semicolons",
  consent: "Consent (yes or no)",
  consentPurpose: "Consent: what for",
  consentSource: "Consent: where from",
  consentOn: "Consent: since",
  quarantinedUntil: "Not to be invited before",
  bouncedOn: "Mail came back on",
  none: "Leave out",
};

export interface FileColumn {
  header: string;
  role: FileRole;
}

export const rolesOf = (kind: FileKind): readonly FileRole[] =>
  kind === "accounts" ? ACCOUNT_ROLES : CONTACT_ROLES;

const PATTERNS: Record<FileKind, readonly (readonly [FileRole, RegExp])[]> = {
  accounts: [
    ["customerSince", /since|kunde seit|start/],
    ["renewsOn", /ends|end date|renew|expir|ablauf|vertragsende/],
    ["contract", /contract|tcv|vertragswert/],
    ["revenue", /revenue|arr\b|turnover|umsatz|sales/],
    ["segment", /segment|industry|branche/],
    ["region", /region|country|territor|land\b/],
    ["owner", /owner|manager|betreuer/],
    ["strategic", /strateg/],
    ["potential", /potential|growth/],
    ["notes", /note|comment|bemerkung/],
    ["externalId", /^(account |customer )?(id|number|no\.?|nr\.?|nummer|code)$|external|crm/],
    ["name", /name|account|customer|company|kunde|firma/],
  ],
  contacts: [
    ["email", /e ?mail/],
    ["otherAccounts", /other accounts|further accounts/],
    ["consentPurpose", /consent.*(for|purpose)/],
    ["consentSource", /consent.*(from|source)/],
    ["consentOn", /consent.*(since|date|on$)/],
    ["consent", /consent|opt ?in|einwilligung/],
    ["quarantinedUntil", /not before|quarantine/],
    ["bouncedOn", /bounce/],
    ["jobTitle", /title|position|job|funktion/],
    ["phone", /phone|mobile|telefon/],
    ["level", /level|role|buying/],
    ["account", /account|company|customer|firma|kunde/],
    ["name", /name|contact|person/],
  ],
};

/** An offer, never a decision: the person sees it and changes what is wrong. */
export function guessColumns(kind: FileKind, headers: readonly string[]): FileColumn[] {
  const taken = new Set<FileRole>();
  const roles = new Map<string, FileRole>();
  // The most telling patterns choose first, whatever the order of the columns.
  for (const [role, pattern] of PATTERNS[kind]) {
    const header = headers.find(
      (one) =>
        !roles.has(one) && !taken.has(role) && pattern.test(one.toLowerCase().replace(/[_-]+/g, " ").trim()),
    );
    if (header === undefined) continue;
    roles.set(header, role);
    taken.add(role);
  }
  return headers.map((header) => ({ header, role: roles.get(header) ?? "none" }));
}

/** An e-mail column makes it a file of contacts. */
export const guessKind = (headers: readonly string[]): FileKind =>
  headers.some((header) => /e-?mail/i.test(header)) ? "contacts" : "accounts";

/** What must be known of a row before it can be read; by field name of the form. */
export function columnProblems(kind: FileKind, columns: readonly FileColumn[]): string[] {
  const problems: string[] = [];
  const used = columns.filter((column) => column.role !== "none");
  const twice = used.find((column, at) => used.findIndex((one) => one.role === column.role) !== at);
  if (twice) problems.push(`Two columns are mapped to “${ROLE_LABELS[twice.role]}”. Leave one of them out.`);
  const has = (role: FileRole) => used.some((column) => column.role === role);
  if (kind === "accounts" && !has("name")) problems.push("Say which column holds the name of the account.");
  if (kind === "contacts" && !has("email")) problems.push("Say which column holds the e-mail address.");
  if (kind === "contacts" && !has("name")) problems.push("Say which column holds the name of the person.");
  return problems;
}
