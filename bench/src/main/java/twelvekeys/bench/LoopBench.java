package twelvekeys.bench;

import org.openjdk.jmh.profile.GCProfiler;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.OptionsBuilder;

/// Inner loops in time and bytes allocated each, by [JMH](https://github.com/openjdk/jmh), which
/// prints what it finds.
final class LoopBench {

    private LoopBench() {}

    /// Runs those whose names match.
    ///
    /// @param regex a regular expression, found anywhere in the name of class and method
    static void run(String regex) throws RunnerException {
        new Runner(new OptionsBuilder().include(regex).addProfiler(GCProfiler.class).build()).run();
    }
}
