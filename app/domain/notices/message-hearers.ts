import { messagePath, messageReviewPath } from "../communications/message-places";
import type { Say } from "./hearer";
import type { NoticeEvent } from "./notice-event";
import type { NoticeGround, ReviewedMessage } from "./notice-ground";

type ReviewEvent = Extract<
  NoticeEvent,
  {
    what:
      | "message-submitted"
      | "message-returned"
      | "message-approved"
      | "message-withdrawn"
      | "message-remarked"
      | "remark-answered";
  }
>;

/** Who hears of a message on its way: those who may approve it, and those who wrote it. */
export function messageHearers(
  event: ReviewEvent,
  { authorIds, approverIds, subject, code }: ReviewedMessage,
  { followerIds }: Pick<NoticeGround, "followerIds">,
  say: Say,
): void {
  const review = messageReviewPath(code);
  switch (event.what) {
    case "message-submitted":
      say(approverIds, "approval", "you may approve it, and did not write it", {
        text: subject,
        href: review,
      });
      say(followerIds, "plan", "you follow it", { text: subject });
      return;
    case "message-returned": {
      const back = { text: event.words || subject, href: messagePath(code) };
      say(authorIds, "answer", "you wrote it", back);
      say(followerIds, "plan", "you follow it", back);
      return;
    }
    case "message-approved":
      say(authorIds, "answer", "you wrote it", { text: subject });
      say(followerIds, "plan", "you follow it", { text: subject });
      return;
    case "message-withdrawn":
      say(authorIds, "plan", "you wrote it", { text: event.words || subject });
      say(followerIds, "plan", "you follow it", { text: event.words || subject });
      return;
    case "message-remarked":
      say(authorIds, "comment", "you wrote it", { text: event.text, href: `${review}#remarks` });
      return;
    case "remark-answered":
      say(event.toId, "comment", "you remarked on it", { text: event.text, href: `${review}#remarks` });
  }
}
