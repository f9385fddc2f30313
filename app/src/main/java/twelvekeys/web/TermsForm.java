package twelvekeys.web;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import twelvekeys.record.Said;
import twelvekeys.record.Terms;

/// The fields of a form that say what a promise is: `what`, `due`, `time`, `zone`, `doneWhen`,
/// `unit`, `category`, `value`, `currency`, and who said it: `saidBy`, `saidTo`, `where`, `place`,
/// `saidOn`.
final class TermsForm {

    private static final Set<String> PARTS =
            Set.of(
                    "Africa",
                    "America",
                    "Asia",
                    "Atlantic",
                    "Australia",
                    "Europe",
                    "Indian",
                    "Pacific");

    private TermsForm() {}

    /// The terms that were typed; null, and noted why, if they do not fit.
    static @Nullable Terms read(FormReader form) {
        String what = form.demanded("what", Terms.LONGEST, "Say what will be done.");
        LocalDate due = form.demandedDay("due", "Say by when, as a day.");
        LocalTime time = form.time("time");
        ZoneId zone = time == null ? null : form.zone("zone");
        String doneWhen = form.text("doneWhen", Terms.LONGEST);
        String unit = form.text("unit", Terms.LONGEST_NAME);
        String category = form.text("category", Terms.LONGEST_NAME);
        BigDecimal value = form.amount("value");
        String currency = form.currency("currency");
        Said said = said(form);
        if (time != null && zone == null) {
            form.refuse("zone", "A time needs the time zone in which it is meant.");
        }
        return due == null || !form.fits()
                ? null
                : new Terms(what, due, time, zone, doneWhen, unit, category, value, currency, said);
    }

    private static @Nullable Said said(FormReader form) {
        String by = form.text("saidBy", Terms.LONGEST_NAME);
        String to = form.text("saidTo", Terms.LONGEST_NAME);
        String place = form.text("place", Terms.LONGEST_NAME);
        LocalDate on = form.day("saidOn");
        String where = form.text("where", Terms.LONGEST_NAME);
        boolean said = !(by + to + place + where).isEmpty() || on != null;
        return said && form.fits()
                ? new Said(
                        by,
                        to,
                        Choice.of(Said.Occasion.class, where, Said.Occasion.ELSEWHERE),
                        place,
                        on)
                : null;
    }

    /// A form that holds terms already.
    static Typed filled(Terms terms) {
        Map<String, String> values = new LinkedHashMap<>();
        values.put("what", terms.what());
        values.put("due", terms.due().toString());
        values.put("time", terms.dueTime() == null ? "" : terms.dueTime().toString());
        values.put("zone", terms.zone() == null ? "" : terms.zone().getId());
        values.put("doneWhen", terms.doneWhen());
        values.put("unit", terms.unit());
        values.put("category", terms.category());
        values.put("value", terms.value() == null ? "" : terms.value().toPlainString());
        values.put("currency", terms.currency() == null ? "" : terms.currency());
        Said said = terms.said();
        if (said != null) {
            values.put("saidBy", said.by());
            values.put("saidTo", said.to());
            values.put("where", PortfolioFilter.name(said.where()));
            values.put("place", said.place());
            values.put("saidOn", said.on() == null ? "" : said.on().toString());
        }
        return Typed.filled(values);
    }

    /// The time zones to choose from: places, and UTC.
    static List<String> zones() {
        Set<String> zones = new TreeSet<>();
        for (String id : ZoneId.getAvailableZoneIds()) {
            int slash = id.indexOf('/');
            if (slash > 0 && PARTS.contains(id.substring(0, slash))) {
                zones.add(id);
            }
        }
        zones.add("UTC");
        return List.copyOf(zones);
    }
}
