/** A line of the log as a page shows it. */
export interface ActivityLine {
  id: string;
  at: Date | string;
  actorName: string;
  door: string;
  summary: string;
  /** Nobody moved it: it followed from what somebody did. */
  byItself: boolean;
  /** Where the record stands; null where there is no page of its own. */
  href: string | null;
}

/** The page on which a record of the log can be looked at. */
export function hrefOfRecord(noun: string, recordId: string, planCode: string | null): string | null {
  if (noun === "task") return `/tasks/${recordId}`;
  if (planCode) return `/plans/${planCode}`;
  switch (noun) {
    case "import":
      return `/imports/${recordId}`;
    case "survey":
      return `/surveys/${recordId}`;
    case "person":
    case "invitation":
      return "/people";
    case "award":
      return /^\d{4}$/.test(recordId) ? `/award/${recordId}` : "/award";
    case "evidence-pack":
      return "/award";
    case "workspace":
      return "/settings";
    default:
      return null;
  }
}
