import { formatDay } from "~/shared/calendar";
import type { MessageFacts, VersionFacts } from "./message-facts";
import { audienceNames } from "./message-words";

/** Whether words can be written, what that undoes, or why they stay as they are. */
export type Writing = { open: true; undoes: string | null } | { open: false; why: string };

/** States in which letters leave or have left: what people read stays as they read it. */
const hasLeft = ({ status }: Pick<VersionFacts, "status">): boolean =>
  status === "sending" || status === "sent" || status === "closed";

/** States that hold for those very words: whoever writes into them begins anew. */
export const holdsWords = ({ status }: Pick<VersionFacts, "status">): boolean =>
  status === "inReview" || status === "approved" || status === "scheduled";

/** Writing into the words of one audience. */
export function versionWriting(version: VersionFacts): Writing {
  const { audience } = version;
  switch (version.status) {
    case "draft":
    case "returned":
      return { open: true, undoes: null };
    case "inReview":
      return {
        open: true,
        undoes: `${audience}: somebody is asked to approve these words. Saving other words makes it a draft again, which is submitted anew.`,
      };
    case "approved":
      return {
        open: true,
        undoes: `${audience}: ${version.approvedBy?.name ?? "somebody"} approved these words. Saving other words makes it a draft again, and that approval holds no more.`,
      };
    case "scheduled":
      return {
        open: true,
        undoes: `${audience}: it is to leave on ${version.sendOn ? formatDay(version.sendOn, "en") : "its day"} at ${version.sendTime ?? "its hour"}. Saving other words takes it off its hour and makes it a draft again.`,
      };
    case "cancelled":
      return { open: false, why: `The version for ${audience} was cancelled; its words stay as they were.` };
    default:
      return {
        open: false,
        why: `${audience} has been told these words; they stay as they were read. Begin a correction to say something else.`,
      };
  }
}

/** Writing into what all audiences share. */
export function messageWriting(facts: MessageFacts): Writing {
  const told = facts.versions.filter(hasLeft);
  if (told.length > 0) {
    return {
      open: false,
      why: `${audienceNames(told.map(({ audience }) => audience))} ${told.length === 1 ? "has" : "have"} been told this; what everybody is told stays as it was read. What only one audience is told goes into its own words.`,
    };
  }
  if (facts.versions.length > 0 && facts.versions.every(({ status }) => status === "cancelled")) {
    return { open: false, why: `${facts.code} is cancelled; its words stay as they were.` };
  }
  return { open: true, undoes: undoneWords(facts.versions) };
}

/** What saving undoes, one audience in its own words, several in one sentence. */
function undoneWords(versions: readonly VersionFacts[]): string | null {
  const undone = versions.flatMap((version) => {
    const writing = versionWriting(version);
    return writing.open && writing.undoes ? [{ audience: version.audience, undoes: writing.undoes }] : [];
  });
  if (undone.length < 2) return undone[0]?.undoes ?? null;
  return `${audienceNames(undone.map(({ audience }) => audience))} have been submitted, approved or scheduled with these words. Saving other words makes them drafts again, to be submitted anew.`;
}

/** Said after saving: "Field Service is a draft again." */
export function putBackWords(audiences: readonly string[]): string {
  if (audiences.length === 0) return "";
  return ` ${audienceNames(audiences)} ${audiences.length === 1 ? "is a draft" : "are drafts"} again and ${audiences.length === 1 ? "has" : "have"} to be submitted anew.`;
}
