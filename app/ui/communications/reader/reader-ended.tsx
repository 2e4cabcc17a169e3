import { PlainFrame } from "../../layout/plain-frame";

/** Forged, run out, called off, of somebody who left: one page for all of them, so that nobody learns which. */
export function ReaderEnded() {
  return (
    <PlainFrame
      title="There is no message behind this link"
      lead="It has run out, was called off, or is not complete. Nothing was changed by opening it."
    >
      <p>
        Copy the whole address from your letter and try again. If it still leads here, ask whoever wrote to
        you.
      </p>
    </PlainFrame>
  );
}
