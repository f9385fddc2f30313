/// Commands that work on a file, without a server: the same core and the same numbers as the pages.
///
/// [Main] parses the arguments ([CommandLineSpecs]) and hands them to a command. `trust` and
/// `backtest` both begin with [PromiseInput], which reads a file of promises with module `tables`
/// and keeps apart what was read and what was refused. Each then has one class that computes
/// ([TrustCommand], [BacktestCommand]) and writes either JSON or a page of plain text.
///
/// [SimulateCommand] and [WorthCommand] begin the same way, and ask what moving volume would bring
/// and what trust came with.
///
/// [SuggestCommand] reads minutes or an e-mail with module `notes` instead. [VerifyCommand] judges
/// an exported bundle with module `ledger`; its exit codes are verdicts. [FactsCommand] reads what
/// companies filed with module `filings`, and scores it with module `facts`.
///
/// What is public here is so for module `batch`, whose command takes the same arguments, refuses
/// the same rows in the same words, and writes the same levels.
///
/// What went well goes to standard output; what went wrong, and refused rows, to standard error.
/// The exit code is 0 when all is well, 1 when there was nothing to compute from, 2 when the
/// command was not understood, except for `verify`. Options are declared in code rather than by
/// annotations, which keeps the start short.
@NullMarked
package twelvekeys.cli;

import org.jspecify.annotations.NullMarked;
