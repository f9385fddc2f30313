package twelvekeys.ledger;

import java.nio.ByteBuffer;
import java.util.Arrays;

/// One signature line of a note: `— name base64(id ‖ signature)`. Whether it holds is another
/// matter. Immutable.
public final class NoteSignature {

    private static final String DASH = "— ";

    private final String name;
    private final int id;
    private final byte[] bytes;

    NoteSignature(String name, int id, byte[] bytes) {
        this.name = name;
        this.id = id;
        this.bytes = bytes.clone();
    }

    /// Reads a line, without its newline.
    ///
    /// @throws NoteException if it is no signature line, or its Base64 is not canonical
    public static NoteSignature parse(String line) {
        int space = line.indexOf(' ', DASH.length());
        if (!line.startsWith(DASH) || space < 0) {
            throw new NoteException("A signature line is: — name signature");
        }
        byte[] decoded;
        try {
            decoded = StrictBase64.decode(line.substring(space + 1));
        } catch (IllegalArgumentException e) {
            throw new NoteException("A signature is written in canonical Base64", e);
        }
        if (decoded.length <= Integer.BYTES) {
            throw new NoteException("A signature has four bytes of key id, and more");
        }
        return new NoteSignature(
                KeyName.checked(line.substring(DASH.length(), space)),
                ByteBuffer.wrap(decoded).getInt(),
                Arrays.copyOfRange(decoded, Integer.BYTES, decoded.length));
    }

    /// The name of the key that it says it is by.
    public String name() {
        return name;
    }

    int id() {
        return id;
    }

    byte[] bytes() {
        return bytes.clone();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof NoteSignature signature && toString().equals(signature.toString());
    }

    @Override
    public int hashCode() {
        return toString().hashCode();
    }

    /// The line, without a newline.
    @Override
    public String toString() {
        byte[] idBytes = ByteBuffer.allocate(Integer.BYTES).putInt(id).array();
        return DASH + name + " " + StrictBase64.encode(idBytes, bytes);
    }
}
