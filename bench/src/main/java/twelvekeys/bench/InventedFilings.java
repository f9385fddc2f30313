package twelvekeys.bench;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import twelvekeys.facts.Chains;

/// A zip of `companyfacts` files in the shape of EDGAR's, of companies that nobody has.
///
/// Each has every tag of `us-gaap` that a chain names and twice as many that none does; each tag
/// has the quarters and years of twelve years, filed twice. The same seed gives the same files.
final class InventedFilings {

    private static final int FIRST_YEAR = 2012;
    private static final int YEARS = 12;
    private static final int MOST_VALUE = 1_000_000_000;
    private static final int BUFFER = 1 << 20;

    private final SplittableRandom random;
    private final List<byte[]> tags = new ArrayList<>();
    private final List<byte[]> before = new ArrayList<>();
    private final List<byte[]> after = new ArrayList<>();
    private long written;

    InventedFilings(long seed) {
        random = new SplittableRandom(seed);
        int n = 0;
        for (String tag : Chains.tags().stream().sorted().toList()) {
            if (tag.startsWith("us-gaap:")) {
                tags.add(tag(tag.substring("us-gaap:".length())));
                tags.add(tag("Invented" + n++));
                tags.add(tag("Invented" + n++));
            }
        }
        for (int year = FIRST_YEAR; year < FIRST_YEAR + YEARS; year++) {
            for (int filed = year + 1; filed <= year + 2; filed++) {
                period(year + "-01-01", year + "-12-31", year, "FY", "10-K", filed + "-02-21");
            }
            period(year + "-01-01", year + "-03-31", year, "Q1", "10-Q", year + "-05-02");
            period(year + "-04-01", year + "-06-30", year, "Q2", "10-Q", year + "-08-01");
            period(year + "-07-01", year + "-09-30", year, "Q3", "10-Q", year + "-11-01");
        }
    }

    private static byte[] tag(String name) {
        return bytes(
                "\""
                        + name
                        + "\":{\"label\":\"What it is called\",\"description\":\"What it is, at some"
                        + " length.\",\"units\":{\"USD\":[");
    }

    private void period(
            String start, String end, int year, String part, String form, String filed) {
        before.add(bytes("{\"start\":\"" + start + "\",\"end\":\"" + end + "\",\"val\":"));
        after.add(
                bytes(
                        ",\"accn\":\"0000000000-"
                                + filed.substring(2, 4)
                                + "-000"
                                + filed.substring(5, 7)
                                + "1\",\"fy\":"
                                + year
                                + ",\"fp\":\""
                                + part
                                + "\",\"form\":\""
                                + form
                                + "\",\"filed\":\""
                                + filed
                                + "\",\"frame\":\"CY"
                                + year
                                + "\"}"));
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    /// Writes companies until their files hold so many bytes unpacked.
    ///
    /// @return how many companies there are
    int write(Path zip, long unpacked) throws IOException {
        int companies = 0;
        written = 0;
        try (OutputStream file = new BufferedOutputStream(Files.newOutputStream(zip), BUFFER);
                ZipOutputStream packed = new ZipOutputStream(file)) {
            packed.setLevel(Deflater.BEST_SPEED);
            OutputStream out = new BufferedOutputStream(packed, BUFFER);
            while (written < unpacked) {
                companies++;
                packed.putNextEntry(new ZipEntry("CIK%010d.json".formatted(companies)));
                company(out, companies);
                out.flush();
                packed.closeEntry();
            }
        }
        return companies;
    }

    private void company(OutputStream out, int cik) throws IOException {
        put(
                out,
                bytes(
                        "{\"cik\":"
                                + cik
                                + ",\"entityName\":\"Company "
                                + cik
                                + "\",\"facts\":{\"us-gaap\":{"));
        for (int tag = 0; tag < tags.size(); tag++) {
            put(out, bytes(tag == 0 ? "" : ","));
            put(out, tags.get(tag));
            for (int i = 0; i < before.size(); i++) {
                put(out, bytes(i == 0 ? "" : ","));
                put(out, before.get(i));
                put(out, bytes(Integer.toString(1 + random.nextInt(MOST_VALUE))));
                put(out, after.get(i));
            }
            put(out, bytes("]}}"));
        }
        put(out, bytes("}}}"));
    }

    private void put(OutputStream out, byte[] more) throws IOException {
        out.write(more);
        written += more.length;
    }
}
