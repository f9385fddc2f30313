package twelvekeys.tables;

/// Where the promises of one part of a file go, with numbers in place of names and days.
///
/// A number stands for one spelling within its part; [PlainPart#names] says which.
public interface PromiseSink {

    /// What stands for the day a promise was done that is still open.
    int OPEN = Integer.MIN_VALUE;

    /// Takes one promise.
    ///
    /// @param promisor the number of who promised, from 0
    /// @param promisee the number of who was promised, from 0
    /// @param due the day it was promised for, counted from 1970-01-01
    /// @param done the day it was done, counted likewise, or [#OPEN]
    void take(int promisor, int promisee, int due, int done);
}
