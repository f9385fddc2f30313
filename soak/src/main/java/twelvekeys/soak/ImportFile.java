package twelvekeys.soak;

import java.util.UUID;

/// A file of promises to be imported. Its partners are in no other file, so that all that came of
/// it can be told.
///
/// @param key names the file, and begins the name of each partner in it
/// @param content CSV with a header; one row in 50 has a due date that does not exist
/// @param rows how many, without the header
/// @param refused how many of them have to be refused
/// @param done how many of the others tell that the promise was kept
record ImportFile(String key, String content, int rows, int refused, int done) {

    static final int PARTNERS = 3;

    /// How its columns are meant, for the REST interface.
    static final String COLUMNS =
            """
            {"columns": {"promisor": "Vendor", "promisee": "Country", "due": "Due",
                         "done": "Done", "deliverable": "Order", "what": "What"}}
            """;

    /// A new file; each accepted row is a promise.
    static ImportFile of(int rows) {
        String key = "F" + UUID.randomUUID();
        StringBuilder csv = new StringBuilder("Vendor,Country,Order,What,Due,Done\n");
        int refused = 0;
        int done = 0;
        for (int i = 0; i < rows; i++) {
            boolean wrong = i % 50 == 49;
            boolean kept = !wrong && i % 4 != 0;
            refused += wrong ? 1 : 0;
            done += kept ? 1 : 0;
            csv.append(
                    "%s %d,Country %d,O-%d,Pallets %d,%s,%s\n"
                            .formatted(
                                    key,
                                    i % PARTNERS,
                                    i % 2,
                                    i,
                                    i % 9,
                                    wrong
                                            ? "2024-02-31"
                                            : "2024-0%d-1%d".formatted(1 + i % 9, i % 10),
                                    kept ? "2024-0%d-1%d".formatted(1 + i % 9, i % 8) : ""));
        }
        return new ImportFile(key, csv.toString(), rows, refused, done);
    }

    /// How many entries it makes: one a partnership, one a promise, one a promise kept.
    int entries() {
        return PARTNERS + rows - refused + done;
    }
}
