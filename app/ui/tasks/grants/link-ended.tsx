import { PlainFrame } from "../../layout/plain-frame";

/** A link that leads nowhere: ended, run out, or never complete. Nothing here tells which, or of what. */
export function LinkEnded() {
  return (
    <PlainFrame
      title="This link does not work"
      lead="It has run out, was ended, or is not complete. Nothing you did is lost."
    >
      <p>
        Ask the person who sent it to you for a new one: it takes them one click. Their name stands in the
        letter that brought the link.
      </p>
    </PlainFrame>
  );
}
