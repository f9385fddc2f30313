package twelvekeys.notes;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// The header of an e-mail: who sent it to whom, and when.
///
/// @param sender the participant or organisation it is from; unknown when it is neither
/// @param recipient the participant it is to, when there is one, or null
/// @param sent the day it was sent, or null
/// @param end the line after the header
record MailHeader(Party sender, @Nullable Party recipient, @Nullable LocalDate sent, int end) {

    private static final Set<String> FIELDS =
            Set.of(
                    "from",
                    "to",
                    "cc",
                    "bcc",
                    "sent",
                    "date",
                    "subject",
                    "reply-to",
                    "importance",
                    "attachments",
                    "von",
                    "an",
                    "betreff",
                    "gesendet",
                    "datum");

    private static final int LONGEST_FIELD = 13;
    private static final int MOST_FIELDS = 20;

    /// The header that begins at line `i`, or null: it has "From" and, unless it is the first line
    /// of the text, another field.
    static @Nullable MailHeader at(
            String text, List<Line> lines, int i, Parties parties, ZoneId zone, DayOrder order) {
        String first = field(text, lines.get(i));
        if (!FIELDS.contains(first)) {
            return null;
        }
        Party sender = null;
        Party recipient = null;
        LocalDate sent = null;
        int at = i;
        for (;
                at < Math.min(lines.size(), i + MOST_FIELDS)
                        && FIELDS.contains(field(text, lines.get(at)));
                at++) {
            Line line = lines.get(at);
            int value = line.start() + line.indent(text) + field(text, line).length() + 1;
            switch (field(text, line)) {
                case "from", "von" -> sender = who(text, value, line.end(), parties);
                case "to", "an" -> recipient = oneOf(text, value, line.end(), parties);
                case "sent", "date", "gesendet", "datum" ->
                        sent = day(text, value, line.end(), zone, order);
                default -> {}
            }
        }
        return sender == null || (at == i + 1 && i > 0)
                ? null
                : new MailHeader(sender, recipient, sent, at);
    }

    private static String field(String text, Line line) {
        int from = line.start() + line.indent(text);
        for (int at = from; at < Math.min(line.end(), from + LONGEST_FIELD); at++) {
            if (text.charAt(at) == ':') {
                return Line.lower(text, from, at);
            }
        }
        return "";
    }

    private static Party who(String text, int from, int to, Parties parties) {
        Party found = oneOf(text, from, to, parties);
        return found == null ? Party.UNKNOWN : found;
    }

    private static @Nullable Party oneOf(String text, int from, int to, Parties parties) {
        Tokens tokens = Tokens.of(text, from, to);
        Party found = null;
        for (int i = 0; i < tokens.size(); ) {
            Parties.Match match = tokens.joined(i) ? null : parties.at(tokens, i);
            if (match != null) {
                found = found == null ? match.party() : found.with(match.party());
            }
            i = match == null ? i + 1 : match.end();
        }
        return found;
    }

    /// A header's date has a year, so the day it is counted from does not matter.
    private static @Nullable LocalDate day(
            String text, int from, int to, ZoneId zone, DayOrder order) {
        Tokens tokens = Tokens.of(text, from, to);
        DateReader reader = new DateReader(LocalDate.of(1900, 1, 1), zone, order);
        for (DateReader.Found found : reader.find(tokens, 0, tokens.size()).found()) {
            if (found.due().day().getYear() > 1901) {
                return found.due().day();
            }
        }
        return null;
    }
}
