package twelvekeys.demo;

/// How a side keeps its word in one stretch of the story.
///
/// @param fromDay the first day it holds, counted from the story's beginning
/// @param trouble the share of promises that get into trouble, 0 to 1
/// @param toldEarly the share of that trouble which is told before the day, and the date moved
/// @param given the share of that trouble in which it never comes
record Habit(int fromDay, double trouble, double toldEarly, double given) {}
