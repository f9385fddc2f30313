package twelvekeys.web;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import twelvekeys.identity.Right;
import twelvekeys.ledger.SignedCheckpoint;
import twelvekeys.partnership.Side;
import twelvekeys.record.Proofs;
import twelvekeys.record.Witnesses;

/// The page of the record itself.
@Component
@Transactional(readOnly = true)
class RecordTelling {

    private final Viewing viewing;
    private final Witnesses witnesses;
    private final Proofs proofs;

    RecordTelling(Viewing viewing, Witnesses witnesses, Proofs proofs) {
        this.viewing = viewing;
        this.witnesses = witnesses;
        this.proofs = proofs;
    }

    /// The page.
    ///
    /// @param said what was typed and not taken, empty as a rule
    /// @param refused why it was not, absent as a rule
    RecordPage page(Visit visit, Said said, @Nullable String refused) {
        UUID id = visit.partnership().id();
        SignedCheckpoint now = witnesses.checkpoint(id);
        Witnesses.Watch watch = witnesses.watch(id);
        List<Witnesses.Named> keys = watch.keys();
        List<Witnesses.Alarm> alarms = watch.alarms();
        String headline = headline(visit, keys, alarms);
        String path = visit.path() + "/record";
        return new RecordPage(
                viewing.frame(headline, visit.viewer(), visit.partnership(), path),
                visit.partnership(),
                path,
                headline,
                "It holds "
                        + Figures.counted(now.checkpoint().size(), "entry", "entries")
                        + ". Each is hashed into one root, which this server signs. Whoever keeps a"
                        + " signed root can later show that nothing before it was changed.",
                now.checkpoint().size(),
                now.checkpoint().root().base64(),
                now.toString(),
                proofs.key(id).toString(),
                Stream.of(Side.values()).map(side -> keys(visit, side, keys)).toList(),
                alarms.stream().map(alarm -> alarm(visit, alarm)).toList(),
                visit.viewer().member().may(Right.MANAGE),
                UUID.randomUUID().toString(),
                said.text("vkey"),
                said.text("words"),
                refused);
    }

    private static String headline(
            Visit visit, List<Witnesses.Named> keys, List<Witnesses.Alarm> alarms) {
        if (!alarms.isEmpty()) {
            Witnesses.Alarm last = alarms.getFirst();
            return visit.partnership().name(last.side())
                    + "’s witness found the record "
                    + last.alarm().found().label();
        }
        long watching =
                keys.stream()
                        .filter(key -> key.withdrawnAt() == null)
                        .map(Witnesses.Named::side)
                        .distinct()
                        .count();
        if (watching == 2) {
            return "Both sides watch over this record";
        }
        return watching == 1
                ? "One side watches over this record"
                : "Nobody watches over this record yet";
    }

    private static RecordPage.Keys keys(Visit visit, Side side, List<Witnesses.Named> keys) {
        return new RecordPage.Keys(
                side,
                visit.partnership().name(side),
                side == visit.own(),
                keys.stream()
                        .filter(key -> key.side() == side)
                        .map(key -> key(visit, key))
                        .toList());
    }

    private static RecordPage.Key key(Visit visit, Witnesses.Named named) {
        Witnesses.Cosigned last = named.cosigned();
        Instant withdrawn = named.withdrawnAt();
        return new RecordPage.Key(
                named.key().name(),
                named.key().toString(),
                "Named by "
                        + named.by()
                        + " on "
                        + Figures.date(day(visit, named.namedAt()))
                        + (withdrawn == null
                                ? "."
                                : ", withdrawn on " + Figures.date(day(visit, withdrawn)) + "."),
                named.words(),
                withdrawn == null,
                last == null
                        ? "It has not cosigned yet."
                        : "It last cosigned at "
                                + Figures.counted(last.size(), "entry", "entries")
                                + ", on "
                                + Figures.date(day(visit, last.at()))
                                + ".");
    }

    private static RecordPage.Alarm alarm(Visit visit, Witnesses.Alarm alarm) {
        return new RecordPage.Alarm(
                alarm.side(),
                visit.partnership().name(alarm.side()),
                alarm.by(),
                Figures.date(day(visit, alarm.at())),
                alarm.alarm().found().label(),
                alarm.alarm().kept(),
                alarm.alarm().shown(),
                alarm.alarm().words());
    }

    private static LocalDate day(Visit visit, Instant at) {
        return LocalDate.ofInstant(at, visit.viewer().member().zone());
    }
}
