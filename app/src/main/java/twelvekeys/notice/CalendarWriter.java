package twelvekeys.notice;

import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.net.URI;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import net.fortuna.ical4j.data.CalendarOutputter;
import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.ComponentList;
import net.fortuna.ical4j.model.component.Standard;
import net.fortuna.ical4j.model.component.VEvent;
import net.fortuna.ical4j.model.component.VTimeZone;
import net.fortuna.ical4j.model.property.Description;
import net.fortuna.ical4j.model.property.DtStamp;
import net.fortuna.ical4j.model.property.DtStart;
import net.fortuna.ical4j.model.property.ProdId;
import net.fortuna.ical4j.model.property.Sequence;
import net.fortuna.ical4j.model.property.Summary;
import net.fortuna.ical4j.model.property.TzId;
import net.fortuna.ical4j.model.property.TzOffsetFrom;
import net.fortuna.ical4j.model.property.TzOffsetTo;
import net.fortuna.ical4j.model.property.Uid;
import net.fortuna.ical4j.model.property.Url;
import net.fortuna.ical4j.model.property.XProperty;
import net.fortuna.ical4j.model.property.immutable.ImmutableCalScale;
import net.fortuna.ical4j.model.property.immutable.ImmutableStatus;
import net.fortuna.ical4j.model.property.immutable.ImmutableTransp;
import net.fortuna.ical4j.model.property.immutable.ImmutableVersion;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import twelvekeys.partnership.Side;

/// Writes promises as events of a calendar (RFC 5545): a day where the day is enough, else the
/// moment in UTC. A promise keeps its UID; each of its entries raises the sequence number.
@Component
class CalendarWriter {

    private final Home home;

    CalendarWriter(Home home) {
        this.home = home;
    }

    /// The calendar as text. The same events give the same text.
    String write(List<CalendarStore.Event> events) {
        Calendar calendar = new Calendar();
        calendar.add(new ProdId("-//Twelve Keys//Promises//EN"));
        calendar.add(ImmutableVersion.VERSION_2_0);
        calendar.add(ImmutableCalScale.GREGORIAN);
        calendar.add(new XProperty("X-WR-CALNAME", "Twelve Keys"));
        calendar.add(new XProperty("X-PUBLISHED-TTL", "PT1H"));
        if (events.isEmpty()) {
            calendar.add(utc());
        }
        events.forEach(event -> calendar.add(event(event)));
        StringWriter text = new StringWriter();
        try {
            new CalendarOutputter(false).output(calendar, text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.toString();
    }

    /// A calendar must hold something; without events it tells the time zone of its moments.
    private static VTimeZone utc() {
        Standard always = new Standard();
        always.add(new DtStart<>(LocalDateTime.of(1970, 1, 1, 0, 0)));
        always.add(new TzOffsetFrom(ZoneOffset.UTC));
        always.add(new TzOffsetTo(ZoneOffset.UTC));
        VTimeZone zone = new VTimeZone(new ComponentList<>(List.of(always)));
        zone.add(new TzId("UTC"));
        return zone;
    }

    private VEvent event(CalendarStore.Event event) {
        Matter promise = event.matter();
        VEvent written = new VEvent(false);
        written.add(new Uid(promise.promise() + "@" + home.host()));
        written.add(new DtStamp(event.changedAt()));
        written.add(new Sequence(Math.toIntExact(event.lastSeq())));
        written.add(start(promise.due(), event.dueTime(), event.zone()));
        written.add(new Summary(Writing.line(summary(promise))));
        written.add(new Description(description(promise)));
        written.add(new Url(URI.create(home.at(promise.path()))));
        written.add(
                promise.state().proposed()
                        ? ImmutableStatus.VEVENT_TENTATIVE
                        : ImmutableStatus.VEVENT_CONFIRMED);
        written.add(ImmutableTransp.TRANSPARENT);
        return written;
    }

    private static DtStart<?> start(
            LocalDate day, @Nullable LocalTime time, @Nullable ZoneId zone) {
        return time == null || zone == null
                ? new DtStart<>(day)
                : new DtStart<>(day.atTime(time).atZone(zone).toInstant());
    }

    private static String summary(Matter promise) {
        String both =
                promise.owed()
                        ? "We owe " + promise.partner() + ": "
                        : promise.partner() + " owes us: ";
        return both + promise.title();
    }

    private static String description(Matter promise) {
        Side proposer = promise.proposer();
        String state =
                proposer == null
                        ? "Promised."
                        : "Not promised yet: "
                                + (proposer == promise.own() ? "they have" : "we have")
                                + " to answer.";
        return promise.firstDue().equals(promise.due())
                ? state
                : state + " The first date was " + Days.day(promise.firstDue()) + ".";
    }
}
