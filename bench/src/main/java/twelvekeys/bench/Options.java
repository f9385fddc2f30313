package twelvekeys.bench;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/// What a comparison was asked for, as `--name=value` or `--name value`.
final class Options {

    private final Map<String, String> values = new HashMap<>();

    private Options() {}

    /// Reads them.
    ///
    /// @throws IllegalArgumentException if one is no such option
    static Options of(String... args) {
        Options options = new Options();
        for (int i = 0; i < args.length; i++) {
            String arg = args[i];
            int equals = arg.indexOf('=');
            if (!arg.startsWith("--") || (equals < 0 && i + 1 == args.length)) {
                throw new IllegalArgumentException("“" + arg + "” is not --name=value");
            }
            if (equals < 0) {
                i++;
                options.values.put(arg.substring(2), args[i]);
            } else {
                options.values.put(arg.substring(2, equals), arg.substring(equals + 1));
            }
        }
        return options;
    }

    /// An option's number; thousands may be set apart by commas.
    ///
    /// @param otherwise where it was not given
    /// @throws IllegalArgumentException if it is no whole number
    int number(String name, int otherwise) {
        String value = values.get(name);
        return value == null ? otherwise : Integer.parseInt(value.replace(",", ""));
    }

    /// An option's text, absent where it was not given.
    Optional<String> text(String name) {
        return Optional.ofNullable(values.get(name));
    }
}
