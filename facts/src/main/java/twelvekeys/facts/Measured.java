package twelvekeys.facts;

import java.util.List;

/// What one indicator came to for one company and fiscal year, before it is compared with peers.
public sealed interface Measured {

    /// The figures that went in, in the order in which they were first used.
    List<Figure> inputs();

    /// The filings that were counted, the latest first.
    List<Filing> events();

    /// It could be computed.
    ///
    /// @param parts the value; several, all finite, where it is the peers that make one of them
    record Known(List<Double> parts, List<Figure> inputs, List<Filing> events) implements Measured {

        /// Keeps copies.
        public Known {
            parts = List.copyOf(parts);
            inputs = List.copyOf(inputs);
            events = List.copyOf(events);
        }
    }

    /// It could not.
    ///
    /// @param reason what is missing, in words
    record Unknown(String reason, List<Figure> inputs, List<Filing> events) implements Measured {

        /// Keeps a copy.
        public Unknown {
            inputs = List.copyOf(inputs);
            events = List.copyOf(events);
        }
    }
}
