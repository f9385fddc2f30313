package twelvekeys.cli;

import twelvekeys.trust.Grace;
import twelvekeys.trust.Level;
import twelvekeys.trust.NestedModel;

/// What is printed when the levels of a file have been written.
///
/// @param rowsRead all rows of the file, the refused ones with them
/// @param rowsRefused those that could not be used
/// @param promises promises made of the others
/// @param grace the grace counted with
/// @param day the day the record was read
/// @param overall the level of everybody
/// @param count how many levels were written, without that of everybody
public record LevelsSummary(
        long rowsRead,
        long rowsRefused,
        long promises,
        Grace grace,
        ReadingDay day,
        Level overall,
        LevelsFile.Count count) {

    /// For programs; `docs/reference/commands.md` says what each member means.
    public String json() {
        NestedModel model = NestedModel.STANDARD;
        Json json = new Json().open('{');
        json.member("asOf", day.day().toString());
        json.member("asOfWhy", day.why().code());
        json.member("graceDays", grace.days());
        TrustJson.model(json, model);
        json.member("rowsRead", rowsRead);
        json.member("rowsRefused", rowsRefused);
        json.member("promises", promises);
        json.name("overall").open('{');
        TrustJson.level(json, overall).close('}');
        json.member("promisors", count.promisors());
        json.member("pairs", count.pairs());
        return json.close('}').toString();
    }

    /// For people.
    ///
    /// @param to where the levels are
    public String words(String to) {
        return "%s read, %s refused; %s.%nAs of %s: %s.%nThe levels of everybody, %s and %s are in %s."
                .formatted(
                        Shown.count(rowsRead, "row"),
                        Shown.count(rowsRefused),
                        Shown.count(promises, "promise"),
                        day.day(),
                        day.why().words(),
                        Shown.count(count.promisors(), "promisor"),
                        Shown.count(count.pairs(), "pair"),
                        to);
    }
}
