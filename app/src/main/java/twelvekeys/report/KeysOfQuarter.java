package twelvekeys.report;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import twelvekeys.partnership.Side;
import twelvekeys.practice.Agreements;
import twelvekeys.practice.Figure;
import twelvekeys.practice.Key;
import twelvekeys.practice.KeyReading;
import twelvekeys.practice.KeyReadings;
import twelvekeys.practice.Matter;
import twelvekeys.practice.Practices;
import twelvekeys.promise.Promises;
import twelvekeys.promise.Promises.Told;
import twelvekeys.report.Block.Column;

/// What each side did for the twelve keys, in the year up to the day of the report.
@Component
class KeysOfQuarter implements ReviewSection {

    private static final int EACH = 2;

    private final Practices practices;
    private final Agreements agreements;
    private final Promises promises;

    KeysOfQuarter(Practices practices, Agreements agreements, Promises promises) {
        this.practices = practices;
        this.agreements = agreements;
        this.promises = promises;
    }

    @Override
    public String code() {
        return "keys";
    }

    @Override
    public int place() {
        return 200;
    }

    @Override
    public Optional<Section> section(ReviewOf review) {
        Looking looking = review.looking();
        UUID id = looking.id();
        Map<UUID, List<Matter>> done =
                practices.of(looking.organisation(), List.of(id), review.asOf());
        List<Matter> matters =
                done.getOrDefault(id, List.of()).stream()
                        .filter(matter -> !day(matter).isAfter(review.asOf()))
                        .toList();
        List<KeyReading> readings =
                new KeyReadings(matters, agreements.of(id), review.asOf()).all();
        List<Told> told = promises.told(id);
        List<List<Words>> rows =
                readings.stream().map(reading -> row(looking, reading, told)).toList();
        long without =
                rows.stream().filter(row -> row.get(1).isEmpty() && row.get(2).isEmpty()).count();
        return Optional.of(
                new Section(
                        "keys",
                        without == 0
                                ? Words.of(
                                        "Something is on record for every one of the twelve keys")
                                : Words.of("For ")
                                        .spelt(without, "key", "keys")
                                        .say(" of the twelve, nothing is on record"),
                        List.of(
                                new Block.Table(
                                        Words.of("What each side did in the year up to ")
                                                .day(review.asOf())
                                                .say(". The figures of a key are never blended."),
                                        List.of(
                                                new Column("Key", false),
                                                new Column(looking.name(Side.A), false),
                                                new Column(looking.name(Side.B), false)),
                                        rows.stream().map(KeysOfQuarter::said).toList()))));
    }

    private static LocalDate day(Matter matter) {
        return LocalDate.ofInstant(matter.at(), ZoneOffset.UTC);
    }

    /// A cell in which nothing is said says so.
    private static List<Words> said(List<Words> row) {
        return row.stream()
                .map(cell -> cell.isEmpty() ? Words.of("nothing on record") : cell)
                .toList();
    }

    private static List<Words> row(Looking looking, KeyReading reading, List<Told> told) {
        Key key = reading.key();
        List<Words> row = new ArrayList<>();
        row.add(
                Words.link(
                        key.number() + ". " + key.title(),
                        looking.path() + "/keys/" + key.number()));
        for (Side side : Side.values()) {
            row.add(key == Key.CAPACITY ? capacity(told, side) : headlines(reading.of(side)));
        }
        return row;
    }

    private static Words capacity(List<Told> told, Side side) {
        return told.stream()
                .filter(each -> each.promisor() == side && each.moved() > 0)
                .findFirst()
                .map(each ->
                        Words.of("Dates moved, ever: ")
                                .count(each.moved(), "", "")
                                .say(", told in time: ")
                                .count(each.movedEarly(), "", "")
                                .say("; promised against the check: ")
                                .count(each.againstCheck(), "", ""))
                .orElse(Words.NONE);
    }

    private static Words headlines(List<Figure> figures) {
        Words all = Words.NONE;
        for (Figure figure : figures) {
            Double value = figure.value();
            if (value != null && value != 0 && all.pieces().size() < EACH * 3) {
                all =
                        (all.isEmpty() ? all : all.say("; "))
                                .say(figure.label() + ": ")
                                .and(value(figure, value));
            }
        }
        return all;
    }

    private static Words value(Figure figure, double value) {
        return switch (figure.unit()) {
            case TIMES -> Words.NONE.count(Math.round(value), "", "");
            case DAYS ->
                    Words.NONE
                            .mean(rounded(value))
                            .say(" days, of ")
                            .count(figure.count(), "matter", "matters");
            case WEEKS -> Words.NONE.count(Math.round(value), "week", "weeks");
            case SHARE -> Words.NONE.share(value).say(" of ").count(figure.count(), "", "");
            case MONEY -> Words.NONE.amount(BigDecimal.valueOf(value));
            case BALANCE ->
                    Words.of(value > 0 ? "it gains more, by " : "the other side gains more, by ")
                            .count(Math.round(Math.abs(value)), "", "")
                            .say(" of 3");
        };
    }

    private static double rounded(double value) {
        return BigDecimal.valueOf(value).setScale(1, RoundingMode.HALF_UP).doubleValue();
    }
}
