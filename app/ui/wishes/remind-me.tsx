import { Form, useLocation } from "@remix-run/react";
import { Bell, BellRing } from "lucide-react";
import { longDay, quietWords, type WishView } from "~/domain/wishes/wish";
import { formatDay } from "~/shared/calendar";
import { useReader } from "../controls/reader";
import { SubmitButton } from "../form/submit-button";
import { useClosing } from "./wish-context";

const DOOR = "/wishes";

/** Where we are, to come back to. */
export function useHere(): string {
  const { pathname, search } = useLocation();
  return `${pathname}${search}`;
}

const clock = (hour: number): string => `${String(hour).padStart(2, "0")}:00`;

/** Beside what waits for a day alone: one press, and it says when the word comes. */
export function RemindMeToClose() {
  const closing = useClosing();
  const { locale } = useReader();
  const here = useHere();
  if (!closing) return null;
  const { offer, hour } = closing;
  const when = `${longDay(offer.set?.comesOn ?? offer.comesOn, locale)}, ${clock(hour)}`;
  const why = offer.quiet && <> {quietWords(offer.day, offer.quiet, locale)}</>;
  if (offer.set) {
    return (
      <div className="no-print flex flex-wrap items-center gap-x-3 gap-y-1 text-sm">
        <p className="flex min-w-0 items-start gap-2">
          <BellRing aria-hidden="true" strokeWidth={1.75} className="mt-0.5 size-4 shrink-0 text-accent" />
          <span>
            You are reminded on <span className="font-medium">{when}</span>.{why}
          </span>
        </p>
        <TakeBack wish={offer.set} />
      </div>
    );
  }
  return (
    <Form
      method="post"
      action={DOOR}
      preventScrollReset
      className="no-print flex flex-wrap items-center gap-x-3 gap-y-1 text-sm"
    >
      <input type="hidden" name="about" value={offer.about} />
      <input type="hidden" name="day" value={offer.day} />
      <input type="hidden" name="back" value={here} />
      <SubmitButton action={DOOR} size="sm" variant="secondary" name="act" value="make" icon={<Bell />}>
        Remind me
      </SubmitButton>
      <span className="min-w-0 text-ink-muted">
        on {when}.{why}
      </span>
    </Form>
  );
}

/** Of a wish that stands: no reminder after all. */
export function TakeBack({ wish }: { wish: WishView }) {
  const here = useHere();
  const { locale } = useReader();
  return (
    <Form method="post" action={DOOR} preventScrollReset>
      <input type="hidden" name="wishId" value={wish.id} />
      <input type="hidden" name="back" value={here} />
      <SubmitButton
        action={DOOR}
        size="sm"
        variant="quiet"
        name="act"
        value="withdraw"
        aria-label={`Take back: reminder on ${formatDay(wish.day, locale)}, ${wish.title}`}
      >
        Take back
      </SubmitButton>
    </Form>
  );
}
