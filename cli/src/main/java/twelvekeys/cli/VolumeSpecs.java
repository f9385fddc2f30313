package twelvekeys.cli;

import static twelvekeys.cli.CommandLineSpecs.command;
import static twelvekeys.cli.CommandLineSpecs.flag;
import static twelvekeys.cli.CommandLineSpecs.option;

import picocli.CommandLine.Model.CommandSpec;

/// The commands on volume: `simulate` and `worth`, and their options.
final class VolumeSpecs {

    private VolumeSpecs() {}

    static CommandSpec simulate() {
        CommandSpec spec =
                command(
                        CommandLineSpecs.SIMULATE,
                        "Which volume to move between promisors, within your limits, and what that is"
                                + " expected to bring: promises kept, value at risk, concentration.");
        CommandLineSpecs.addFileOptions(spec);
        spec.addOption(
                option("--span", "DAYS", "How long the last span was and the next is (365).")
                        .build());
        spec.addOption(
                option("--move", "SHARE", "At most so much moves, such as 20% (20%).").build());
        spec.addOption(
                option(
                                "--largest-share",
                                "SHARE",
                                "Nobody receives beyond this share of it all (50%).")
                        .build());
        spec.addOption(
                option("--largest-growth", "SHARE", "Nobody grows by more than this (100%).")
                        .build());
        spec.addOption(
                option("--stays", "SHARE", "So much of each portion stays where it is (50%).")
                        .build());
        spec.addOption(
                option(
                                "--evidence",
                                "WEIGHT",
                                "What a promisor's promises of the same kind to the same promisee must"
                                        + " still weigh before it receives any (2).")
                        .build());
        spec.addOption(
                flag("--judge", "Judge on what followed: needs --as-of a span before the end.")
                        .build());
        return spec;
    }

    static CommandSpec worth() {
        CommandSpec spec =
                command(
                        CommandLineSpecs.WORTH,
                        "What trust came with: lateness, growth, rework and contracts reached for, by"
                                + " thirds of the level before, and what a kept promise was followed by.");
        CommandLineSpecs.addFileOptions(spec);
        CommandLineSpecs.addInForce(spec);
        CommandLineSpecs.addColumn(
                spec, Asides.ENDED, "Column: the day it was given up; empty as a rule.", false);
        CommandLineSpecs.addColumn(
                spec, Asides.CURRENCY, "Column: the currency of its value.", false);
        CommandLineSpecs.addColumn(
                spec,
                Asides.REWORKED,
                "Column: yes where it was not accepted, disputed or delivered again; else no.",
                false);
        CommandLineSpecs.addColumn(
                spec,
                Asides.REACHED,
                "Column: how often the contract was reached for over it.",
                false);
        return spec;
    }
}
