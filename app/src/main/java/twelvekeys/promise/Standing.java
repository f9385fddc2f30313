package twelvekeys.promise;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import twelvekeys.partnership.Side;
import twelvekeys.tables.Names;
import twelvekeys.trust.Basis;
import twelvekeys.trust.Capacity;
import twelvekeys.trust.CrossedReading.Asked;
import twelvekeys.trust.CrossedReading.Sensitivity;
import twelvekeys.trust.Forecast;
import twelvekeys.trust.Forecaster;
import twelvekeys.trust.Level;
import twelvekeys.trust.ModelChoice;
import twelvekeys.trust.OpenPromise;
import twelvekeys.trust.OtherDate;
import twelvekeys.trust.Outlook;
import twelvekeys.trust.Pair;
import twelvekeys.trust.Parts;
import twelvekeys.trust.Shock;
import twelvekeys.trust.Trend;

/// How the partners of one organisation, and it itself, keep their word, as of one day, and how
/// likely the open promises are to be kept.
///
/// What partners promised is read as: everybody → the partner → the partner with one of our units.
/// What we promised is read as: all we promised → what we promised this partner. Which model gives
/// the chances is decided by each direction's own past ([ModelChoice]).
///
/// May be used from several threads. It says what the book holds when it is asked.
public final class Standing {

    /// The promisor of what we promised.
    static final String US = "us";

    private final OrganisationBook book;
    private final LocalDate asOf;
    private final boolean ended;

    /// @param asOf the day it is read for
    /// @param ended whether that day is the end of a record that has long been silent
    Standing(OrganisationBook book, LocalDate asOf, boolean ended) {
        this.book = book;
        this.asOf = asOf;
        this.ended = ended;
    }

    /// The day it is read for.
    public LocalDate asOf() {
        return asOf;
    }

    /// Whether that day is the end of a record that has long been silent.
    public boolean ended() {
        return ended;
    }

    /// How well all partners together keep what they promised us.
    public Level everybody() {
        synchronized (book) {
            return theirs().nested().reading(asOf).overall();
        }
    }

    /// How well we keep what we promised to all partners.
    public Level ourselves() {
        synchronized (book) {
            return ours().nested().reading(asOf).overall();
        }
    }

    /// How well a partner keeps what it promised us.
    public Level their(UUID partnership) {
        synchronized (book) {
            return theirs().nested().reading(asOf).promisor(partnership.toString());
        }
    }

    /// How well a partner keeps what it promised one of our units.
    public Level their(UUID partnership, String unit) {
        synchronized (book) {
            return theirs().nested().reading(asOf).pair(partnership.toString(), Names.key(unit));
        }
    }

    /// How well we keep what we promised a partner.
    public Level our(UUID partnership) {
        synchronized (book) {
            return ours().nested().reading(asOf).pair(US, partnership.toString());
        }
    }

    /// How well a side keeps its word, read from what both sides confirmed and nothing else.
    ///
    /// @param us whether it is our own word
    public Level confirmedOnly(UUID partnership, boolean us) {
        synchronized (book) {
            return us
                    ? ours().nested()
                            .reading(asOf, Basis.CONFIRMED)
                            .pair(US, partnership.toString())
                    : theirs().nested()
                            .reading(asOf, Basis.CONFIRMED)
                            .promisor(partnership.toString());
        }
    }

    /// How much of a side's level rests on confirmed, claimed and disputed promises.
    ///
    /// @param us whether it is our own word
    public Parts parts(UUID partnership, boolean us) {
        synchronized (book) {
            return us
                    ? ours().nested().parts(US, partnership.toString(), asOf)
                    : theirs().nested().parts(partnership.toString(), asOf);
        }
    }

    /// The keys of our units that a partner has promised something with a known outcome.
    public List<String> unitKeys(UUID partnership) {
        synchronized (book) {
            return theirs().nested().reading(asOf).pairs().stream()
                    .filter(pair -> pair.promisor().equals(partnership.toString()))
                    .map(Pair::promisee)
                    .toList();
        }
    }

    /// A partner's levels at the end of the last eight quarters, absent without a record.
    public Optional<Trend> trend(UUID partnership) {
        synchronized (book) {
            return theirs().nested().trend(partnership.toString(), asOf);
        }
    }

    /// The chance that a promise is kept, with the steps that lead to it.
    ///
    /// @param own the side of the organisation whose reading this is
    public Forecast chance(Promise promise, Side own) {
        synchronized (book) {
            return forecaster(promise, own).forecast(asked(promise, own), since(promise));
        }
    }

    /// What will become of a promise; absent where the model that gives the chances does not say.
    ///
    /// @param own the side of the organisation whose reading this is
    public Optional<Outlook> outlook(Promise promise, Side own) {
        synchronized (book) {
            return forecaster(promise, own).outlook(asked(promise, own), since(promise));
        }
    }

    /// What would change the chance; absent where the model that gives the chances does not say.
    ///
    /// @param own the side of the organisation whose reading this is
    public Optional<Sensitivity> sensitivity(Promise promise, Side own) {
        synchronized (book) {
            return forecaster(promise, own).sensitivity(asked(promise, own), since(promise));
        }
    }

    /// The chance of a promise that is about to be made by us.
    Forecast chance(UUID partnership, String category, LocalDate due) {
        synchronized (book) {
            Asked asked = new Asked(US, partnership.toString(), category, due);
            return ours().forecaster(asOf).forecast(asked, asOf);
        }
    }

    /// Which model gives the chances, and why.
    ///
    /// @param us whether it is of what we promised
    public ModelChoice choice(boolean us) {
        synchronized (book) {
            return book.direction(us).chosen().choice();
        }
    }

    /// How many open promises of either side of a partnership are at risk.
    public long atRisk(UUID partnership) {
        synchronized (book) {
            String partner = partnership.toString();
            return theirs().atRisk(asOf).getOrDefault(partner, 0L)
                    + ours().atRisk(asOf).getOrDefault(partner, 0L);
        }
    }

    /// How strongly our promises slip together.
    Shock shock() {
        synchronized (book) {
            return ours().chosen().shock();
        }
    }

    /// A later date for one of our promises at which it weighs little beside the others.
    Optional<OtherDate> otherDate(List<OpenPromise> open, OpenPromise inQuestion) {
        synchronized (book) {
            return Capacity.otherDate(
                    open, inQuestion, ours().chosen().shock(), ours().timing(asOf), US);
        }
    }

    private Forecaster forecaster(Promise promise, Side own) {
        return book.direction(promise.promisor() == own).forecaster(asOf);
    }

    private static Asked asked(Promise promise, Side own) {
        String partner = promise.partnership().toString();
        return promise.promisor() == own
                ? new Asked(US, partner, promise.category(), promise.dueInForce())
                : new Asked(
                        partner,
                        Names.key(promise.unit()),
                        promise.category(),
                        promise.dueInForce());
    }

    /// What is only proposed has not stood open for a day.
    private @Nullable LocalDate since(Promise promise) {
        return promise.state().proposed() ? asOf : promise.standsSince();
    }

    private DirectionBook theirs() {
        return book.direction(false);
    }

    private DirectionBook ours() {
        return book.direction(true);
    }
}
