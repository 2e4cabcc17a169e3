import { Form, Link } from "@remix-run/react";
import { HAND_STATUS_LABELS, type HandStatus } from "~/domain/governance/team";
import { handsPath } from "~/domain/pilots/spread-places";
import { Badge } from "../controls/badge";
import { ButtonLink } from "../controls/button";
import { DateText } from "../controls/date-text";
import { Disclosure } from "../controls/disclosure";
import { SubmitButton } from "../form/submit-button";
import { Section } from "../layout/section";

export interface HandShown {
  id: string;
  personId: string | null;
  name: string;
  unit: string;
  offers: string;
  raisedOn: string;
  status: HandStatus;
  placedIn: string;
  answer: string;
  /** The pilot they raised it for. */
  pilotCode: string | null;
}

interface HandSectionProps {
  hands: readonly HandShown[];
  me: string;
  mayEdit: boolean;
}

/** Hand-raisers: whoever waits stands on top, whoever has a place shows what became of it. */
export function HandSection({ hands, me, mayEdit }: HandSectionProps) {
  const open = hands.filter((hand) => hand.status === "open");
  const rest = hands.filter((hand) => hand.status !== "open");
  return (
    <Section
      title={`Hand-raisers${hands.length > 0 ? ` · ${hands.length}` : ""}`}
      id="hands"
      lead={
        hands.length === 0
          ? "Nobody has raised a hand yet. Everybody with an account can, for themselves."
          : mayEdit
            ? `${open.length === 0 ? "Nobody waits" : open.length === 1 ? "1 waits" : `${open.length} wait`} for an answer.`
            : "Those who found their place, and your own."
      }
      aside={
        mayEdit && (
          <Link to="/team/hand?for=other" className="link">
            Write down somebody without an account
          </Link>
        )
      }
    >
      {open.length > 0 && (
        <ul className="divide-y divide-line">
          {open.map((hand) => (
            <HandRow key={hand.id} hand={hand} me={me} mayEdit={mayEdit} />
          ))}
        </ul>
      )}
      {rest.length > 0 && (
        <Disclosure
          summary={rest.length === 1 ? "1 has an answer" : `${rest.length} have an answer`}
          open={open.length === 0}
        >
          <ul className="divide-y divide-line">
            {rest.map((hand) => (
              <HandRow key={hand.id} hand={hand} me={me} mayEdit={mayEdit} />
            ))}
          </ul>
        </Disclosure>
      )}
    </Section>
  );
}

const TONES = { open: "warn", placed: "good", declined: "quiet", lowered: "quiet" } as const;

function HandRow({ hand, me, mayEdit }: { hand: HandShown; me: string; mayEdit: boolean }) {
  const address = `/team/hands/${hand.id}/lowering`;
  return (
    <li className="flex flex-wrap items-start justify-between gap-x-6 gap-y-2 py-3 text-sm">
      <div className="min-w-0 flex-1 basis-64">
        <p className="flex flex-wrap items-center gap-2">
          <span className="font-medium break-words">{hand.name}</span>
          {hand.unit && <span className="text-ink-muted">{hand.unit}</span>}
          {hand.pilotCode && (
            <Link to={handsPath(hand.pilotCode)} className="link">
              for {hand.pilotCode}
            </Link>
          )}
          <Badge tone={TONES[hand.status]}>{HAND_STATUS_LABELS[hand.status]}</Badge>
        </p>
        <p className="break-words whitespace-pre-line text-ink-muted">{hand.offers}</p>
        {hand.placedIn && <p className="break-words">Takes part in {hand.placedIn}</p>}
        {hand.answer && <p className="break-words text-ink-muted">“{hand.answer}”</p>}
      </div>
      <div className="flex flex-wrap items-center gap-3">
        <DateText value={hand.raisedOn} />
        {hand.status === "open" && hand.personId === me && (
          <Form method="post" action={address} preventScrollReset className="no-print">
            <SubmitButton variant="quiet" size="sm" action={address}>
              Take it back
            </SubmitButton>
          </Form>
        )}
        {mayEdit && hand.status !== "lowered" && (
          <ButtonLink
            to={`/team/hands/${hand.id}`}
            size="sm"
            variant={hand.status === "open" ? "primary" : "quiet"}
          >
            {hand.status === "open" ? "Answer" : "Change the answer"}
          </ButtonLink>
        )}
      </div>
    </li>
  );
}
