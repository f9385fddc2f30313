package twelvekeys.web.paper;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;

/// A font in the Web Open Font Format, unpacked: WOFF File Format 1.0, sections 3 to 5
/// (https://www.w3.org/TR/WOFF/).
///
/// The table that joins letters (`GSUB`) is left out: a joined “ft” has no letter of its own, so
/// that whoever copies it from a PDF, or hears it read, would lose both.
final class Woff {

    private static final int SIGNATURE = 0x774F4646;
    private static final int JOINS_LETTERS = 0x47535542; // GSUB
    private static final int HEADER = 44;
    private static final int ENTRY = 20;
    private static final int RECORD = 16;

    private Woff() {}

    /// The font as a plain OpenType file.
    ///
    /// @throws IllegalArgumentException if it is no such font
    static byte[] unpacked(byte[] font) {
        ByteBuffer from = ByteBuffer.wrap(font);
        if (font.length < HEADER || from.getInt(0) != SIGNATURE) {
            throw new IllegalArgumentException("not a font in the Web Open Font Format");
        }
        List<Integer> entries = entries(from);
        int tables = entries.size();
        ByteBuffer to = ByteBuffer.allocate(from.getInt(16));
        to.putInt(from.getInt(4)).putShort((short) tables);
        int power = Integer.highestOneBit(tables);
        to.putShort((short) (power * RECORD));
        to.putShort((short) Integer.numberOfTrailingZeros(power));
        to.putShort((short) ((tables - power) * RECORD));
        int place = to.position() + tables * RECORD;
        for (int entry : entries) {
            int length = from.getInt(entry + 12);
            to.putInt(from.getInt(entry)).putInt(from.getInt(entry + 16));
            to.putInt(place).putInt(length);
            to.put(place, table(font, from.getInt(entry + 4), from.getInt(entry + 8), length));
            place += (length + 3) & ~3; // tables begin at a multiple of four
        }
        return to.array();
    }

    /// Where the directory speaks of each table that is kept.
    private static List<Integer> entries(ByteBuffer from) {
        List<Integer> entries = new ArrayList<>();
        for (int at = 0; at < Short.toUnsignedInt(from.getShort(12)); at++) {
            int entry = HEADER + at * ENTRY;
            if (from.getInt(entry) != JOINS_LETTERS) {
                entries.add(entry);
            }
        }
        return entries;
    }

    private static byte[] table(byte[] font, int offset, int packed, int length) {
        byte[] table = new byte[length];
        if (packed == length) {
            System.arraycopy(font, offset, table, 0, length);
            return table;
        }
        Inflater inflater = new Inflater();
        try {
            inflater.setInput(font, offset, packed);
            if (inflater.inflate(table) != length) {
                throw new IllegalArgumentException("a table of the font is cut short");
            }
            return table;
        } catch (DataFormatException e) {
            throw new IllegalArgumentException("a table of the font is damaged", e);
        } finally {
            inflater.end();
        }
    }
}
