import { countOf } from "../surveys/survey";
import { INTAKE_LIMITS, type Shape } from "./key";
import { type Unpacked, unreadable } from "./sent-response";
import { unpackDelighted } from "./shapes/delighted";
import { unpackFormbricks } from "./shapes/formbricks";
import { unpackPlain } from "./shapes/plain";
import { unpackQualtrics } from "./shapes/qualtrics";
import { unpackSurveyMonkey } from "./shapes/surveymonkey";

const UNPACK: Record<Shape, (body: unknown) => Unpacked> = {
  plain: unpackPlain,
  qualtrics: unpackQualtrics,
  surveymonkey: unpackSurveyMonkey,
  formbricks: unpackFormbricks,
  delighted: unpackDelighted,
};

/** The responses of a body, whatever the program that wrote it. */
export function unpack(shape: Shape, body: unknown): Unpacked {
  const unpacked = UNPACK[shape](body);
  if (!unpacked.ok) return unpacked;
  const wide = unpacked.responses.findIndex(({ fields }) => fields.length > INTAKE_LIMITS.fields);
  if (wide === -1) return unpacked;
  return unreadable(
    `Number ${wide + 1} has more than ${countOf(INTAKE_LIMITS.fields, "field")}.`,
    "Send only the fields that are mapped.",
  );
}
