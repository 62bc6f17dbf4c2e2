/** The package of a quiz. */

import { Course } from "./course.js";
import { outcomeOfQuiz } from "./outcome.js";

new Course(([attempt]) => outcomeOfQuiz(attempt));
