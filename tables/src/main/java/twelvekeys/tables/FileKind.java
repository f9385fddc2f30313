package twelvekeys.tables;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;

/// What a file is, told from its first bytes. Kinds that cannot be read are refused here, each with
/// what to do about it.
enum FileKind {
    TEXT,
    WORKBOOK;

    private static final int HEAD = 512;

    static FileKind of(Path file) throws IOException {
        byte[] head;
        try (InputStream in = Files.newInputStream(file)) {
            head = in.readNBytes(HEAD);
        }
        if (startsWith(head, 'P', 'K', 3, 4) || startsWith(head, 'P', 'K', 5, 6)) {
            return WORKBOOK;
        }
        if (startsWith(head, 0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1)) {
            throw isEncrypted(file) ? TableProblems.encrypted() : TableProblems.oldWorkbook();
        }
        if (startsWith(head, 0x1F, 0x8B)) {
            throw TableProblems.packed();
        }
        if (startsWith(head, '%', 'P', 'D', 'F', '-')) {
            throw TableProblems.binary(0);
        }
        refuseMarkUp(head);
        return TEXT;
    }

    private static boolean startsWith(byte[] head, int... magic) {
        if (head.length < magic.length) {
            return false;
        }
        for (int i = 0; i < magic.length; i++) {
            if ((head[i] & 0xFF) != magic[i]) {
                return false;
            }
        }
        return true;
    }

    private static void refuseMarkUp(byte[] head) {
        String text =
                new String(head, StandardCharsets.ISO_8859_1)
                        .replace("\u00EF\u00BB\u00BF", "")
                        .replace("\0", "")
                        .replace("\u00FF\u00FE", "")
                        .replace("\u00FE\u00FF", "")
                        .stripLeading()
                        .toLowerCase(Locale.ROOT);
        if (text.startsWith("<!doctype")
                || text.startsWith("<html")
                || text.startsWith("<table")
                || text.startsWith("<?xml")) {
            throw TableProblems.markUp();
        }
    }

    /// A workbook with a password is an OLE2 container whose directory has a stream
    /// "EncryptedPackage" ([MS-OFFCRYPTO] 2.3.4.4). The directory's first sector stands at byte 48
    /// of the header, the sector size, as a power of two, at byte 30 ([MS-CFB] 2.2).
    private static boolean isEncrypted(Path file) throws IOException {
        try (FileChannel channel = FileChannel.open(file)) {
            ByteBuffer header = ByteBuffer.allocate(HEAD).order(ByteOrder.LITTLE_ENDIAN);
            channel.read(header, 0);
            int shift = header.getShort(30);
            long sector = header.getInt(48);
            if (shift < 7 || shift > 16 || sector < 0) {
                return false;
            }
            ByteBuffer directory = ByteBuffer.allocate(4096);
            channel.read(directory, (sector + 1) << shift);
            return new String(directory.array(), StandardCharsets.UTF_16LE)
                    .contains("EncryptedPackage");
        }
    }
}
