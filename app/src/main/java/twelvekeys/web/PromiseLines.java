package twelvekeys.web;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import twelvekeys.partnership.Partnership;
import twelvekeys.promise.Promise;
import twelvekeys.record.Entry.PromiseRenegotiated;
import twelvekeys.record.RecordedEntry;
import twelvekeys.web.chart.PromiseLine;

/// Promises as lines of a picture.
final class PromiseLines {

    private PromiseLines() {}

    /// A promise with every move of its date.
    static PromiseLine of(
            Promise promise,
            List<RecordedEntry> moves,
            Partnership partnership,
            LocalDate asOf,
            OptionalDouble chance) {
        List<PromiseLine.Move> drawn = new ArrayList<>();
        LocalDate inForce = promise.firstDue();
        for (RecordedEntry entry : moves) {
            if (entry.draft().entry() instanceof PromiseRenegotiated moved) {
                boolean early = !moved.on().isAfter(inForce);
                inForce = early ? moved.to() : inForce;
                drawn.add(new PromiseLine.Move(moved.on(), moved.to(), early));
            }
        }
        return new PromiseLine(
                PromiseWords.title(promise),
                partnership.name(promise.promisor()),
                Levels.drawn(promise.promisor()),
                promise.madeOn(),
                promise.firstDue(),
                drawn,
                PromiseWords.ending(promise, asOf, chance));
    }
}
