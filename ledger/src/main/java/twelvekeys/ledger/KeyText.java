package twelvekeys.ledger;

import java.util.Arrays;

/// The text of a key: `name+id+base64(type ‖ bytes)`, with the id in eight lower-case hexadecimal
/// digits. It is the form of vkeys, and after a prefix that of private keys.
///
/// @param name the name of the key
/// @param id its id, as written
/// @param algorithm what it is for
/// @param bytes the key itself
@SuppressWarnings("ArrayRecordComponent") // never compared; made and taken apart at once
record KeyText(String name, String id, SignatureAlgorithm algorithm, byte[] bytes) {

    /// @throws NoteException if it is not of this form, or of an unknown algorithm
    static KeyText parse(String text) {
        String[] parts = text.split("\\+", 3);
        if (parts.length < 3) {
            throw new NoteException("A key is written as name+id+key");
        }
        byte[] key;
        try {
            key = StrictBase64.decode(parts[2]);
        } catch (IllegalArgumentException e) {
            throw new NoteException("A key ends in canonical Base64", e);
        }
        SignatureAlgorithm algorithm =
                key.length == 0 ? null : SignatureAlgorithm.of(key[0]).orElse(null);
        if (algorithm == null) {
            throw new NoteException("The algorithm of this key is not known");
        }
        return new KeyText(
                KeyName.checked(parts[0]),
                parts[1],
                algorithm,
                Arrays.copyOfRange(key, 1, key.length));
    }

    static String of(String name, int id, SignatureAlgorithm algorithm, byte[] bytes) {
        return name
                + "+"
                + KeyName.hex(id)
                + "+"
                + StrictBase64.encode(new byte[] {algorithm.type()}, bytes);
    }

    /// The bytes of the key, if there are that many.
    byte[] bytes(int length) {
        if (bytes.length != length) {
            throw new NoteException("A key of this algorithm has " + length + " bytes");
        }
        return bytes;
    }

    /// @throws NoteException if the id is another one than that of the key
    void checkId(int expected) {
        if (!id.equals(KeyName.hex(expected))) {
            throw new NoteException("The id of this key is not that of its name and bytes");
        }
    }
}
