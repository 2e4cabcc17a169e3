import { Form } from "@remix-run/react";
import { HAND_STATUS_LABELS, type HandStatus } from "~/domain/governance/team";
import { Badge } from "../../controls/badge";
import { ButtonLink } from "../../controls/button";
import { DateText } from "../../controls/date-text";
import { SubmitButton } from "../../form/submit-button";

export interface PilotHand {
  id: string;
  personId: string | null;
  name: string;
  unit: string;
  offers: string;
  raisedOn: string;
  status: HandStatus;
  placedIn: string;
  answer: string;
}

interface HandListProps {
  groups: readonly { unit: string; hands: readonly PilotHand[] }[];
  me: string;
  mayAnswer: boolean;
  /** Of those who raised it by a letter; for whoever may answer. */
  addresses: Readonly<Record<string, string>>;
}

const TONES = { open: "warn", placed: "good", declined: "quiet", lowered: "quiet" } as const;

/** Who wants to take part, by the business unit they come from. */
export function HandList({ groups, me, mayAnswer, addresses }: HandListProps) {
  return (
    <div className="space-y-5">
      {groups.map(({ unit, hands }) => (
        <div key={unit}>
          <h2 className="text-xs break-words text-ink-muted hyphens-auto">
            {unit || "No business unit named"} · {hands.length}
          </h2>
          <ul className="divide-y divide-line">
            {hands.map((hand) => (
              <HandRow key={hand.id} hand={hand} me={me} mayAnswer={mayAnswer} address={addresses[hand.id]} />
            ))}
          </ul>
        </div>
      ))}
    </div>
  );
}

interface HandRowProps {
  hand: PilotHand;
  me: string;
  mayAnswer: boolean;
  address: string | undefined;
}

function HandRow({ hand, me, mayAnswer, address }: HandRowProps) {
  const lowering = `/team/hands/${hand.id}/lowering`;
  return (
    <li className="flex flex-wrap items-start justify-between gap-x-6 gap-y-2 py-3 text-sm">
      <div className="min-w-0 flex-1 basis-56">
        <p className="flex flex-wrap items-center gap-2">
          <span className="min-w-0 font-medium break-words">{hand.name}</span>
          <Badge tone={TONES[hand.status]}>{HAND_STATUS_LABELS[hand.status]}</Badge>
        </p>
        <p className="break-words whitespace-pre-line text-ink-muted hyphens-auto">{hand.offers}</p>
        {address && (
          <p>
            <a href={`mailto:${address}`} className="link break-all">
              {address}
            </a>
          </p>
        )}
        {hand.placedIn && <p className="break-words">Takes part in {hand.placedIn}</p>}
        {hand.answer && <p className="break-words text-ink-muted">“{hand.answer}”</p>}
      </div>
      <div className="flex flex-wrap items-center gap-3">
        <DateText value={hand.raisedOn} />
        {hand.status === "open" && hand.personId === me && (
          <Form method="post" action={lowering} preventScrollReset className="no-print">
            <SubmitButton variant="quiet" size="sm" action={lowering}>
              Take it back
            </SubmitButton>
          </Form>
        )}
        {mayAnswer && hand.status !== "lowered" && (
          <ButtonLink
            to={`/team/hands/${hand.id}`}
            size="sm"
            variant={hand.status === "open" ? "secondary" : "quiet"}
            className="no-print"
          >
            {hand.status === "open" ? "Answer" : "Change the answer"}
          </ButtonLink>
        )}
      </div>
    </li>
  );
}
