package twelvekeys.soak;

import java.util.List;
import java.util.function.Predicate;

/// Harm done on purpose, which the judge has to notice. A run whose controls go unnoticed proves
/// nothing. Each undoes its harm; what it writes lies in a chapter of its own.
///
/// @param title the harm, in a few words
/// @param noticed does the harm to a stage, and says whether the judge noticed
record Control(String title, Predicate<Stage> noticed) {

    /// Commits are not awaited, and everything is killed: acknowledged entries are lost.
    static final Control LAZY_COMMIT =
            new Control("entries lost without synchronous commit", LazyCommit::isNoticed);

    /// The last acknowledged entry is deleted by the superuser.
    static final Control REMOVED_ENTRY =
            new Control("an acknowledged entry deleted", Harm::removedEntryIsNoticed);

    /// The same promise is put on record under two keys.
    static final Control DOUBLED_EFFECT =
            new Control("a request with two effects", Harm::doubledEffectIsNoticed);

    /// A reading is changed by hand.
    static final Control ALTERED_READING =
            new Control("a reading changed by hand", Harm::alteredReadingIsNoticed);

    /// The fate of an imported row is deleted.
    static final Control FORGOTTEN_ROW =
            new Control("the fate of a row deleted", Harm::forgottenRowIsNoticed);

    /// Does the harm, and asks whether the judge noticed.
    boolean isNoticed(Stage stage) {
        return noticed.test(stage);
    }

    /// A chapter of its own with some entries in it, all in order.
    static Chapter written(Stage stage, int entries) {
        Chapter chapter = new Chapter(stage.workbench().newSpace());
        try (Load load = Load.on(chapter, 2, List.of(stage.rest()))) {
            load.await(entries);
        }
        return chapter;
    }
}
