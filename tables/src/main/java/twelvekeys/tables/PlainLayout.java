package twelvekeys.tables;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.Map;
import java.util.Set;

/// What stands where in a plain file: its separator, its columns, and where its rows begin.
///
/// @param file the file
/// @param table the same file as it is read the other way, taken to be UTF-8 without having been
///   looked through
/// @param columns which column means what, dates as in [DateReading#PLAIN]
/// @param places the place of each role that has a column, from 0
/// @param rowsBegin the byte at which the first row begins
/// @param size of the file, in bytes
record PlainLayout(
        Path file,
        TextTable table,
        PromiseColumns columns,
        Map<Role, Integer> places,
        long rowsBegin,
        long size) {

    /// The roles that say something of a promise here; other columns are read over.
    private static final Set<Role> READ =
            Set.of(Role.PROMISOR, Role.PROMISEE, Role.DUE, Role.DONE, Role.MADE);

    private static final int LONGEST_HEADER = 1 << 16;

    /// @throws NotPlainException if the beginning of the file is not plain
    /// @throws TableException if it can be read in no way
    /// @throws UnknownColumnException if there is no such column
    static PlainLayout of(Path file, Map<Role, String> chosen, Limits limits) throws IOException {
        if (FileKind.of(file) != FileKind.TEXT
                || !chosen.keySet().containsAll(Set.of(Role.PROMISOR, Role.PROMISEE, Role.DUE))) {
            throw new NotPlainException("a workbook, or columns are missing");
        }
        TextScan scan = TextScan.unseen(file);
        TextTable table = TextTable.open(file, limits, scan);
        Map<Role, String> columns = new EnumMap<>(Role.class);
        Map<Role, DateReading> dates = new EnumMap<>(Role.class);
        Map<Role, Integer> places = new EnumMap<>(Role.class);
        chosen.forEach((role, header) -> {
            int place = UnknownColumnException.find(table.headers(), header);
            if (READ.contains(role)) {
                columns.put(role, table.headers().get(place));
                places.put(role, place);
            }
        });
        READ.stream()
                .filter(Role::isDate)
                .filter(columns::containsKey)
                .forEach(role -> dates.put(role, DateReading.PLAIN));
        return new PlainLayout(
                file,
                table,
                new PromiseColumns(columns, dates, NumberReading.POINT),
                places,
                scan.markLength() + headerBytes(file, scan.markLength(), table),
                Files.size(file));
    }

    /// The length of the header with the end of its line; a plain file has it on its first line.
    private static int headerBytes(Path file, int markLength, TextTable table) throws IOException {
        byte[] head;
        try (InputStream in = Files.newInputStream(file)) {
            in.skipNBytes(markLength);
            head = in.readNBytes(LONGEST_HEADER);
        }
        for (int i = 0; table.headerLine() == 1 && i < head.length; i++) {
            boolean lone = head[i] == '\r' && (i + 1 == head.length || head[i + 1] != '\n');
            if (head[i] == '"' || lone) {
                break;
            }
            if (head[i] == '\n') {
                return i + 1;
            }
        }
        throw new NotPlainException("a header that is not one plain line");
    }

    /// The place of a role's column, or -1.
    int place(Role role) {
        return places.getOrDefault(role, -1);
    }
}
