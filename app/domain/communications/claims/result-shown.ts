import type { Claim } from "../../measurement/action-verdict";
import type { PilotClaim } from "../../pilots/pilot-reading";
import type { VerdictWord } from "../../verification/verdict-word";

/** What the records show of a plan or a pilot, and no more than that may be claimed of it. */
export interface ResultShown {
  /** "CAP-001", "PIL-A" */
  code: string;
  /** The signed word of a plan; null while nobody signed one, and for pilots. */
  word: VerdictWord | null;
  /** How strongly it may be put: by the design, never by the wish. */
  claim: Claim | PilotClaim | null;
  /** What may be said instead, in a sentence that can be taken over. */
  says: string;
}
