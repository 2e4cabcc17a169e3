import { can } from "../access";
import { notPermitted, type Result } from "../refusal";
import type { Viewer } from "../viewer";

export const WHO_KEEPS_AUDIENCES =
  "Who belongs to an audience and how often it hears from the program is kept by the CX leaders. Ask one of them.";

export const READERS_OF_AUDIENCES = "Audiences are read by the people of the program.";

export const mayKeepAudiences = (viewer: Viewer): boolean => can(viewer, "audience.edit");

export const audiencesRefusal = (viewer: Viewer): Result<never> | null =>
  mayKeepAudiences(viewer) ? null : notPermitted(WHO_KEEPS_AUDIENCES);
