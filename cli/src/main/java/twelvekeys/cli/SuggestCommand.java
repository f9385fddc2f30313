package twelvekeys.cli;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import twelvekeys.notes.DayOrder;
import twelvekeys.notes.Due;
import twelvekeys.notes.Minutes;
import twelvekeys.notes.Participant;
import twelvekeys.notes.Rule;
import twelvekeys.notes.Suggestion;
import twelvekeys.notes.Suggestions;

/// The promises that a file of minutes or an e-mail seems to hold, for a person to confirm.
final class SuggestCommand {

    private static final int MOST_BYTES_OF_A_CHARACTER = 4;

    private SuggestCommand() {}

    static void run(Arguments arguments, PrintStream out) {
        LocalDate on = arguments.date("--on");
        if (on == null) {
            throw CommandFailed.wrongUsage("--on must be the day of the meeting");
        }
        Minutes minutes = minutes(arguments, on);
        List<Suggestion> suggestions = Suggestions.from(minutes);
        if (arguments.json()) {
            out.println(json(suggestions));
        } else {
            print(suggestions, minutes, out);
        }
    }

    private static Minutes minutes(Arguments arguments, LocalDate on) {
        List<Participant> people = people(arguments.text("--people"));
        ZoneId zone = zone(arguments.text("--zone"));
        DayOrder order = order(arguments.text("--date-order"));
        String us = name(arguments.text("--us"));
        String them = name(arguments.text("--them"));
        String text = read(arguments.file());
        try {
            return new Minutes(text, on, zone, people, us, them, order);
        } catch (IllegalArgumentException e) {
            throw CommandFailed.notComputed(arguments.file() + ": " + e.getMessage());
        }
    }

    private static String name(@Nullable String given) {
        return given == null ? "" : given;
    }

    private static ZoneId zone(@Nullable String zone) {
        try {
            return zone == null ? ZoneOffset.UTC : ZoneId.of(zone.strip());
        } catch (DateTimeException e) {
            throw CommandFailed.wrongUsage(
                    "--zone must be a zone such as Europe/London, not \"" + zone + "\"");
        }
    }

    private static DayOrder order(@Nullable String order) {
        return switch (order) {
            case null -> DayOrder.DAY_FIRST;
            case "dmy" -> DayOrder.DAY_FIRST;
            case "mdy" -> DayOrder.MONTH_FIRST;
            default ->
                    throw CommandFailed.wrongUsage(
                            "--date-order must be dmy or mdy, not \"" + order + "\"");
        };
    }

    private static List<Participant> people(@Nullable String given) {
        List<Participant> people = new ArrayList<>();
        for (String person : name(given).split(",", -1)) {
            if (person.isBlank()) {
                continue;
            }
            int sign = person.lastIndexOf('=');
            try {
                people.add(
                        new Participant(
                                person.substring(0, Math.max(sign, 0)).strip(),
                                person.substring(sign + 1).strip()));
            } catch (IllegalArgumentException e) {
                throw CommandFailed.wrongUsage(
                        "--people must be names with their sides, such as \"Ruth Adeyemi=b,Tom"
                                + " Vasey=a\"; not \""
                                + person.strip()
                                + "\"");
            }
        }
        return people;
    }

    private static String read(Path file) {
        try {
            long most = (long) MOST_BYTES_OF_A_CHARACTER * Minutes.LONGEST;
            if (Files.size(file) > most) {
                throw CommandFailed.notComputed(
                        file
                                + ": at most "
                                + Shown.count(Minutes.LONGEST)
                                + " characters are read");
            }
            byte[] bytes = Files.readAllBytes(file);
            return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
        } catch (CharacterCodingException e) {
            throw CommandFailed.notComputed(file + " is no text in UTF-8");
        } catch (IOException e) {
            throw CommandFailed.notComputed(file + " cannot be read");
        }
    }

    private static void print(List<Suggestion> suggestions, Minutes minutes, PrintStream out) {
        out.println(Shown.count(suggestions.size(), "suggested promise") + ".");
        for (Suggestion suggestion : suggestions) {
            out.println();
            out.println(who(suggestion, minutes) + ": " + suggestion.what());
            Due due = suggestion.due();
            out.println("  due: " + (due == null ? "no date was said" : due(due)));
            out.println("  from: " + oneLine(suggestion.sentence()));
            out.println(
                    "  why: "
                            + suggestion.reasons().stream()
                                    .map(Rule::words)
                                    .collect(Collectors.joining("; ")));
        }
    }

    private static String who(Suggestion suggestion, Minutes minutes) {
        String side = suggestion.side();
        if (side == null) {
            return "Somebody";
        }
        String name = side.equals("a") ? minutes.organisationA() : minutes.organisationB();
        String organisation = name.isBlank() ? "side " + side : name;
        String person = suggestion.person();
        String promisor = person == null ? organisation : person + " (" + organisation + ")";
        return suggestion.promisee() == null ? promisor : promisor + " to " + suggestion.promisee();
    }

    private static String due(Due due) {
        String time = due.time() == null ? "" : " " + due.time() + " " + due.zone();
        return due.day() + time + " (“" + oneLine(due.words()) + "”)";
    }

    private static String oneLine(String text) {
        return text.replaceAll("\\s+", " ");
    }

    private static String json(List<Suggestion> suggestions) {
        Json json = new Json().open('{').name("suggestions").open('[');
        for (Suggestion suggestion : suggestions) {
            Due due = suggestion.due();
            json.open('{')
                    .member("side", suggestion.side())
                    .member("person", suggestion.person())
                    .member("promisee", suggestion.promisee())
                    .member("what", suggestion.what())
                    .member("due", due == null ? null : due.day().toString())
                    .member("time", due == null ? null : text(due.time()))
                    .member("zone", due == null ? null : text(due.zone()))
                    .member("dueWords", due == null ? null : due.words())
                    .member("sentence", suggestion.sentence())
                    .member("start", suggestion.start())
                    .member("end", suggestion.end())
                    .name("reasons")
                    .open('[');
            suggestion.reasons().forEach(rule -> json.text(rule.name()));
            json.close(']').close('}');
        }
        return json.close(']').close('}').toString();
    }

    private static @Nullable String text(@Nullable Object value) {
        return value == null ? null : value.toString();
    }
}
