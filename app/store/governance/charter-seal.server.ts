import { createHash } from "node:crypto";
import { canonicalJson } from "~/domain/activity/activity";
import { type SealedCharter, sealedCharter } from "~/domain/governance/charter";

/** The fingerprint of a signed charter: whoever changes a word of it changes this. */
export const sealCharter = (charter: SealedCharter): string =>
  createHash("sha256")
    .update(canonicalJson(sealedCharter(charter)))
    .digest("hex");
