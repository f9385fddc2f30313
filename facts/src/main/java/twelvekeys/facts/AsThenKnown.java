package twelvekeys.facts;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A fiscal year whose class of filer, too, is that of its day: read from the public float on the
/// cover page, and not the class that was told last.
record AsThenKnown(FigureSource year) implements FigureSource {

    @Override
    public @Nullable Figure figure(Concept concept, int yearsAgo) {
        return year.figure(concept, yearsAgo);
    }

    @Override
    public List<Filing> filings() {
        return year.filings();
    }

    @Override
    public @Nullable LocalDate observedFrom() {
        return year.observedFrom();
    }

    @Override
    public LocalDate asOf() {
        return year.asOf();
    }

    @Override
    public LocalDate yearEnd() {
        return year.yearEnd();
    }

    @Override
    public FilerClass filerClass() {
        Figure publicFloat = year.figure(Concept.MARKET_VALUE, 0);
        return publicFloat == null ? FilerClass.OTHER : FilerClass.of(publicFloat.value());
    }
}
