package twelvekeys.demo;

import java.util.List;
import twelvekeys.partnership.Side;

/// Promises of one kind that come again and again in a story.
///
/// @param promisor the side that promises
/// @param what what is promised; `%s` stands for its month or running number
/// @param category its kind
/// @param units the parts of side A it concerns, one after the other
/// @param firstDay the day of the first one, counted from the story's beginning
/// @param everyDays days between two of them
/// @param leadDays days from the promise to its due date
/// @param value what one is worth, 0 if nothing
/// @param promisorName who says it
/// @param promiseeName who declares it kept
/// @param habits how it is kept, by stretch, the first from day 0
record Strand(
        Side promisor,
        String what,
        String category,
        List<String> units,
        int firstDay,
        int everyDays,
        int leadDays,
        int value,
        String promisorName,
        String promiseeName,
        List<Habit> habits) {

    Habit habitOn(int day) {
        Habit holds = habits.getFirst();
        for (Habit habit : habits) {
            if (habit.fromDay() <= day) {
                holds = habit;
            }
        }
        return holds;
    }
}
