import { FINDABILITY } from "./shipped/findability";
import { HAND_OVER } from "./shipped/hand-over";
import { RESPONSE_TIME } from "./shipped/response-time";
import { TECHNOLOGY } from "./shipped/technology";
import { WORDING } from "./shipped/wording";
import type { ShippedTemplate } from "./template";

/** What every workspace begins with; its own templates stand beside these. */
export const SHIPPED_TEMPLATES: readonly ShippedTemplate[] = [
  HAND_OVER,
  RESPONSE_TIME,
  WORDING,
  FINDABILITY,
  TECHNOLOGY,
];

export const findShipped = (key: string): ShippedTemplate | null =>
  SHIPPED_TEMPLATES.find((template) => template.key === key) ?? null;
