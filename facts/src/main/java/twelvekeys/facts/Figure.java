package twelvekeys.facts;

import java.util.List;

/// The value of a concept in one fiscal year, with the filed numbers it stands on.
///
/// @param concept what it is the value of
/// @param yearsAgo 0 for the fiscal year that is scored, 1 for the one before
/// @param value in the unit of its sources
/// @param rule how it was put together, as in the chain
/// @param reason why that stands for the concept
/// @param sources the filed numbers, in the order of the rule; empty if nothing was filed and zero
///   is taken
public record Figure(
        Concept concept,
        int yearsAgo,
        double value,
        String rule,
        String reason,
        List<Observation> sources) {

    /// Keeps a copy of the sources.
    public Figure {
        sources = List.copyOf(sources);
    }
}
