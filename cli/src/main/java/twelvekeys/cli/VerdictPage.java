package twelvekeys.cli;

import java.io.PrintStream;
import twelvekeys.ledger.BundleVerdict;
import twelvekeys.ledger.BundleVerdict.BundleContent;
import twelvekeys.ledger.BundleVerdict.Cosigner;

/// The verdict on a bundle, in words.
final class VerdictPage {

    private VerdictPage() {}

    static void print(BundleVerdict verdict, PrintStream out) {
        switch (verdict) {
            case BundleVerdict.Ok(BundleContent content, Long keptSize) -> {
                out.println("OK: this is the record that " + content.origin() + " signed.");
                print(content, out);
                out.println(
                        keptSize == null
                                ? "No kept checkpoint was given: nothing here shows that no entry was"
                                        + " removed from the end, nor that others were shown the same"
                                        + " record. Keep checkpoints, and name one with --checkpoint."
                                : "It begins with the "
                                        + Shown.count(keptSize)
                                        + " entries of the checkpoint you kept.");
            }
            case BundleVerdict.Tampered tampered -> {
                out.println("TAMPERED: " + tampered.sentence() + ".");
                out.println("The bundle contradicts itself, or the log did not sign it.");
            }
            case BundleVerdict.RolledBack(BundleContent content, long keptSize) -> {
                out.println(
                        "ROLLED BACK: the record has "
                                + Shown.count(content.entries())
                                + " entries, the checkpoint you kept has "
                                + Shown.count(keptSize)
                                + ".");
                print(content, out);
                out.println(
                        "Entries were removed from the end, or this bundle is older than your"
                                + " checkpoint.");
            }
            case BundleVerdict.Forked(BundleContent content, long keptSize) -> {
                out.println(
                        "FORKED: the first "
                                + Shown.count(keptSize)
                                + " entries are not those of the checkpoint you kept.");
                print(content, out);
                out.println(
                        content.origin()
                                + " signed both: bundle and checkpoint together prove that the"
                                + " record was rewritten.");
            }
        }
    }

    private static void print(BundleContent content, PrintStream out) {
        line("partnership", content.partnership(), out);
        line("bundle made", content.made() + " (nobody signs this)", out);
        line("entries", Shown.count(content.entries()), out);
        line("texts opened", Shown.count(content.opened()), out);
        line("texts not opened", Shown.count(content.unopened()) + " (erased, or held back)", out);
        line("files", Shown.count(content.files()), out);
        line("cosignatures", Shown.count(content.cosigners().size()), out);
        for (Cosigner cosigner : content.cosigners()) {
            line(
                    "",
                    cosigner.name()
                            + " at "
                            + cosigner.at()
                            + (cosigner.ownKey() ? ", on the bundle's own key" : ""),
                    out);
        }
        if (content.ownKey()) {
            out.println(
                    "The signature was checked on the bundle's own key: whoever forged the one forged"
                            + " the other. Name the key that you trust with --key.");
        }
    }

    private static void line(String name, String value, PrintStream out) {
        out.println("  " + name + " ".repeat(18 - name.length()) + value);
    }
}
