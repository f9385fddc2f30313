package twelvekeys.web;

import java.util.Optional;
import twelvekeys.web.PastePage.Phase;

/// The news of pasted notes: how far the suggestions are decided.
///
/// @param phase how far it has come
/// @param headline the news
/// @param lede a sentence more
record PasteNews(Phase phase, String headline, String lede) {

    /// The news before anything was read.
    ///
    /// @param other how the other side is called
    static PasteNews asking(String other) {
        return new PasteNews(
                Phase.PASTE,
                "Paste minutes or an e-mail, and see what was promised",
                "You confirm each promise by itself. Of the text nothing is kept: "
                        + other
                        + " sees what you put on record, and no more.");
    }

    /// The news of what was read.
    ///
    /// @param found how many suggestions there are
    /// @param open how many of them wait for a decision
    static PasteNews of(int found, long open, Decided decided) {
        if (found == 0) {
            return new PasteNews(
                    Phase.NOTHING,
                    "Nothing in this text reads as a promise",
                    "See below what is read as one. Change the text or the names, and read it"
                            + " again.");
        }
        return open == 0 ? done(decided) : deciding(found, open);
    }

    private static PasteNews deciding(int found, long open) {
        String all = Figures.inWords(found);
        String headline =
                open == found
                        ? capital(all)
                                + (open == 1 ? " promise seems" : " promises seem")
                                + " to stand in this text"
                        : capital(Figures.inWords(open))
                                + " of "
                                + all
                                + (open == 1 ? " is" : " are")
                                + " left to decide";
        return new PasteNews(
                Phase.DECIDE,
                headline,
                "Nothing goes on record by itself. Look at each sentence, put right what is not"
                        + " right, and confirm it or drop it.");
    }

    private static PasteNews done(Decided decided) {
        long recorded = decided.promises().values().stream().filter(Optional::isPresent).count();
        long dropped = decided.dropped();
        return new PasteNews(
                Phase.DONE,
                capital(recorded == 0 ? "nothing" : counted(recorded, "promise"))
                        + (recorded > 1 ? " were" : " was")
                        + " put on record",
                dropped == 0
                        ? "Every suggestion is decided."
                        : "Every suggestion is decided; "
                                + Figures.inWords(dropped)
                                + (dropped == 1 ? " was" : " were")
                                + " dropped.");
    }

    private static String counted(long count, String one) {
        return Figures.inWords(count) + " " + one + (count == 1 ? "" : "s");
    }

    private static String capital(String words) {
        return Character.toUpperCase(words.charAt(0)) + words.substring(1);
    }
}
