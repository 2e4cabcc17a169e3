/** What a key may be used for. A key has at least one of them. */
export const SCOPES = ["responses.write", "figures.read", "bounces.write"] as const;
export type Scope = (typeof SCOPES)[number];
export const isScope = (value: string): value is Scope => (SCOPES as readonly string[]).includes(value);

export const SCOPE_LABELS: Record<Scope, string> = {
  "responses.write": "Bring in answers",
  "figures.read": "Read figures",
  "bounces.write": "Report letters that came back",
};

export const SCOPE_MEANINGS: Record<Scope, string> = {
  "responses.write": "Sends answers of one survey to the intake address.",
  "figures.read":
    "Reads indices, answers, accounts, cases, lost customers and messages, drafts among them. No name and no address of a contact or a recipient is given out.",
  "bounces.write":
    "Tells what the mail server reports of letters it had taken. It reads nothing and changes nothing else.",
};

/** How the program on the other side writes its answers. */
export const SHAPES = ["plain", "qualtrics", "surveymonkey", "formbricks", "delighted"] as const;
export type Shape = (typeof SHAPES)[number];
export const isShape = (value: string): value is Shape => (SHAPES as readonly string[]).includes(value);

export const SHAPE_LABELS: Record<Shape, string> = {
  plain: "Capstan's own",
  qualtrics: "Qualtrics",
  surveymonkey: "SurveyMonkey",
  formbricks: "Formbricks",
  delighted: "Delighted",
};

/** What such a body is, in a sentence. */
export const SHAPE_MEANINGS: Record<Shape, string> = {
  plain: "One response or a list of them, each an object with the fields of your choice.",
  qualtrics: "Responses of an export or of one retrieved response: values, labels, embedded data.",
  surveymonkey: "Response details: pages, questions, answers, custom variables.",
  formbricks: "The webhook of a finished response: data, contact attributes.",
  delighted: "The webhook survey_response.created or .updated: score, comment, properties of the person.",
};

export type KeyState = "active" | "expired" | "revoked";

export interface KeyLife {
  expiresAt: Date | null;
  revokedAt: Date | null;
}

export function keyState({ expiresAt, revokedAt }: KeyLife, now: Date): KeyState {
  if (revokedAt) return "revoked";
  return expiresAt && expiresAt.getTime() <= now.getTime() ? "expired" : "active";
}

export const KEY_STATE_LABELS: Record<KeyState, string> = {
  active: "Active",
  expired: "Expired",
  revoked: "Revoked",
};

/** Marks a secret as one of Capstan's wherever it turns up: in a log, in a repository, in a chat. */
export const SECRET_MARK = "capstan_";
/** So much of a secret is kept to recognise it by. */
export const prefixOf = (secret: string): string => secret.slice(0, SECRET_MARK.length + 6);

/** For so many hours after a rotation the secret before it is good as well. */
export const ROTATION_HOURS = 24;

export const INTAKE_LIMITS = {
  bodyBytes: 1_048_576,
  responses: 500,
  fields: 300,
  depth: 8,
  requestsPerMinute: 120,
  name: 80,
  path: 200,
  idempotencyKey: 200,
  keys: 100,
} as const;
