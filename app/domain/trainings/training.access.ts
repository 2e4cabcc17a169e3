export const WHO_KEEPS_TRAININGS = "The training register is kept by CX leaders and administrators.";
