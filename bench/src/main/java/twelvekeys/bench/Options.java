package twelvekeys.bench;

import java.util.HashMap;
import java.util.Map;

/// What a comparison was asked for, as `--name=number`.
final class Options {

    private final Map<String, Integer> numbers = new HashMap<>();

    private Options() {}

    /// Reads them.
    ///
    /// @throws IllegalArgumentException if one is no such option
    static Options of(String... args) {
        Options options = new Options();
        for (String arg : args) {
            int equals = arg.indexOf('=');
            if (!arg.startsWith("--") || equals < 0) {
                throw new IllegalArgumentException("“" + arg + "” is not --name=number");
            }
            options.numbers.put(
                    arg.substring(2, equals), Integer.valueOf(arg.substring(equals + 1)));
        }
        return options;
    }

    /// An option's number.
    ///
    /// @param otherwise where it was not given
    int number(String name, int otherwise) {
        return numbers.getOrDefault(name, otherwise);
    }
}
