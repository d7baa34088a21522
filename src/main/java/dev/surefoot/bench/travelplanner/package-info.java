/**
 * TravelPlanner (OSU-NLP-Group/TravelPlanner, MIT): its plan format, its thirteen checks with all
 * their quirks, and its metrics. In: facts of a task, day objects and a sandbox of places and legs.
 * Out: a score. Knows nothing of how a plan was found.
 */
@NullMarked
package dev.surefoot.bench.travelplanner;

import org.jspecify.annotations.NullMarked;
