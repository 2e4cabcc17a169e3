import { findComponent } from "../playbook/playbook";

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

/** All that happens to a message is logged under it, whatever it is about. */
const OF_MESSAGES: readonly string[] = ["communication", "message-question", "public-link"];

/** The page on which a record of the log can be looked at. */
export function hrefOfRecord(noun: string, recordId: string, planCode: string | null): string | null {
  if (noun === "task" || noun === "task-link") return `/tasks/${recordId}`;
  if (OF_MESSAGES.includes(noun)) return `/communications/${recordId}`;
  if (noun === "series") return `/series/${recordId}`;
  if (planCode) return `/plans/${planCode}`;
  switch (noun) {
    case "account":
      return `/accounts/${recordId}`;
    case "revenue":
      return "/revenue";
    case "win-back":
      return `/win-back/${recordId}`;
    case "testimonial":
      return `/testimonials/${recordId}`;
    case "pilot":
    case "funding":
    case "business-case":
    case "replication":
    case "rollout":
      return `/pilots/${recordId}`;
    case "account-file":
      return `/accounts/import/${recordId}`;
    case "contact":
      return `/contacts/${recordId}`;
    case "import":
      return `/imports/${recordId}`;
    case "target":
      return `/targets/${recordId}`;
    case "benchmark":
      return `/benchmarks/${recordId}`;
    case "survey":
      return `/surveys/${recordId}`;
    case "person":
    case "invitation":
      return "/people";
    case "parked-effect":
      return "/background-work";
    case "policy":
      return `/policies/${recordId}`;
    case "forum":
      return `/forums/${recordId}`;
    case "audience":
      return `/audiences/${recordId}`;
    case "partner":
      return `/partners/${recordId}`;
    case "training":
      return `/trainings/${recordId}`;
    case "channel-form":
      return "/channels";
    case "award":
      return /^\d{4}$/.test(recordId) ? `/award/${recordId}` : "/award";
    case "evidence-pack":
      return "/award";
    case "system":
      return `/systems/${recordId}`;
    case "token":
    case "intake":
      return `/intake/${recordId}`;
    case "charter":
      return "/charter";
    case "stage":
      return `/stages/${recordId}`;
    case "strategy":
      return "/strategy";
    case "decision":
      return `/decisions/${recordId}`;
    case "cadence":
      return `/cadence/${recordId}`;
    case "sponsor-act":
      return "/engagement-log";
    case "team-member":
    case "hand-raiser":
      return "/team";
    case "component":
      return findComponent(recordId)?.href ?? null;
    case "case":
      return `/cases/${recordId}`;
    case "signal":
    case "triage":
      return "/triage";
    case "hypothesis":
      return `/hypotheses/${recordId}`;
    case "segmentation":
      return "/segmentation";
    case "bulk-edit":
      return `/bulk-edits/${recordId}`;
    case "workspace":
      return "/settings";
    default:
      return null;
  }
}
