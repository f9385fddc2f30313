package twelvekeys.web;

import java.time.DayOfWeek;
import java.time.format.TextStyle;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import twelvekeys.identity.Member;
import twelvekeys.identity.Role;
import twelvekeys.report.Quarter;
import twelvekeys.report.ReportKind;

/// The forms with which a report is ordered by mail, or sent at once.
///
/// @param path where they go
/// @param report the code of the report
/// @param title what is ordered, such as `Brief`, and of whom
/// @param quarter the quarter of what is sent at once, empty for what is about today
/// @param email where it goes
/// @param typed what was typed
/// @param wrong why it was not taken, absent if nothing was asked
public record ByMailForm(
        String path,
        String report,
        String title,
        String quarter,
        String email,
        Typed typed,
        @Nullable String wrong) {

    /// A weekday.
    ///
    /// @param number 1 for Monday
    /// @param name how it is called
    /// @param chosen whether it is chosen
    public record Weekday(int number, String name, boolean chosen) {}

    /// The forms for a member, absent for an auditor, who is told nothing.
    static @Nullable ByMailForm of(Visit visit, ReportKind report, @Nullable Quarter quarter) {
        Member member = visit.viewer().member();
        return member.role() == Role.AUDITOR
                ? null
                : new ByMailForm(
                        visit.path() + "/by-mail/" + report.code(),
                        report.code(),
                        report.title()
                                + ": "
                                + visit.partnership().aName()
                                + " and "
                                + visit.partnership().bName(),
                        quarter == null ? "" : quarter.code(),
                        member.email(),
                        Typed.NOTHING,
                        null);
    }

    ByMailForm refused(Typed said, String why) {
        return new ByMailForm(path, report, title, quarter, email, said, why);
    }

    /// The weekdays to choose from.
    public List<Weekday> weekdays() {
        return Stream.of(DayOfWeek.values())
                .map(day ->
                        new Weekday(
                                day.getValue(),
                                day.getDisplayName(TextStyle.FULL, Locale.UK),
                                typed.value("weekday", "1")
                                        .equals(Integer.toString(day.getValue()))))
                .toList();
    }
}
