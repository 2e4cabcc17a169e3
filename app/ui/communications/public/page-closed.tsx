import { PlainFrame } from "../../layout/plain-frame";

/** Withdrawn, or never there: it tells nothing of what stood here. */
export function PageGone() {
  return (
    <PlainFrame title="There is no page here" lead="It was withdrawn, or the address is not complete.">
      <p>Whoever gave you the address knows where to read on.</p>
    </PlainFrame>
  );
}

/** What was approved does not hold as it stands: better no figure than a wrong one. */
export function PageBeingCorrected() {
  return (
    <PlainFrame
      title="This page is being corrected"
      lead="Something on it has to be put right before it is shown again. The address stays the same; come back later."
    >
      {null}
    </PlainFrame>
  );
}
