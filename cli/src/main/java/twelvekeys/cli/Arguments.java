package twelvekeys.cli;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ParseResult;
import twelvekeys.tables.PromiseColumns;
import twelvekeys.tables.Role;
import twelvekeys.tables.Understanding;
import twelvekeys.trust.Grace;

/// The arguments of a command on a file, each turned into what it means.
///
/// Each of these throws [CommandFailed] with exit code 2 when a value means nothing.
public final class Arguments {

    private static final int LONGEST_HORIZON = 3650;

    private static final Map<String, Role> COLUMNS =
            Map.of(
                    "--promisor", Role.PROMISOR,
                    "--promisee", Role.PROMISEE,
                    "--due", Role.DUE,
                    "--done", Role.DONE,
                    "--made", Role.MADE,
                    "--deliverable", Role.DELIVERABLE,
                    "--value", Role.VALUE,
                    "--category", Role.CATEGORY);

    private final ParseResult parsed;

    /// The arguments of one command.
    public Arguments(ParseResult parsed) {
        this.parsed = parsed;
    }

    Path file() {
        String name = parsed.matchedPositionalValue(0, "");
        return path("FILE", name);
    }

    /// What stands at a place without an option, from 0; empty if nothing does.
    public String positional(int place) {
        return parsed.matchedPositionalValue(place, "");
    }

    /// All paths that stand without an option, at least one.
    List<Path> paths() {
        return parsed.matchedPositionalValue(0, List.<String>of()).stream()
                .map(name -> path("PATH", name))
                .toList();
    }

    /// Whether an option without a value was given.
    boolean has(String option) {
        return parsed.hasMatchedOption(option);
    }

    /// A text as it was given, or null.
    public @Nullable String text(String option) {
        return parsed.hasMatchedOption(option) ? parsed.matchedOptionValue(option, "") : null;
    }

    /// A text that the command line insists on.
    String requiredText(String option) {
        return parsed.matchedOptionValue(option, "");
    }

    /// All values of an option that may be given several times.
    public List<String> texts(String option) {
        return parsed.matchedOptionValue(option, List.of());
    }

    /// A file that an option names, or null.
    @Nullable Path path(String option) {
        String name = text(option);
        return name == null ? null : path(option, name);
    }

    /// Whether JSON is asked for.
    public boolean json() {
        return parsed.hasMatchedOption("--json");
    }

    /// The days after the due date that are still on time.
    public Grace grace() {
        String iso = text("--grace");
        if (iso == null) {
            return Grace.NONE;
        }
        try {
            return Grace.parse(iso);
        } catch (IllegalArgumentException e) {
            throw CommandFailed.wrongUsage("--grace: " + e.getMessage());
        }
    }

    /// Where the refused rows go, or null.
    public @Nullable Path refused() {
        return path("--refused");
    }

    /// A day, or null.
    public @Nullable LocalDate date(String option) {
        String iso = text(option);
        if (iso == null) {
            return null;
        }
        try {
            return LocalDate.parse(iso.strip());
        } catch (DateTimeParseException e) {
            throw CommandFailed.wrongUsage(
                    option + " must be a date such as 2026-06-30, not \"" + iso + "\"");
        }
    }

    /// The column that was named for each role.
    public Map<Role, String> columns() {
        Map<Role, String> chosen = new EnumMap<>(Role.class);
        COLUMNS.forEach((option, role) -> {
            String header = text(option);
            if (header != null) {
                chosen.put(role, header);
            }
        });
        return chosen;
    }

    /// The columns of a file that has been looked at, with the date order that was named.
    ///
    /// @throws CommandFailed also with exit code 1, when a column of dates holds none
    public PromiseColumns columns(Understanding understanding) {
        return DateOrder.of(this).columns(understanding);
    }

    int horizonDays() {
        String days = text("--horizon");
        if (days == null) {
            return 30;
        }
        if (days.strip().matches("\\d{1,4}") && Integer.parseInt(days.strip()) <= LONGEST_HORIZON) {
            return Integer.parseInt(days.strip());
        }
        throw CommandFailed.wrongUsage(
                "--horizon must be 0 to " + LONGEST_HORIZON + " days, not \"" + days + "\"");
    }

    /// A number of days from 1 to ten years.
    int days(String option, int unlessGiven) {
        String days = text(option);
        if (days == null) {
            return unlessGiven;
        }
        int given = days.strip().matches("\\d{1,4}") ? Integer.parseInt(days.strip()) : 0;
        if (given < 1 || given > LONGEST_HORIZON) {
            throw CommandFailed.wrongUsage(
                    option + " must be 1 to " + LONGEST_HORIZON + " days, not \"" + days + "\"");
        }
        return given;
    }

    /// A share in per cent, such as 20%, as a fraction.
    ///
    /// @param most the largest allowed, as a fraction
    double share(String option, double unlessGiven, int most) {
        String share = text(option);
        if (share == null) {
            return unlessGiven;
        }
        String number = share.strip().replaceFirst("\\s*%$", "");
        if (!share.strip().endsWith("%")
                || !number.matches("\\d{1,6}(\\.\\d{1,6})?")
                || Double.parseDouble(number) > 100.0 * most) {
            throw CommandFailed.wrongUsage(
                    option
                            + " must be 0% to "
                            + 100L * most
                            + "%, such as 20%, not \""
                            + share
                            + "\"");
        }
        return Double.parseDouble(number) / 100;
    }

    /// A number from 0 to a million.
    double number(String option, double unlessGiven) {
        String number = text(option);
        if (number == null) {
            return unlessGiven;
        }
        if (!number.strip().matches("\\d{1,6}(\\.\\d{1,6})?")) {
            throw CommandFailed.wrongUsage(
                    option + " must be a number such as 2 or 2.5, not \"" + number + "\"");
        }
        return Double.parseDouble(number.strip());
    }

    private static Path path(String option, String name) {
        try {
            return Path.of(name);
        } catch (InvalidPathException e) {
            throw CommandFailed.wrongUsage(option + " is no file name: \"" + name + "\"");
        }
    }
}
