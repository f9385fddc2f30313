package twelvekeys.trust;

import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;

/// How much rests on few: the Herfindahl index of the promises, and the largest share.
///
/// @param herfindahl the sum of the squared shares, from 1/n (all of n carry the same) to 1 (one
///   carries all); 0 when there is no volume (Herfindahl 1950; Hirschman 1964)
/// @param largest who carries most; empty when there is no volume
/// @param largestShare its share, 0 to 1
/// @param promisors how many carry anything
public record Concentration(double herfindahl, String largest, double largestShare, int promisors) {

    /// The concentration of some volumes.
    ///
    /// @param volumes promises by promisor, 0 or more each
    public static Concentration of(Map<String, Double> volumes) {
        Map<String, Double> sorted = new TreeMap<>(volumes);
        double all = sorted.values().stream().mapToDouble(Double::doubleValue).sum();
        if (!(all > 0)) {
            return new Concentration(0, "", 0, 0);
        }
        double squares = sorted.values().stream().mapToDouble(v -> (v / all) * (v / all)).sum();
        Map.Entry<String, Double> largest =
                Collections.max(sorted.entrySet(), Map.Entry.comparingByValue());
        return new Concentration(
                squares,
                largest.getKey(),
                largest.getValue() / all,
                (int) sorted.values().stream().filter(v -> v > 0).count());
    }

    /// As many equal promisors would be as concentrated: 1 over the index; 0 when there is no
    /// volume.
    public double equalPromisors() {
        return herfindahl == 0 ? 0 : 1 / herfindahl;
    }
}
