/** The package of a path: its items as on the site, and below them its quizzes. */

import "./kept-in-memory.js";
import "../../../site/browser/path.js";
import { pathIn } from "../../../site/browser/path-state.js";
import { Course } from "./course.js";
import { outcomeOfPath } from "./outcome.js";

new Course((attempts) => outcomeOfPath(!pathIn(document).next, attempts.map((attempt) => attempt?.best)));
