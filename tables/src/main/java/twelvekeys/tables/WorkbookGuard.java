package twelvekeys.tables;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.Enumeration;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/// Looks a workbook over before it is opened.
///
/// The sizes a zip file declares can lie, so every part is unpacked once and counted, and thrown
/// away as it comes; nothing is held. Sheets are also watched for what would exhaust the reader:
/// cell addresses beyond Excel's last column XFD, masses of array formulas, numbers of endless
/// digits.
final class WorkbookGuard {

    /// Parts below this size are exempt from the ratio: tiny parts pack extremely well.
    private static final long RATIO_FROM = 1024L * 1024;

    private final Limits limits;
    private final byte[] buffer = new byte[1 << 16];
    private long unpacked;

    private WorkbookGuard(Limits limits) {
        this.limits = limits;
    }

    /// @throws TableException if the file is no workbook, damaged, or unpacks to too much
    static void check(Path file, Limits limits) {
        try (ZipFile zip = new ZipFile(file.toFile())) {
            new WorkbookGuard(limits).check(zip);
        } catch (IOException | IllegalArgumentException e) {
            throw TableProblems.damaged(0, e);
        }
    }

    private void check(ZipFile zip) throws IOException {
        if (zip.size() > limits.maxParts()) {
            throw TableProblems.zipBomb();
        }
        Set<String> names = new HashSet<>();
        for (Enumeration<? extends ZipEntry> e = zip.entries(); e.hasMoreElements(); ) {
            if (!names.add(e.nextElement().getName().toLowerCase(Locale.ROOT))) {
                throw TableProblems.damaged(0, null);
            }
        }
        if (names.contains("encryptedpackage")) {
            throw TableProblems.encrypted();
        }
        if (!names.contains("xl/workbook.xml") && !hasWorkbookElsewhere(names)) {
            throw TableProblems.notAWorkbook();
        }
        for (Enumeration<? extends ZipEntry> e = zip.entries(); e.hasMoreElements(); ) {
            unpack(zip, e.nextElement());
        }
    }

    /// The part that holds the workbook may have another name, which the content types tell.
    private static boolean hasWorkbookElsewhere(Set<String> names) {
        return names.contains("[content_types].xml")
                && names.stream().anyMatch(n -> n.endsWith("workbook.xml"));
    }

    private void unpack(ZipFile zip, ZipEntry entry) throws IOException {
        String name = entry.getName().toLowerCase(Locale.ROOT);
        long packed = Math.max(1, entry.getCompressedSize());
        boolean shared = name.endsWith("sharedstrings.xml");
        SheetWatch watch = new SheetWatch();
        boolean watched = name.endsWith(".xml") && name.contains("sheet");
        long size = 0;
        try (InputStream in = zip.getInputStream(entry)) {
            int n;
            while ((n = in.read(buffer)) > 0) {
                size += n;
                unpacked += n;
                boolean tooDense = size > RATIO_FROM && size / packed > limits.maxUnpackRatio();
                boolean tooMuchShared = shared && size > limits.maxSharedTextBytes();
                if (tooDense || tooMuchShared || unpacked > limits.maxUnpackedBytes()) {
                    throw TableProblems.zipBomb();
                }
                if (watched) {
                    watch.take(buffer, n);
                }
            }
        }
        if (watch.isSuspicious()) {
            try (InputStream in = zip.getInputStream(entry)) {
                SheetInspection.inspect(in);
            }
        }
    }
}
