/** What words can say about the one who reads them. */
export const MERGE_FIELDS = ["first_name", "name", "organisation", "job_title", "level", "tier"] as const;
export type MergeField = (typeof MERGE_FIELDS)[number];

export const MERGE_FIELD_LABELS: Record<MergeField, string> = {
  first_name: "First name",
  name: "Full name",
  organisation: "Organisation",
  job_title: "Job title",
  level: "Level",
  tier: "Tier",
};

interface MergedPerson {
  name: string;
  organisation?: string;
  merge: Readonly<Record<string, string>>;
}

/** `job_title` and `jobTitle` are the same field. */
const plainName = (field: string): string => field.replaceAll("_", "").toLowerCase();

const TITLES = /^(?:(?:mr|mrs|ms|dr|prof|herr|frau|mme|m|sir|dipl\.?-?ing)\.?\s+)+/i;

/** "Devin" of "Dr. Devin Park" and of "Park, Devin". */
export function firstName(name: string): string {
  const [last = "", first] = name.split(",", 2);
  const words = (first ?? last).trim().replace(TITLES, "");
  return words.split(/\s+/)[0] ?? "";
}

/** All that words can say about one recipient. */
export const mergeValuesOf = (of: MergedPerson): Record<string, string> => ({
  ...of.merge,
  ...(of.organisation?.trim() ? { organisation: of.organisation } : {}),
  name: of.name,
  first_name: firstName(of.name),
});

/** One field of one recipient; "" where nothing is known. */
export function mergeValue(merge: Readonly<Record<string, string>>, field: string): string {
  const wanted = plainName(field);
  const known = Object.entries(merge).find(([name]) => plainName(name) === wanted);
  return known?.[1].trim() ?? "";
}
