import { Form, useLocation, useNavigation } from "@remix-run/react";
import { Bell, BellOff } from "lucide-react";
import { type Following, hears } from "~/domain/follows/follow";
import { Button } from "../controls/button";
import { Section } from "../layout/section";
import { NOTICE_PLACES } from "../notices/notice-places";

/** Whether the viewer hears of a record, why, and who else does. One press changes it. */
export function FollowBox({ following }: { following: Following }) {
  const { noun, recordId, followers, count } = following;
  const { pathname } = useLocation();
  const { formData, formAction } = useNavigation();
  const asked = formAction === NOTICE_PLACES.following ? formData?.get("wanted") : undefined;
  // The choice shows at once, before the server has kept it.
  const now = asked ? { ...following, wanted: asked === "yes" } : following;
  const isTold = hears(now);
  return (
    <Section id="following" title="Following">
      <p className="text-sm text-ink-muted">{wordsOf(now)}</p>
      <Form method="post" action={NOTICE_PLACES.following} preventScrollReset className="no-print mt-2">
        <input type="hidden" name="noun" value={noun} />
        <input type="hidden" name="recordId" value={recordId} />
        <input type="hidden" name="returnTo" value={pathname} />
        <Button
          type="submit"
          size="sm"
          name="wanted"
          value={isTold ? "no" : "yes"}
          icon={isTold ? <BellOff aria-hidden="true" /> : <Bell aria-hidden="true" />}
        >
          {isTold ? (now.part ? "Mute" : "Unfollow") : now.part ? "Hear of it again" : "Follow"}
        </Button>
      </Form>
      {count > 0 && (
        <p className="mt-2 text-sm break-words text-ink-muted">
          {count === 1 ? "1 person follows it" : `${count} people follow it`}: {followers.join(", ")}
          {count > followers.length && ` and ${count - followers.length} more`}
        </p>
      )}
    </Section>
  );
}

function wordsOf({ part, wanted }: Following): string {
  if (wanted === false) {
    return part
      ? "Muted: you hear only what is asked of you yourself."
      : "You do not follow it: you hear only when somebody names you.";
  }
  if (part) return `You hear of this because ${part}.`;
  return wanted ? "You follow it and hear of its moves and comments." : "You do not hear of its moves.";
}
