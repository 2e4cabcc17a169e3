import { Link } from "@remix-run/react";
import {
  MESSAGE_STATE_LABELS,
  MESSAGE_STATES,
  type MessageState,
} from "~/domain/communications/communication";
import { LEFT_OUT, LEFT_OUT_COUNTED } from "~/domain/communications/message-facts";
import { HelpRows } from "../layout/help-rows";
import { Section } from "../layout/section";

const STATES: Record<MessageState, string> = {
  draft: "Being written. What is missing until it can be submitted is listed, each with its place.",
  returned: "Somebody sent it back with a reason, or a figure changed after its approval.",
  inReview: "Somebody else reads it: words, figures, claims. Remarks stand on the passage they are about.",
  approved: "These words and these figures, and no others. A change of either makes it a draft again.",
  scheduled: "It has a day and an hour, by each recipient’s own clock. It can be taken off the hour.",
  sending: "Letters are leaving. It can be paused, resumed, or stopped half way.",
  sent: "Every letter has its answer from the mail server. Readers acknowledge it, or ask back.",
  closed: "Nobody waits for acknowledgements any more.",
  cancelled: "It is not told, for a reason that stays on record.",
};

const CLAIMS = [
  {
    name: "“effective”, “worked”, “solved”",
    text: "Only about a plan whose signed verdict is effective, with the claim the verdict carries: changed after, beyond its trend, or caused. “Not shown to be effective” is fine at any time.",
  },
  {
    name: "“caused”, “because of”, “thanks to”",
    text: "Only where the design shows a cause: a control group whose earlier trend holds, or units drawn at random.",
  },
  {
    name: "a number",
    text: "A live figure cannot be replaced by a typed number, not even by its own rounded value: digits are a setting of the figure. In what leaves the house every number is a live figure, or a reviewer has noted where it comes from.",
  },
] as const;

const COUNTS = [
  { name: "Delivered", text: "The mail server took the letter." },
  {
    name: "Bounced",
    text: "The mail server refused it, or reported later that it could not be delivered; its own words stand beside the address.",
  },
  {
    name: "Acknowledged",
    text: "The reader pressed “I have read it”. Opening a letter or following a link is not counted: programs do that too.",
  },
  {
    name: "Asked back",
    text: "The reader sent a question. It is answered to them alone or to everybody who got the same words, without naming them.",
  },
  { name: "Silent", text: "Delivered, and neither acknowledged nor asked. Only they are reminded." },
] as const;

/** How a message earns its sending, for whoever writes, approves or doubts one. */
export function MessageHelp() {
  return (
    <div className="max-w-3xl text-base">
      <Section title="What everybody asks">
        <p>
          What do I get from it? What do I have to do differently, and what does that cost me? What has my
          work to do with our customers? Each audience gets its own three answers, and nobody is sent a
          message in which one of theirs is missing. A missing answer for one audience does not hold up the
          others.
        </p>
      </Section>
      <Section title="The way of a message">
        <HelpRows
          rows={MESSAGE_STATES.map((state) => ({ name: MESSAGE_STATE_LABELS[state], text: STATES[state] }))}
        />
        <p className="mt-3">
          Nobody approves what they wrote, submitted, or what tells of their own plan or pilot. Each audience
          passes the way by itself; the message shows the least advanced.
        </p>
      </Section>
      <Section title="What may be said">
        <HelpRows rows={CLAIMS} />
      </Section>
      <Section title="Figures">
        <p>
          A figure in a message is a link to the records, and opens them. Until approval it is the value of
          today; with the approval it is kept as it was read. If it reads otherwise before the message has
          left, the approval falls and says why. If it changes after the message has left, a correction is
          drafted for those who got it, with the old and the new value.
        </p>
      </Section>
      <Section title="Who is left out, and why">
        <p className="mb-3">
          Somebody in several audiences of one message gets it once. It is asked again when the letter leaves:
          consent withdrawn an hour before is respected. Left out are those
        </p>
        <ul className="list-disc space-y-1 pl-5">
          {LEFT_OUT.map((reason) => (
            <li key={reason}>{LEFT_OUT_COUNTED[reason]}</li>
          ))}
        </ul>
      </Section>
      <Section title="What is counted">
        <HelpRows rows={COUNTS} />
      </Section>
      <Section title="Bad news has fourteen days">
        <p>
          Every signed verdict and every decision on a pilot begins the message that tells it, good or bad. A
          result that is not good news and that nobody was told within fourteen days stands under{" "}
          <Link to="/communications" className="link">
            Messages
          </Link>{" "}
          until somebody is. Silence is read as failure; a miss that is told with what changes is believed.
        </p>
      </Section>
    </div>
  );
}
